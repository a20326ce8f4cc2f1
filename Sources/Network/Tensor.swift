/// A dense three-dimensional array: `channels` planes of `height` rows of `width` elements, in row-major order (CHW).
public struct Tensor<Element> {
    /// The number of planes.
    public let channels: Int
    /// The number of rows of a plane.
    public let height: Int
    /// The number of elements of a row.
    public let width: Int
    /// The `channels · height · width` elements; element (c, y, x) is at index `(c · height + y) · width + x`.
    public var elements: [Element]

    /// Makes a tensor of its elements.
    /// - Precondition: `elements.count == channels · height · width`, and no extent is negative.
    public init(channels: Int, height: Int, width: Int, elements: [Element]) {
        precondition(elements.count == channels * height * width, "a tensor's elements fill its shape")
        self.channels = channels
        self.height = height
        self.width = width
        self.elements = elements
    }

    /// Makes a tensor of the given shape with every element equal to `value`.
    public init(channels: Int, height: Int, width: Int, repeating value: Element) {
        self.init(
            channels: channels, height: height, width: width,
            elements: [Element](repeating: value, count: channels * height * width))
    }

    /// The element at a position, each index counted from 0.
    public subscript(channel: Int, y: Int, x: Int) -> Element {
        get { elements[(channel * height + y) * width + x] }
        set { elements[(channel * height + y) * width + x] = newValue }
    }

    /// Returns a tensor of the same shape with every element transformed.
    public func map<T>(_ transform: (Element) throws -> T) rethrows -> Tensor<T> {
        Tensor<T>(channels: channels, height: height, width: width, elements: try elements.map(transform))
    }
}

extension Tensor: Equatable where Element: Equatable {}
extension Tensor: Sendable where Element: Sendable {}
