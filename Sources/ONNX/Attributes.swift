import Foundation

extension AttributeProto {
    private init(_ name: String, _ type: AttributeType) {
        self.init()
        self.name = name
        self.type = type.rawValue
    }

    static func int(_ name: String, _ value: Int) -> Self {
        var attribute = Self(name, .int)
        attribute.i = Int64(value)
        return attribute
    }

    static func float(_ name: String, _ value: Float) -> Self {
        var attribute = Self(name, .float)
        attribute.f = value
        return attribute
    }

    static func ints(_ name: String, _ values: [Int]) -> Self {
        var attribute = Self(name, .ints)
        attribute.ints = values.map(Int64.init)
        return attribute
    }

    static func string(_ name: String, _ value: String) -> Self {
        var attribute = Self(name, .string)
        attribute.s = Data(value.utf8)
        return attribute
    }
}

extension NodeProto {
    /// Returns the attribute of the given name; nil if there is none.
    package subscript(_ name: String) -> AttributeProto? { attribute.first { $0.name == name } }
}
