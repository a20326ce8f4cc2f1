import Foundation

extension AttributeProto {
    private init(_ name: String, _ type: AttributeType) {
        self.init()
        self.name = name
        self.type = type.rawValue
    }

    /// Makes an attribute of an integer.
    package static func int(_ name: String, _ value: Int) -> Self {
        var attribute = Self(name, .int)
        attribute.i = Int64(value)
        return attribute
    }

    /// Makes an attribute of a number.
    package static func float(_ name: String, _ value: Float) -> Self {
        var attribute = Self(name, .float)
        attribute.f = value
        return attribute
    }

    /// Makes an attribute of integers.
    package static func ints(_ name: String, _ values: [Int]) -> Self {
        var attribute = Self(name, .ints)
        attribute.ints = values.map(Int64.init)
        return attribute
    }

    /// Makes an attribute of a text.
    package static func string(_ name: String, _ value: String) -> Self {
        var attribute = Self(name, .string)
        attribute.s = Data(value.utf8)
        return attribute
    }

    /// Makes an attribute of numbers.
    package static func floats(_ name: String, _ values: [Float]) -> Self {
        var attribute = Self(name, .floats)
        attribute.floats = values
        return attribute
    }

    /// Makes an attribute of a constant tensor.
    package static func tensor(_ name: String, _ value: TensorProto) -> Self {
        var attribute = Self(name, .tensor)
        attribute.t = value
        return attribute
    }
}

extension NodeProto {
    /// Returns the attribute of the given name; nil if there is none.
    package subscript(_ name: String) -> AttributeProto? { attribute.first { $0.name == name } }
}
