import Foundation

/// A constant of the graph while it is read. Integers are those that sizes are computed from; all other types become
/// 32-bit floats.
struct ConstantTensor: Equatable {
    enum Elements: Equatable {
        case floats([Float])
        case integers([Int64])
    }

    /// The most elements of one constant: what fits into the longest file.
    static let maximumCount = 1 << 26

    /// The extents; empty for a scalar.
    var dims: [Int]
    /// The elements in row-major order, as many as the extents ask for.
    var elements: Elements

    /// The number of elements.
    var count: Int {
        switch elements {
        case .floats(let values): values.count
        case .integers(let values): values.count
        }
    }

    /// The elements as floats.
    var floats: [Float] {
        switch elements {
        case .floats(let values): values
        case .integers(let values): values.map { Float($0) }
        }
    }

    /// The elements as integers, floats rounded towards 0, all clamped to ±2³¹ so that no sum or product of a few of them
    /// overflows.
    var integers: [Int] {
        switch elements {
        case .floats(let values): values.map { Int($0.isNaN ? 0 : min(max($0, -0x1p31), 0x1p31)) }
        case .integers(let values): values.map { $0.clampedToSizes }
        }
    }

    /// Returns a row of integers.
    static func row(_ values: [Int]) -> Self {
        Self(dims: [values.count], elements: .integers(values.map(Int64.init)))
    }

    /// Returns the product of extents; nil if one is negative or the product exceeds `maximumCount`.
    static func count(_ dims: [Int]) -> Int? {
        var product = 1
        for dim in dims {
            // A product of two numbers within the limit is no overflow.
            guard (0...maximumCount).contains(dim), product <= maximumCount else { return nil }
            product *= dim
        }
        return product <= maximumCount ? product : nil
    }
}

extension ConstantTensor {
    /// Takes the elements out of a message.
    init(_ tensor: TensorProto) throws(TensorFault) {
        guard tensor.dataLocation ?? 0 == 0 else { throw .external }
        let dims = tensor.dims.map(Int.init)
        guard dims.count <= 8, let count = Self.count(dims) else { throw .extents(tensor.dims) }
        self.dims = dims
        elements =
            switch tensor.dataType.flatMap(ElementType.init) {
            case .float: .floats(try tensor.values(count, typed: tensor.floatData))
            case .double: .floats(try tensor.values(count, typed: tensor.doubleData).map { Float($0) })
            case .float16:
                .floats(
                    try tensor.values(count, typed: tensor.int32Data.map { UInt16(truncatingIfNeeded: $0) })
                        .map { Float(Float16(bitPattern: $0)) })
            case .int64: .integers(try tensor.values(count, typed: tensor.int64Data))
            case .int32: .integers(try tensor.values(count, typed: tensor.int32Data).map(Int64.init))
            case .uint8, .bool:
                .integers(
                    try tensor.values(count, typed: tensor.int32Data.map { UInt8(truncatingIfNeeded: $0) })
                        .map(Int64.init))
            case .int8:
                .integers(
                    try tensor.values(count, typed: tensor.int32Data.map { Int8(truncatingIfNeeded: $0) })
                        .map(Int64.init))
            case nil: throw .elementType(tensor.dataType)
            }
    }
}

extension TensorProto {
    /// Returns the elements from the raw data, or else those of the field for their type.
    fileprivate func values<Element: BitwiseCopyable>(
        _ count: Int, typed: [Element]
    ) throws(TensorFault) -> [Element] {
        guard let rawData, !(rawData.isEmpty && !typed.isEmpty) else {
            guard typed.count == count else { throw .count(typed.count, expected: count) }
            return typed
        }
        let stride = MemoryLayout<Element>.stride
        guard rawData.count == count * stride else { throw .count(rawData.count / stride, expected: count) }
        return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            _ = rawData.copyBytes(to: UnsafeMutableRawBufferPointer(buffer))
            initialized = count
        }
    }
}

extension Int64 {
    /// The number clamped to ±2³¹.
    var clampedToSizes: Int { Int(Swift.min(Swift.max(self, -1 << 31), 1 << 31)) }
}
