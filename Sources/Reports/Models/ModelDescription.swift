public import Network

/// A description of a network as a table.
public struct ModelDescription {
    /// The description: a summary, the pattern library, and a row for each layer.
    public let text: String

    /// Describes a network.
    /// - Parameter bytes: the size of the model file.
    /// - Throws: `NetworkError` where the shapes of the network do not fit together.
    public init(_ network: Network, name: String, bytes: Int) throws {
        let shapes = try network.inferShapes()
        let layers = network.layers
        let dense = layers.reduce(0) { $0 + $1.convolution.denseWeightCount }
        var lines = [
            "\(name): \([network.summary, network.interface].compactMap(\.self).joined(separator: ", "))",
            "\(network.isQuantized ? "int8" : "float"), \(bytes) bytes; its dense "
                + "\(network.isQuantized ? "int8" : "float") weights alone would be "
                + "\(dense * (network.isQuantized ? 1 : 4)) bytes",
        ]
        if let normalizations = Self.normalizations(network) { lines += ["", normalizations] }
        if !network.patternLibrary.isEmpty {
            lines += ["", "pattern library (x kept, . pruned; how many blocks use each):"]
            lines += Self.library(network)
        }
        lines += ["", Self.header]
        var totals = (weights: 0, multiplications: 0.0, denseMultiplications: 0.0)
        for layer in layers {
            let shape = shapes[layer.name]!
            let pixels = Double(shape.numerator * shape.numerator) / Double(shape.denominator * shape.denominator)
            let weights = layer.convolution.weights.count
            totals.weights += weights
            totals.multiplications += Double(weights) * pixels
            totals.denseMultiplications += Double(layer.convolution.denseWeightCount) * pixels
            lines.append(Self.line(layer, network, pixels: pixels))
        }
        lines.append(
            "total".left(12) + "".left(44) + "\(totals.weights)".right(9) + " of \(dense)".left(11)
                + totals.multiplications.formatted(0).right(11)
                + " of \(totals.denseMultiplications.formatted(0))")
        text = lines.joined(separator: "\n")
    }

    /// Returns the lines of the normalised layers and the styles; nil where no layer is normalised.
    private static func normalizations(_ network: Network) -> String? {
        let names = network.nodes.compactMap { node -> String? in
            if case .instanceNormalization = node.operation { node.inputs[0] } else { nil }
        }
        guard !names.isEmpty else { return nil }
        return "instance normalisation behind \(names.joined(separator: ", "))\n"
            + "styles: \(network.styles.isEmpty ? "one without a name" : network.styles.joined(separator: ", "))"
    }

    private static let header =
        "layer".left(12) + "shape".left(16) + "kernel keeps".left(14) + "kept kernels".left(14) + "weights".right(9)
        + " of dense".left(11) + "MAC/pixel".right(11) + " of dense"

    /// Returns the row of a layer.
    /// - Parameter pixels: the number of pixels of the layer's output per pixel of the network's input.
    private static func line(_ layer: NetworkLayer, _ network: Network, pixels: Double) -> String {
        let convolution = layer.convolution
        let area = convolution.kernelSize * convolution.kernelSize
        let kernels = convolution.inputChannels * convolution.outputChannels
        let blocks = convolution.blocks(library: network.patternLibrary)
        let kept =
            convolution.structure == nil
            ? kernels : blocks.reduce(0) { $0 + $1.filters.count * $1.channels.count }
        let sizes = Set(blocks.map(\.pattern.count)).sorted()
        let keeps =
            convolution.structure == nil ? "all \(area)" : sizes.map { "\($0)" }.joined(separator: ",") + " of \(area)"
        let granularity = convolution.structure.map { " \($0.granularity)" } ?? ""
        let multiplications = Double(convolution.weights.count) * pixels
        return layer.name.left(12) + layer.shape.left(16)
            + (keeps + granularity).left(14) + "\(kept)/\(kernels)".left(14)
            + "\(convolution.weights.count)".right(9) + " of \(convolution.denseWeightCount)".left(11)
            + multiplications.formatted(0).right(11)
            + " of \((Double(convolution.denseWeightCount) * pixels).formatted(0))"
    }

    /// Returns the patterns side by side as pictures of text, with the number of blocks that use each.
    private static func library(_ network: Network) -> [String] {
        let width = 7
        let rows = network.patternLibrary.map(\.size).max() ?? 0
        var lines = ["  " + network.patternLibrary.indices.map { "#\($0)".left(width) }.joined()]
        for row in 0..<rows {
            lines.append(
                "  "
                    + network.patternLibrary.map { pattern in
                        guard row < pattern.size else { return "".left(width) }
                        return String(
                            (0..<pattern.size).map { pattern.contains(row: row, column: $0) ? "x" as Character : "." }
                        ).left(width)
                    }.joined())
        }
        lines.append("  " + network.patternUses.map { "\($0)".left(width) }.joined())
        return lines
    }
}

extension Network {
    /// The input and output for people, such as `RGB ×1`; nil where both are luma.
    public var interface: String? {
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
