public import Network

/// A tensor of a program and the layout of its rows in memory: either pixel by pixel, with the channels of a pixel side
/// by side, or with every channel in a row of its own.
public struct ProgramTensor: Sendable {
    /// The name of the network's node, for people.
    public let name: String
    /// The number of channels, and the extents relative to the network's input.
    public let shape: TensorShape
    /// The type of the elements.
    public let element: StorageType
    /// The value of padding pixels. No layer convolves 16-bit tensors, so theirs has no meaning.
    public let zeroPoint: UInt8
    /// The number of bytes from one pixel to the next: one element for one channel, four elements for two to four
    /// channels, otherwise a multiple of 16 elements.
    public let pixelStride: Int
    /// The number of rows in memory that form one row of the tensor: the number of channels if they lie apart,
    /// otherwise 1.
    public let planes: Int

    /// Creates a tensor.
    /// - Parameter isPlanar: true if every channel has rows of its own.
    init(name: String, shape: TensorShape, element: StorageType, zeroPoint: UInt8, isPlanar: Bool = false) {
        (self.name, self.shape, self.element, self.zeroPoint) = (name, shape, element, zeroPoint)
        planes = isPlanar ? shape.channels : 1
        let channels = shape.channels / planes
        pixelStride = (channels == 1 ? 1 : channels <= 4 ? 4 : (channels + 15) / 16 * 16) * element.size
    }

    /// The same tensor with every channel in rows of its own.
    var planar: ProgramTensor {
        ProgramTensor(name: name, shape: shape, element: element, zeroPoint: zeroPoint, isPlanar: true)
    }
}
