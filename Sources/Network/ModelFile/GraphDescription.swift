/// The JSON form of a network's graph in a model file, documented in `Models/README.md`.
struct GraphDescription: Codable {
    /// The version of the format; there is only one so far.
    static let version = 1

    struct Quantization: Codable {
        let scale: Float
        let zeroPoint: UInt8

        enum CodingKeys: String, CodingKey {
            case scale
            case zeroPoint = "zero_point"
        }
    }

    struct Pattern: Codable {
        let size: Int
        let mask: UInt32
    }

    struct Input: Codable {
        let channels: Int
        let quantization: Quantization?
    }

    struct Node {
        let name: String
        /// The name of the operator, `OperatorDefinition.name`.
        let operation: String
        let inputs: [String]
        let quantization: Quantization?
        /// The parameters of the operator, which stand beside the values above, by name.
        let attributes: [String: Attribute]
    }

    let version: Int
    let summary: String
    let input: Input
    let patterns: [Pattern]
    /// Absent where none has a name.
    let styles: [String]?
    let nodes: [Node]
}

extension GraphDescription.Quantization {
    init(_ quantization: TensorQuantization) {
        self.init(scale: quantization.scale, zeroPoint: quantization.zeroPoint)
    }

    /// The quantisation that this describes.
    var value: TensorQuantization { TensorQuantization(scale: scale, zeroPoint: zeroPoint) }
}

extension GraphDescription.Node: Codable {
    private enum Key {
        static let name = GraphDescription.Key("name")
        static let operation = GraphDescription.Key("op")
        static let inputs = GraphDescription.Key("inputs")
        static let quantization = GraphDescription.Key("quantization")
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: GraphDescription.Key.self)
        name = try container.decode(String.self, forKey: Key.name)
        operation = try container.decode(String.self, forKey: Key.operation)
        inputs = try container.decode([String].self, forKey: Key.inputs)
        quantization = try container.decodeIfPresent(GraphDescription.Quantization.self, forKey: Key.quantization)
        let known = [Key.name, Key.operation, Key.inputs, Key.quantization].map(\.stringValue)
        var attributes: [String: GraphDescription.Attribute] = [:]
        for key in container.allKeys where !known.contains(key.stringValue) {
            attributes[key.stringValue] = try container.decodeIfPresent(GraphDescription.Attribute.self, forKey: key)
        }
        self.attributes = attributes
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: GraphDescription.Key.self)
        for (name, attribute) in attributes { try container.encode(attribute, forKey: .init(name)) }
        try container.encode(name, forKey: Key.name)
        try container.encode(operation, forKey: Key.operation)
        try container.encode(inputs, forKey: Key.inputs)
        try container.encodeIfPresent(quantization, forKey: Key.quantization)
    }
}

extension GraphDescription {
    /// A key whose name is not known beforehand.
    struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// A parameter of an operator, in each of the types that its JSON can be read as.
    struct Attribute: Codable {
        var integer: Int?
        var real: Float?
        var integers: [Int]?

        init(integer: Int? = nil, real: Float? = nil, integers: [Int]? = nil) {
            (self.integer, self.real, self.integers) = (integer, real, integers)
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            integer = try? container.decode(Int.self)
            real = try? container.decode(Float.self)
            integers = try? container.decode([Int].self)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if let integer { try container.encode(integer) }
            if let real { try container.encode(real) }
            if let integers { try container.encode(integers) }
        }
    }
}
