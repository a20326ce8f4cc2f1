/// `TensorProto.DataType`: what a tensor's elements are.
package enum ElementType: Int32, Sendable {
    case float = 1
    case uint8 = 2
    case int8 = 3
    case int32 = 6
    case int64 = 7
}

/// `AttributeProto.AttributeType`: which field of an attribute holds its value.
package enum AttributeType: Int32, Sendable {
    case float = 1
    case int = 2
    case string = 3
    case floats = 6
    case ints = 7
}
