import Network

extension Network {
    /// What it takes and makes where that is not luma alone, for people: "RGB ×1".
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
