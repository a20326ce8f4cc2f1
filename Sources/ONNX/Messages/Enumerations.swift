/// The type of a tensor's elements (`TensorProto.DataType`).
package enum ElementType: Int32, Sendable {
    case float = 1
    case uint8 = 2
    case int8 = 3
    case int32 = 6
    case int64 = 7
    case bool = 9
    case float16 = 10
    case double = 11
}

/// The type of an attribute (`AttributeProto.AttributeType`), which tells the field that holds its value.
package enum AttributeType: Int32, Sendable {
    case float = 1
    case int = 2
    case string = 3
    case tensor = 4
    case floats = 6
    case ints = 7
}
