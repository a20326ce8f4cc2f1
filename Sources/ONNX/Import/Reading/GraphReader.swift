import Network

/// The reading of a graph at one size of the picture: every node becomes constants or operators of an imported graph.
///
/// With a size, all that a file computes from extents is arithmetic with numbers. What comes out must not depend on that
/// size; `ONNXImport` reads at two sizes and compares.
struct GraphReader {
    /// A tensor of the file. Nodes are only made for what is read.
    enum Value {
        case constant(ConstantTensor)
        /// A value of the imported graph, by its number.
        case stream(Int)
        /// A value with its elements in another order.
        case view(Int, AxisView)
        /// A piecewise linear function of a value.
        case piecewise(Int, Piecewise)
    }

    /// The most nodes in the file and in the imported graph.
    static let maximumNodes = 8192
    /// The most channels of a value.
    static let maximumChannels = 4096
    /// The most weights of all convolutions together.
    static let maximumWeights = 1 << 25
    /// The most numbers in all constants together that nodes compute from others.
    static let maximumConstants = 1 << 26
    /// The largest extent at the size that is read at.
    private static let maximumExtent = 1 << 16

    /// The names of all operators that are understood.
    static let operatorNames = SourceOperator.allCases.map(\.rawValue)

    let graph: GraphProto
    let operatorSet: Int
    private(set) var values: [String: Value] = [:]
    private(set) var shapes: [ImportedShape]
    private(set) var nodes: [ImportedNode] = []
    private let initializers: [String: TensorProto]
    private var weights = 0
    private var constants = 0

    /// Reads a graph.
    /// - Parameters:
    ///   - input: the name and shape of the picture that enters.
    /// - Throws: `ImportError` naming the first node that is not understood.
    static func read(
        _ graph: GraphProto, operatorSet: Int, input: (name: String, shape: ImportedShape)
    ) throws(ImportError) -> (graph: ImportedGraph, output: ImportedShape) {
        var reader = GraphReader(graph, operatorSet: operatorSet, input: input)
        guard graph.node.count <= maximumNodes else { throw .tooLarge(.nodes, limit: maximumNodes) }
        for node in graph.node { try reader.read(node) }
        let outputs = graph.output
        guard outputs.count == 1 else { throw .outputCount(outputs.count) }
        let name = outputs[0].name ?? ""
        guard let value = reader.values[name], case .some(let output) = try? reader.materialize(value, name: name),
            output > 0
        else { throw .output(name) }
        let imported = ImportedGraph(inputChannels: input.shape.channels, nodes: reader.nodes, output: output)
        return (imported, reader.shapes[output])
    }

    private init(_ graph: GraphProto, operatorSet: Int, input: (name: String, shape: ImportedShape)) {
        self.graph = graph
        self.operatorSet = operatorSet
        shapes = [input.shape]
        values[input.name] = .stream(0)
        initializers = Dictionary(graph.initializer.map { ($0.name ?? "", $0) }) { first, _ in first }
    }

    private mutating func read(_ node: NodeProto) throws(ImportError) {
        let domain = node.domain ?? ""
        guard ["", ModelReader.domain].contains(domain), let operation = SourceOperator(rawValue: node.opType ?? "")
        else {
            let isOfWholes = domain.isEmpty && SourceOperator.ofWholePictures.contains(node.opType ?? "")
            throw node.error(isOfWholes ? .wholePicture : .unknownOperator(domain: domain))
        }
        for name in node.output where values[name] != nil && !name.isEmpty { throw node.error(.duplicate(name)) }
        guard node.output.contains(where: { !$0.isEmpty }) else { throw node.error(.interface("an output")) }
        let inputs = try node.input.filter { !$0.isEmpty }.map { name throws(ImportError) in try value(name, of: node) }
        let constants = inputs.compactMap { if case .constant(let constant) = $0 { constant } else { nil } }
        if constants.count == inputs.count {
            try set(fold(operation, node), of: node)
        } else {
            try apply(operation, node)
        }
    }

    // MARK: Inputs

    /// Returns a tensor by name, which an initializer or an earlier node makes.
    mutating func value(_ name: String, of node: NodeProto) throws(ImportError) -> Value {
        if let value = values[name] { return value }
        guard let tensor = initializers[name] else { throw node.error(.missing(name)) }
        let constant: ConstantTensor
        do { constant = try ConstantTensor(tensor) } catch { throw .tensor(name, error) }
        values[name] = .constant(constant)
        return .constant(constant)
    }

    /// Returns the constant that is an input of a node; nil if the node has no such input.
    mutating func constant(_ index: Int, of node: NodeProto) throws(ImportError) -> ConstantTensor? {
        guard node.hasInput(index) else { return nil }
        guard case .constant(let constant) = try value(node.input[index], of: node) else {
            throw node.error(.interface("a constant as input \(index + 1)"))
        }
        return constant
    }

    /// Returns the finite numbers of a constant that is an input of a node and has the given number of elements.
    mutating func numbers(
        _ index: Int, of node: NodeProto, count: Int? = nil
    ) throws(ImportError) -> (dims: [Int], values: [Float]) {
        guard let constant = try constant(index, of: node) else {
            throw node.error(.interface("a constant as input \(index + 1)"))
        }
        if let count, constant.count != count {
            throw node.error(.interface("\(count) numbers as input \(index + 1), not \(constant.count)"))
        }
        let values = constant.floats
        guard values.allSatisfy(\.isFinite) else { throw .tensor(node.input[index], .notFinite) }
        return (constant.dims, values)
    }

    /// Returns the number of the value that is an input of a node, and makes the nodes that compute it.
    mutating func stream(_ index: Int, of node: NodeProto) throws(ImportError) -> Int {
        guard node.hasInput(index) else {
            throw node.error(.interface("at least \(index + 1) input\(index == 0 ? "" : "s")"))
        }
        let name = node.input[index]
        guard let stream = try materialize(value(name, of: node), name: name) else {
            throw node.error(.interface("a picture, with channels before rows and columns, as input \(index + 1)"))
        }
        values[name] = .stream(stream)
        return stream
    }

    /// Makes the nodes that compute a value, and returns its number; nil if it is no picture.
    private mutating func materialize(_ value: Value, name: String) throws(ImportError) -> Int? {
        switch value {
        case .constant: return nil
        case .stream(let stream): return stream
        case .piecewise(let stream, let function): return try append(function.operators, to: stream, name: name)
        case .view(let stream, let view):
            guard let operators = view.operators(of: shapes[stream]) else { return nil }
            return try append(operators, to: stream, name: name)
        }
    }

    // MARK: Results

    /// Makes the only output of a node.
    mutating func set(_ value: Value, of node: NodeProto) {
        set(value, named: node.output[0])
    }

    /// Makes a tensor.
    mutating func set(_ value: Value, named name: String) { values[name] = value }

    /// Makes a constant the only output of a node.
    private mutating func set(_ constant: ConstantTensor, of node: NodeProto) throws(ImportError) {
        constants += constant.count
        guard constants <= Self.maximumConstants else { throw .tooLarge(.constants, limit: Self.maximumConstants) }
        set(.constant(constant), of: node)
    }

    /// Appends a chain of operators that keep or shuffle the extents, and returns the number of the last one's value.
    mutating func append(_ operators: [ImportedOperator], to stream: Int, name: String) throws(ImportError) -> Int {
        var result = stream
        for operation in operators { result = try append(operation, [result], name: name) }
        return result
    }

    /// Appends a node, and returns the number of its value.
    mutating func append(_ operation: ImportedOperator, _ inputs: [Int], name: String) throws(ImportError) -> Int {
        guard nodes.count < Self.maximumNodes else { throw .tooLarge(.nodes, limit: Self.maximumNodes) }
        switch operation {
        case .convolution(let convolution), .transposedConvolution(let convolution):
            weights += convolution.weights.count
            guard weights <= Self.maximumWeights else { throw .tooLarge(.weights, limit: Self.maximumWeights) }
        default: break
        }
        let node = ImportedNode(name: name, operation: operation, inputs: inputs)
        guard let shape = operation.shape(of: inputs.map { shapes[$0] }) else { throw .picture(node: name) }
        guard shape.channels <= Self.maximumChannels, max(shape.height, shape.width) <= Self.maximumExtent else {
            throw .tooLarge(.samples, limit: Self.maximumChannels * Self.maximumExtent)
        }
        nodes.append(node)
        shapes.append(shape)
        return nodes.count
    }
}
