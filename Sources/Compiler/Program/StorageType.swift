/// The type of a tensor's elements.
public enum StorageType: Sendable {
    case uint8
    /// Samples of 9 to 16 bits, in 16-bit words of the machine's byte order; see `Program.deepened`.
    case uint16
    /// Floating-point numbers of 32 bits.
    case float

    /// The number of bytes of an element.
    public var size: Int {
        switch self {
        case .uint8: 1
        case .uint16: 2
        case .float: 4
        }
    }
}
