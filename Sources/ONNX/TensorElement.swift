import Foundation

/// A Swift type of which tensors are made.
package protocol TensorElement: BitwiseCopyable {
    static var elementType: ElementType { get }
}

extension Float: TensorElement { package static var elementType: ElementType { .float } }
extension UInt8: TensorElement { package static var elementType: ElementType { .uint8 } }
extension Int8: TensorElement { package static var elementType: ElementType { .int8 } }
extension Int32: TensorElement { package static var elementType: ElementType { .int32 } }
extension Int64: TensorElement { package static var elementType: ElementType { .int64 } }

extension TensorProto {
    /// - Precondition: the elements fill the extents; the machine is little-endian, as all that Swift runs on are.
    init<Element: TensorElement>(name: String, _ elements: [Element], dims: [Int]) {
        precondition(elements.count == dims.reduce(1, *), "a tensor's elements fill its shape")
        self.init()
        self.name = name
        self.dims = dims.map(Int64.init)
        dataType = Element.elementType.rawValue
        rawData = elements.withUnsafeBytes { Data($0) }
    }

    /// The elements of a tensor with raw data, or nil where it has none, too few or too many, or of another type.
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
