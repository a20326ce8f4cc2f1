/// A dense three-dimensional array: `channels` planes of `height` rows of `width` elements, row-major (CHW).
public struct Tensor<Element> {
    public let channels: Int
    public let height: Int
    public let width: Int
    /// `channels · height · width` elements; the element (c, y, x) is at `(c · height + y) · width + x`.
    public var elements: [Element]

    /// - Precondition: `elements.count == channels · height · width`, no extent negative.
    public init(channels: Int, height: Int, width: Int, elements: [Element]) {
        precondition(elements.count == channels * height * width, "a tensor's elements fill its shape")
        self.channels = channels
        self.height = height
        self.width = width
        self.elements = elements
    }

    /// A tensor of the given shape with every element equal to `value`.
    public init(channels: Int, height: Int, width: Int, repeating value: Element) {
        self.init(
            channels: channels, height: height, width: width,
            elements: [Element](repeating: value, count: channels * height * width))
    }

    public subscript(channel: Int, y: Int, x: Int) -> Element {
        get { elements[(channel * height + y) * width + x] }
        set { elements[(channel * height + y) * width + x] = newValue }
    }

    /// The same shape with every element transformed.
    public func map<T>(_ transform: (Element) throws -> T) rethrows -> Tensor<T> {
        Tensor<T>(channels: channels, height: height, width: width, elements: try elements.map(transform))
    }
}

extension Tensor: Equatable where Element: Equatable {}
extension Tensor: Sendable where Element: Sendable {}
