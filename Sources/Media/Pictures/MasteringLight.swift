internal import CFFmpeg

/// The static metadata of HDR10: the display on which a video was mastered (SMPTE ST 2086) and its light levels
/// (CTA-861.3).
public struct MasteringLight: Hashable, Sendable {
    /// FFmpeg's structure of the mastering display as it lies in memory; nil where the source has none.
    private var mastering: [UInt8]?
    private var content: [UInt8]?

    /// Creates empty metadata.
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

    /// Returns this metadata, with missing parts taken from another.
    func completed(with other: MasteringLight) -> MasteringLight {
        var light = self
        light.mastering = light.mastering ?? other.mastering
        light.content = light.content ?? other.content
        return light
    }

    /// Adds the metadata to a stream. Throws `.outOfMemory`.
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

    /// Returns green, blue, red, white point and luminance in the encoders' notation; nil where the display is not
    /// known.
    /// - Parameter inUnits: whether numbers are in units of 0.00002 and of 0.0001 cd/m², as in the bit stream, or
    ///   plain.
    private func displayText(inUnits: Bool) -> String? {
        guard let display, display.has_primaries != 0, display.has_luminance != 0 else { return nil }
        func text(_ value: AVRational, _ perOne: Double) -> String {
            let exact = Rational(value).value ?? 0
            return inUnits ? "\(Int((exact * perOne).rounded()))" : "\((exact * perOne).rounded() / perOne)"
        }
        func point(_ name: String, _ place: (AVRational, AVRational)) -> String {
            "\(name)(\(text(place.0, 50000)),\(text(place.1, 50000)))"
        }
        let (red, green, blue) = display.display_primaries
        return point("G", green) + point("B", blue) + point("R", red) + point("WP", display.white_point)
            + "L(\(text(display.max_luminance, 10000)),\(text(display.min_luminance, 10000)))"
    }
}
