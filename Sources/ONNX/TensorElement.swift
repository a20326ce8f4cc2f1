import Foundation

/// A Swift type that can be the type of a tensor's elements.
package protocol TensorElement: BitwiseCopyable {
    /// The type's name in ONNX.
    static var elementType: ElementType { get }
}

extension Float: TensorElement { package static var elementType: ElementType { .float } }
extension UInt8: TensorElement { package static var elementType: ElementType { .uint8 } }
extension Int8: TensorElement { package static var elementType: ElementType { .int8 } }
extension Int32: TensorElement { package static var elementType: ElementType { .int32 } }
extension Int64: TensorElement { package static var elementType: ElementType { .int64 } }

extension TensorProto {
    /// Creates a tensor with raw data.
    /// - Precondition: the elements fill the extents, and the machine is little-endian, as all machines are that Swift
    ///   runs on.
    package init<Element: TensorElement>(name: String, _ elements: [Element], dims: [Int]) {
        precondition(elements.count == dims.reduce(1, *), "a tensor's elements fill its shape")
        self.init()
        self.name = name
        self.dims = dims.map(Int64.init)
        dataType = Element.elementType.rawValue
        rawData = elements.withUnsafeBytes { Data($0) }
    }

    /// Returns the elements of a tensor with raw data; nil if it has none, if their type is another one, or if their
    /// number does not match the extents.
    package func elements<Element: TensorElement>(_: Element.Type) -> [Element]? {
        let count = dims.reduce(Int64(1)) { $0.multipliedReportingOverflow(by: $1).partialValue }
        let stride = MemoryLayout<Element>.stride
        guard let rawData, dataType == Element.elementType.rawValue, Int64(rawData.count / stride) == count,
            rawData.count.isMultiple(of: stride)
        else { return nil }
        return rawData.withUnsafeBytes { bytes in
            (0..<bytes.count / stride).map { bytes.loadUnaligned(fromByteOffset: $0 * stride, as: Element.self) }
        }
    }
}
