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
            guard let definition = Operator.definitions.first(where: { $0.name == node.operation }) else {
                throw NetworkError("\(node.name) has the operator \(node.operation), which this program does not know")
            }
            let reader = NodeReader(
                description: node, channels: channels, styles: max(network.styles.count, 1), file: file)
            let read = Node(
                name: node.name, operation: try definition.read(reader), inputs: node.inputs,
                quantization: node.quantization?.value)
            try Network.infer(read, &shapes)
            network.nodes.append(read)
        }
        try network.validate()
        return network
    }
}
