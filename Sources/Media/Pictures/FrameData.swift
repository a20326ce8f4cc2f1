internal import CFFmpeg

/// A kind of side data of pictures that encoders must write into their streams.
public enum FrameData: String, Hashable, Sendable, CaseIterable {
    /// ATSC A/53 closed captions (CEA-608 and CEA-708).
    case closedCaptions = "closed captions"
    /// SMPTE ST 12-1 time codes.
    case timeCodes = "SMPTE 12M time codes"
    /// The active format description.
    case activeFormat = "the active format description"
    /// Dynamic metadata of SMPTE ST 2094-40 (HDR10+).
    case hdr10Plus = "HDR10+ metadata"
    /// Dolby Vision metadata, which holds only for the pictures that it came with.
    case dolbyVision = "Dolby Vision metadata"

    fileprivate var types: [AVFrameSideDataType] {
        switch self {
        case .closedCaptions: [AV_FRAME_DATA_A53_CC]
        case .timeCodes: [AV_FRAME_DATA_S12M_TIMECODE]
        case .activeFormat: [AV_FRAME_DATA_AFD]
        case .hdr10Plus: [AV_FRAME_DATA_DYNAMIC_HDR_PLUS]
        case .dolbyVision: [AV_FRAME_DATA_DOVI_RPU_BUFFER, AV_FRAME_DATA_DOVI_METADATA]
        }
    }
}

extension VideoFrame {
    /// The kinds of side data that the picture has.
    public var data: Set<FrameData> {
        guard av.pointee.nb_side_data > 0 else { return [] }
        return Set(FrameData.allCases.filter { kind in kind.types.contains { av_frame_get_side_data(av, $0) != nil } })
    }

    /// The kinds of side data that refer to places in a picture of a certain size, or to the way in which it was coded.
    static let staleData = [
        AV_FRAME_DATA_MOTION_VECTORS, AV_FRAME_DATA_REGIONS_OF_INTEREST, AV_FRAME_DATA_VIDEO_ENC_PARAMS,
        AV_FRAME_DATA_DETECTION_BBOXES, AV_FRAME_DATA_PANSCAN, AV_FRAME_DATA_FILM_GRAIN_PARAMS,
        AV_FRAME_DATA_DOVI_RPU_BUFFER, AV_FRAME_DATA_DOVI_METADATA,
    ]
}
