/// A node of a model file, from which an `OperatorDefinition` reads its parameters: numbers from the JSON of the graph,
/// and tensors, whose names begin with the node's.
struct NodeReader {
    let description: GraphDescription.Node
    /// The number of channels of the first input.
    let channels: Int
    /// The number of styles, 1 where they have no names.
    let styles: Int
    let file: Safetensors

    /// The name of the node.
    var name: String { description.name }

    /// Returns an integer.
    /// - Throws: `NetworkError` where it is missing or no integer.
    func integer(_ key: String) throws(NetworkError) -> Int {
        try value(key, description.attributes[key]?.integer, kind: "an integer")
    }

    /// Returns a real number.
    /// - Throws: `NetworkError` where it is missing or no number that a 32-bit float holds.
    func real(_ key: String) throws(NetworkError) -> Float {
        try value(key, description.attributes[key]?.real, kind: "a number")
    }

    /// Returns a list of integers; nil where it is missing.
    /// - Throws: `NetworkError` where it is something else.
    func integersIfPresent(_ key: String) throws(NetworkError) -> [Int]? {
        guard let attribute = description.attributes[key] else { return nil }
        return try value(key, attribute.integers, kind: "a list of integers")
    }

    private func value<T>(_ key: String, _ value: T?, kind: String) throws(NetworkError) -> T {
        guard description.attributes[key] != nil else { throw NetworkError("\(name) lacks its \(key)") }
        guard let value else { throw NetworkError("\(name) has a \(key) that is not \(kind)") }
        return value
    }

    /// Returns the elements of a tensor.
    /// - Parameters:
    ///   - suffix: the name of the tensor without the node's.
    ///   - shape: the shape that the tensor must have; nil for any.
    /// - Throws: `NetworkError` where it is missing or has another type or shape.
    func tensor<T: SafetensorsElement>(_ suffix: String, shape: [Int]?) throws(NetworkError) -> [T] {
        try file.elements("\(name).\(suffix)", shape: shape)
    }

    /// Returns the type of a tensor's elements; nil where the tensor is missing.
    func tensorType(_ suffix: String) -> Safetensors.DataType? { file.entries["\(name).\(suffix)"]?.type }
}

/// The counterpart of `NodeReader`, into which an `OperatorDefinition` stores its parameters.
struct NodeWriter {
    /// The name of the node.
    let name: String
    /// The numbers for the JSON of the graph.
    private(set) var attributes: [String: GraphDescription.Attribute] = [:]
    /// The container for tensors.
    private(set) var file: Safetensors

    init(name: String, file: Safetensors) {
        self.name = name
        self.file = file
    }

    mutating func set(_ key: String, _ integer: Int) { attributes[key] = .init(integer: integer) }
    mutating func set(_ key: String, _ real: Float) { attributes[key] = .init(real: real) }
    mutating func set(_ key: String, _ integers: [Int]) { attributes[key] = .init(integers: integers) }

    /// Stores a tensor.
    /// - Parameters:
    ///   - suffix: the name of the tensor without the node's.
    ///   - shape: the extents; nil for a list.
    mutating func setTensor<T: SafetensorsElement>(_ suffix: String, _ elements: [T], shape: [Int]? = nil) {
        file.set("\(name).\(suffix)", elements, shape: shape)
    }
}
