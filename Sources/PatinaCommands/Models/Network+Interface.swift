import Network

extension Network {
    /// The input and output for people, such as `RGB ×1`; nil where both are luma.
    var interface: String? {
        guard let last = nodes.last, let output = try? inferShapes()[last.name],
            inputChannels != 1 || output.channels != 1
        else { return nil }
        func name(_ channels: Int) -> String { channels == 3 ? "RGB" : channels == 1 ? "luma" : "\(channels) channels" }
        let kind =
            inputChannels == output.channels
            ? name(inputChannels) : "\(name(inputChannels)) to \(name(output.channels))"
        return "\(kind) ×\(output.numerator)\(output.denominator > 1 ? "/\(output.denominator)" : "")"
    }
}
