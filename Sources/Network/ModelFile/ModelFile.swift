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
        let definition = node.operation.definition
        var writer = NodeWriter(name: node.name, file: file)
        definition.write(to: &writer)
        file = writer.file
        return GraphDescription.Node(
            name: node.name, operation: type(of: definition).name, inputs: node.inputs,
            quantization: node.quantization.map { .init($0) }, attributes: writer.attributes)
    }
}
