internal import CFFmpeg

/// The static metadata of HDR10: the display that a video was mastered on (SMPTE ST 2086) and how bright its pictures get
/// (CTA-861.3).
public struct MasteringLight: Hashable, Sendable {
    /// FFmpeg's structures as they lie in memory; nil where the source has none.
    private var mastering: [UInt8]?
    private var content: [UInt8]?

    /// None.
    public init() {}

    init(_ frame: UnsafePointer<AVFrame>) {
        func bytes(_ type: AVFrameSideDataType) -> [UInt8]? {
            guard let data = av_frame_get_side_data(frame, type)?.pointee, data.size > 0 else { return nil }
            return Array(UnsafeBufferPointer(start: data.data, count: data.size))
        }
        mastering = bytes(AV_FRAME_DATA_MASTERING_DISPLAY_METADATA)
        content = bytes(AV_FRAME_DATA_CONTENT_LIGHT_LEVEL)
    }

    init(_ stream: UnsafePointer<AVStream>) {
        func bytes(_ type: AVPacketSideDataType) -> [UInt8]? {
            var size = 0
            guard let data = patina_stream_side_data(stream, type, &size), size > 0 else { return nil }
            return Array(UnsafeBufferPointer(start: data, count: size))
        }
        mastering = bytes(AV_PKT_DATA_MASTERING_DISPLAY_METADATA)
        content = bytes(AV_PKT_DATA_CONTENT_LIGHT_LEVEL)
    }

    /// This, and of what is missing what another has.
    func completed(with other: MasteringLight) -> MasteringLight {
        var light = self
        light.mastering = light.mastering ?? other.mastering
        light.content = light.content ?? other.content
        return light
    }

    /// Marks a stream with it.
    func apply(to stream: UnsafeMutablePointer<AVStream>) throws(MediaError) {
        for (kind, bytes) in [
            (AV_PKT_DATA_MASTERING_DISPLAY_METADATA, mastering), (AV_PKT_DATA_CONTENT_LIGHT_LEVEL, content),
        ] {
            guard let bytes else { continue }
            let code = patina_stream_set_side_data(stream, kind, bytes, bytes.count)
            guard code >= 0 else { throw MediaError(.outOfMemory, "copy side data", code: code) }
        }
    }

    private var display: AVMasteringDisplayMetadata? {
        mastering?.withUnsafeBytes { bytes in
            bytes.count >= MemoryLayout<AVMasteringDisplayMetadata>.size
                ? bytes.loadUnaligned(as: AVMasteringDisplayMetadata.self) : nil
        }
    }

    private var level: AVContentLightMetadata? {
        content?.withUnsafeBytes { bytes in
            bytes.count >= MemoryLayout<AVContentLightMetadata>.size
                ? bytes.loadUnaligned(as: AVContentLightMetadata.self) : nil
        }
    }

    /// Returns the parameters that make an encoder write the metadata into its stream; nil where there is none.
    func parameters(named keys: EncoderTraits.ParameterString.LightKeys) -> String? {
        var values: [String] = []
        if let text = displayText(inUnits: keys.inUnits) { values.append("\(keys.display)=\(text)") }
        if let level, level.MaxCLL > 0 || level.MaxFALL > 0 {
            values.append("\(keys.level)=\(level.MaxCLL),\(level.MaxFALL)")
        }
        return values.isEmpty ? nil : values.joined(separator: ":")
    }

    /// Green, blue, red, white point and luminance as the encoders take them.
    /// - Parameter inUnits: in units of 0.00002 and of 0.0001 cd/m², as in the bit stream, or as plain numbers.
    private func displayText(inUnits: Bool) -> String? {
        guard let display, display.has_primaries != 0, display.has_luminance != 0 else { return nil }
        func text(_ value: AVRational, _ perOne: Double) -> String {
            let exact = Rational(value).value ?? 0
            return inUnits ? "\(Int((exact * perOne).rounded()))" : "\((exact * perOne).rounded() / perOne)"
        }
        func point(_ name: String, _ x: AVRational, _ y: AVRational) -> String {
            "\(name)(\(text(x, 50000)),\(text(y, 50000)))"
        }
        let (red, green, blue) = display.display_primaries
        return point("G", green.0, green.1) + point("B", blue.0, blue.1) + point("R", red.0, red.1)
            + point("WP", display.white_point.0, display.white_point.1)
            + "L(\(text(display.max_luminance, 10000)),\(text(display.min_luminance, 10000)))"
    }
}
