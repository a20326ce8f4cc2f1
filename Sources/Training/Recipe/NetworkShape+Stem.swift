import Network

// The ends of a network for colour that reaches the trunk's size, and returns from it, in steps of 2.
extension NetworkShape {
    /// Appends what leads from the input to the trunk's first tensor, but for its activation. It has no normalisations:
    /// fixed numbers could replace them.
    func appendHead(to builder: inout Builder) {
        var input = 3
        for (level, width) in (stem + [channels]).enumerated() {
            let name = level < stem.count ? "stem\(level + 1)" : "head"
            builder.append("\(name).deep", .spaceToDepth(factor: 2))
            builder.convolve(name, from: 4 * input, to: width, gain: 1)
            if level < stem.count { builder.append("\(name).relu", activation(width)) }
            input = width
        }
    }

    /// Appends what leads from the trunk's last tensor to the output.
    func appendTail(to builder: inout Builder) {
        var input = channels
        for (level, width) in stem.enumerated().reversed() {
            let name = "tail\(level + 1)"
            builder.convolveSpreading("\(name).spread", from: input, to: width, gain: 1)
            builder.append("\(name).wide", .depthToSpace(factor: 2))
            appendActivation("\(name).spread", width, to: &builder)
            builder.convolve(name, from: width, to: width, gain: 1)
            appendActivation(name, width, to: &builder)
            input = width
        }
        // Grey, with a little of everything.
        builder.convolveSpreading("tail", from: input, to: 3, gain: 0.2, bias: 0.45)
        builder.append("output", .depthToSpace(factor: 2))
    }

    private func appendActivation(_ name: String, _ channels: Int, to builder: inout Builder) {
        if normalization == .instance { builder.normalize("\(name).norm", channels) }
        builder.append("\(name).relu", activation(channels))
    }
}
