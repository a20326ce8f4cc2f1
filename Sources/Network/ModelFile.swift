internal import Files
public import Foundation

/// The storage of networks in safetensors containers: the graph as JSON in the metadata, the kept weights as tensors.
public enum ModelFile {
    /// The key of the graph in the metadata.
    public static let metadataKey = "patina.network"

    /// Reads and validates a network.
    /// - Throws: `NetworkError` that says what is wrong with the content; an error of Foundation where the file cannot
    ///   be read.
    public static func read(_ url: URL) throws -> Network {
        // The length is limited, since a device may have no end.
        let data = try FileSystem.read(url.path, upTo: maximumLength + 1)
        guard data.count <= maximumLength else { throw NetworkError("it is longer than \(maximumLength) bytes") }
        return try decode(Safetensors(data: data))
    }

    /// The largest length in bytes of a file that is read: twice the size, as float32, of the weights that a network
    /// may have.
    static let maximumLength = 1 << 28

    /// Returns the container of a network; the same network gives the same bytes.
    public static func encode(_ network: Network) -> Safetensors {
        var file = Safetensors()
        let description = GraphDescription(
            version: GraphDescription.version, summary: network.summary,
            input: .init(
                channels: network.inputChannels, quantization: network.inputQuantization.map { .init($0) }),
            patterns: network.patternLibrary.map { .init(size: $0.size, mask: $0.mask) },
            styles: network.styles.isEmpty ? nil : network.styles,
            nodes: network.nodes.map { describe($0, storingIn: &file) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        // Names and finite numbers can always be encoded.
        file.metadata[metadataKey] = String(decoding: try! encoder.encode(description), as: UTF8.self)
        return file
    }

    private static func describe(_ node: Node, storingIn file: inout Safetensors) -> GraphDescription.Node {
        func plain(_ kind: GraphDescription.Kind) -> GraphDescription.Node {
            .init(
                name: node.name, operation: kind, inputs: node.inputs,
                quantization: node.quantization.map { .init($0) })
        }
        var description: GraphDescription.Node
        switch node.operation {
        case .convolution(let convolution):
            description = plain(.convolution)
            description.filters = convolution.outputChannels
            description.kernel = convolution.kernelSize
            description.granularity = convolution.structure.map { [$0.granularity.filters, $0.granularity.channels] }
            store(convolution, of: node.name, in: &file)
        case .relu: description = plain(.relu)
        case .prelu(let slopes):
            description = plain(.prelu)
            file.set("\(node.name).slope", slopes)
        case .add: description = plain(.add)
        case .clip(let minimum, let maximum):
            description = plain(.clip)
            (description.minimum, description.maximum) = (minimum, maximum)
        case .depthToSpace(let factor):
            description = plain(.depthToSpace)
            description.factor = factor
        case .spaceToDepth(let factor):
            description = plain(.spaceToDepth)
            description.factor = factor
        case .upsample(let factor):
            description = plain(.upsample)
            description.factor = factor
        case .instanceNormalization(let normalization):
            description = plain(.instanceNormalization)
            description.epsilon = normalization.epsilon
            let shape = [normalization.styles, normalization.channels]
            file.set("\(node.name).scale", normalization.scales, shape: shape)
            file.set("\(node.name).shift", normalization.shifts, shape: shape)
        }
        return description
    }

    private static func store(_ convolution: Convolution, of name: String, in file: inout Safetensors) {
        let dense = [
            convolution.outputChannels, convolution.inputChannels, convolution.kernelSize, convolution.kernelSize,
        ]
        let shape = convolution.structure == nil ? dense : [convolution.weights.count]
        switch convolution.weights {
        case .float(let values): file.set("\(name).weight", values, shape: shape)
        case .int8(let values, let scale):
            file.set("\(name).weight", values, shape: shape)
            file.set("\(name).weight_scale", scale)
        }
        file.set("\(name).bias", convolution.bias)
        if let structure = convolution.structure {
            let (rows, columns) = BlockStructure.grid(
                structure.granularity, filters: convolution.outputChannels, channels: convolution.inputChannels)
            file.set("\(name).patterns", structure.patterns, shape: [rows, columns])
        }
    }
}
