import Foundation

extension ModelFile {
    /// Returns the network in a container, validated.
    /// - Throws: `NetworkError` that says what is wrong with the container's content.
    public static func decode(_ file: Safetensors) throws(NetworkError) -> Network {
        guard let json = file.metadata[metadataKey] else {
            throw NetworkError("it has no network: the metadata lacks \(metadataKey)")
        }
        let description: GraphDescription
        do {
            description = try JSONDecoder().decode(GraphDescription.self, from: Data(json.utf8))
        } catch {
            throw NetworkError("its graph is not the JSON of a network")
        }
        guard description.version == GraphDescription.version else {
            throw NetworkError(
                "it is of version \(description.version); this program reads \(GraphDescription.version)")
        }
        var library: [KernelPattern] = []
        for pattern in description.patterns {
            guard let checked = KernelPattern(size: pattern.size, mask: pattern.mask) else {
                throw NetworkError("its pattern library has the mask \(pattern.mask) for size \(pattern.size)")
            }
            library.append(checked)
        }
        var network = Network(
            summary: description.summary, inputChannels: description.input.channels,
            inputQuantization: description.input.quantization?.value, patternLibrary: library,
            styles: description.styles ?? [], nodes: [])
        guard network.styles.count <= Network.maximumStyles else {
            throw NetworkError("it has \(network.styles.count) styles; \(Network.maximumStyles) is the most")
        }
        var shapes = try network.inferShapes()
        for node in description.nodes {
            guard network.nodes.count < Network.maximumNodes else {
                throw NetworkError("it has more than \(Network.maximumNodes) nodes")
            }
            // Shapes are checked node by node, since they determine the tensors that the next node reads.
            guard let channels = shapes[node.inputs.first ?? ""]?.channels else {
                throw NetworkError("\(node.name) reads what no earlier node makes")
            }
            let read = Node(
                name: node.name,
                operation: try operation(of: node, channels: channels, styles: max(network.styles.count, 1), in: file),
                inputs: node.inputs, quantization: node.quantization?.value)
            try Network.infer(read, &shapes)
            network.nodes.append(read)
        }
        try network.validate()
        return network
    }

    private static func operation(
        of node: GraphDescription.Node, channels: Int, styles: Int, in file: Safetensors
    ) throws(NetworkError) -> Operator {
        func field<T>(_ name: String, _ value: T?) throws(NetworkError) -> T {
            guard let value else { throw NetworkError("\(node.name) lacks its \(name)") }
            return value
        }
        switch node.operation {
        case .convolution:
            return .convolution(
                try convolution(
                    of: node, filters: field("filters", node.filters), channels: channels,
                    kernel: field("kernel", node.kernel), in: file))
        case .relu: return .relu
        case .prelu: return .prelu(slopes: try file.elements("\(node.name).slope", shape: [channels]))
        case .add: return .add
        case .clip:
            return .clip(minimum: try field("minimum", node.minimum), maximum: try field("maximum", node.maximum))
        case .depthToSpace: return .depthToSpace(factor: try field("factor", node.factor))
        case .spaceToDepth: return .spaceToDepth(factor: try field("factor", node.factor))
        case .upsample: return .upsample(factor: try field("factor", node.factor))
        case .instanceNormalization:
            return .instanceNormalization(
                InstanceNormalization(
                    channels: channels, scales: try file.elements("\(node.name).scale", shape: [styles, channels]),
                    shifts: try file.elements("\(node.name).shift", shape: [styles, channels]),
                    epsilon: try field("epsilon", node.epsilon)))
        }
    }

    private static func convolution(
        of node: GraphDescription.Node, filters: Int, channels: Int, kernel: Int, in file: Safetensors
    ) throws(NetworkError) -> Convolution {
        let name = node.name
        guard (1...Network.maximumChannels).contains(filters), [1, 3, 5].contains(kernel) else {
            throw NetworkError("\(name) has \(filters) filters of side \(kernel)")
        }
        var structure: BlockStructure?
        if let sides = node.granularity {
            guard sides.count == 2, let granularity = Granularity(filters: sides[0], channels: sides[1]) else {
                throw NetworkError("\(name) has the granularity \(sides)")
            }
            let (rows, columns) = BlockStructure.grid(granularity, filters: filters, channels: channels)
            structure = BlockStructure(
                granularity: granularity, patterns: try file.elements("\(name).patterns", shape: [rows, columns]))
        }
        let shape = structure == nil ? [filters, channels, kernel, kernel] : nil
        let weights: WeightValues
        if file.entries["\(name).weight"]?.type == .int8 {
            weights = .int8(
                try file.elements("\(name).weight", shape: shape),
                scale: try file.elements("\(name).weight_scale", shape: [filters]))
        } else {
            weights = .float(try file.elements("\(name).weight", shape: shape))
        }
        return Convolution(
            inputChannels: channels, outputChannels: filters, kernelSize: kernel, structure: structure,
            weights: weights, bias: try file.elements("\(name).bias", shape: [filters]))
    }
}
