internal import CFFmpeg

/// The meaning of sample values as colours (ITU-T H.273), as the stream declares it. Names are FFmpeg's; nil is
/// undeclared.
public struct ColorProperties: Hashable, Sendable {
    var rangeCode = AVCOL_RANGE_UNSPECIFIED.rawValue
    var matrixCode = AVCOL_SPC_UNSPECIFIED.rawValue
    var primariesCode = AVCOL_PRI_UNSPECIFIED.rawValue
    var transferCode = AVCOL_TRC_UNSPECIFIED.rawValue
    var chromaCode = AVCHROMA_LOC_UNSPECIFIED.rawValue

    /// Creates properties with nothing declared.
    public init() {}

    /// The range: "tv" (16…235) or "pc" (0…255).
    public var range: String? {
        rangeCode == AVCOL_RANGE_UNSPECIFIED.rawValue
            ? nil : Self.name(av_color_range_name(AVColorRange(rawValue: rangeCode)))
    }
    /// The matrix of luma and chroma, such as "bt709" or "smpte170m".
    public var matrix: String? {
        matrixCode == AVCOL_SPC_UNSPECIFIED.rawValue
            ? nil : Self.name(av_color_space_name(AVColorSpace(rawValue: matrixCode)))
    }
    /// The primaries, such as "bt709" or "bt2020".
    public var primaries: String? {
        primariesCode == AVCOL_PRI_UNSPECIFIED.rawValue
            ? nil : Self.name(av_color_primaries_name(AVColorPrimaries(rawValue: primariesCode)))
    }
    /// The transfer characteristics, such as "bt709" or "smpte2084".
    public var transfer: String? {
        transferCode == AVCOL_TRC_UNSPECIFIED.rawValue
            ? nil : Self.name(av_color_transfer_name(AVColorTransferCharacteristic(rawValue: transferCode)))
    }

    /// Whether samples use all of 0…255.
    public var isFullRange: Bool { rangeCode == AVCOL_RANGE_JPEG.rawValue }

    private static func name(_ text: UnsafePointer<CChar>?) -> String? { text.map { String(cString: $0) } }
}

extension ColorProperties {
    init(_ frame: UnsafePointer<AVFrame>) {
        rangeCode = frame.pointee.color_range.rawValue
        matrixCode = frame.pointee.colorspace.rawValue
        primariesCode = frame.pointee.color_primaries.rawValue
        transferCode = frame.pointee.color_trc.rawValue
        chromaCode = frame.pointee.chroma_location.rawValue
    }

    init(_ parameters: AVCodecParameters) {
        rangeCode = parameters.color_range.rawValue
        matrixCode = parameters.color_space.rawValue
        primariesCode = parameters.color_primaries.rawValue
        transferCode = parameters.color_trc.rawValue
        chromaCode = parameters.chroma_location.rawValue
    }

    func apply(to frame: UnsafeMutablePointer<AVFrame>) {
        frame.pointee.color_range = AVColorRange(rawValue: rangeCode)
        frame.pointee.colorspace = AVColorSpace(rawValue: matrixCode)
        frame.pointee.color_primaries = AVColorPrimaries(rawValue: primariesCode)
        frame.pointee.color_trc = AVColorTransferCharacteristic(rawValue: transferCode)
        frame.pointee.chroma_location = AVChromaLocation(rawValue: chromaCode)
    }

    func apply(to context: UnsafeMutablePointer<AVCodecContext>) {
        context.pointee.color_range = AVColorRange(rawValue: rangeCode)
        context.pointee.colorspace = AVColorSpace(rawValue: matrixCode)
        context.pointee.color_primaries = AVColorPrimaries(rawValue: primariesCode)
        context.pointee.color_trc = AVColorTransferCharacteristic(rawValue: transferCode)
        context.pointee.chroma_sample_location = AVChromaLocation(rawValue: chromaCode)
    }
}
