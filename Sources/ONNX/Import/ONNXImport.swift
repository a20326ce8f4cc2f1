package import Foundation

/// The import of a network from an ONNX file that others have written.
package enum ONNXImport {
    /// The sizes that a graph is read at where the file fixes none: two different ones, with other heights than widths,
    /// that divide by what networks divide by.
    private static let probes = [(height: 192, width: 320), (height: 256, width: 448)]
    /// The largest extent that a file may fix.
    private static let maximumExtent = 1 << 14

    /// Reads a file and returns its network, simplified.
    /// - Throws: `ImportError`, whose description says what is wrong or not understood, and where.
    package static func read(_ file: Data) throws(ImportError) -> ImportedGraph {
        try unsimplified(file).simplified()
    }

    /// Reads a file and returns its network node by node.
    package static func unsimplified(_ file: Data) throws(ImportError) -> ImportedGraph {
        let (graph, operatorSet) = try ModelReader.read(file)
        let (name, channels, height, width) = try interface(of: graph)
        var results: [ImportedGraph] = []
        // A file of a fixed size has numbers in it that are right for that size only; factors are found from it.
        let sizes = height == nil && width == nil ? probes : [probes[0]]
        for size in sizes {
            let shape = ImportedShape(channels: channels, height: height ?? size.height, width: width ?? size.width)
            results.append(try GraphReader.read(graph, operatorSet: operatorSet, input: (name, shape)).graph)
        }
        guard let result = results.first else { preconditionFailure("there is a size") }
        if let other = results.last, other != result {
            let pairs = zip(result.nodes, other.nodes)
            let node = pairs.first { $0 != $1 }?.0 ?? result.nodes.last
            throw .node(NodeLabel(operatorName: "The node", name: node?.name ?? name), .dependsOnSize)
        }
        return result
    }

    /// Returns the name of the picture that enters, its channels, and its extents where the file fixes them.
    private static func interface(
        of graph: GraphProto
    ) throws(ImportError) -> (name: String, channels: Int, height: Int?, width: Int?) {
        // Files of the first versions list the constants among the inputs.
        let constants = Set(graph.initializer.map(\.name))
        let inputs = graph.input.filter { !constants.contains($0.name) }
        guard inputs.count == 1, let name = inputs[0].name else { throw .inputCount(inputs.count) }
        let type = inputs[0].type?.tensorType
        let floats: [ElementType] = [.float, .float16, .double]
        guard let element = type?.elementType.flatMap(ElementType.init), floats.contains(element) else {
            throw .inputType(type?.elementType)
        }
        guard let dims = type?.shape?.dim else { throw .inputShape(nil) }
        func extent(_ dim: DimensionProto) -> Int? { dim.dimValue.flatMap { $0 > 0 ? $0.clampedToSizes : nil } }
        let texts = dims.map { dim in dim.dimValue.map { "\($0)" } ?? dim.dimParam ?? "?" }
        guard dims.count == 4, extent(dims[0]) ?? 1 == 1, let channels = extent(dims[1]), [1, 3].contains(channels),
            max(extent(dims[2]) ?? 1, extent(dims[3]) ?? 1) <= maximumExtent
        else { throw .inputShape(texts) }
        return (name, channels, extent(dims[2]), extent(dims[3]))
    }
}
