internal import Compiler

/// The latest rows of one tensor: row y lies in slot y modulo `capacity`, padding pixels at both of its ends hold
/// the zero point.
final class TensorRing {
    /// Padding pixels before a row, as far as the widest kernel reaches.
    static let leftPixels = 2
    /// Padding pixels after a row: a kernel's reach and the pixels by which kernels may overrun the row.
    static let rightPixels = 10
    /// Bytes after the padding that may be read as well.
    static let slack = 64

    let capacity: Int
    let rowBytes: Int
    private let memory: UnsafeMutableRawPointer
    private let first: UnsafeMutablePointer<UInt8>

    /// A row of zero points, for the rows above and below the tensor.
    let paddingRow: UnsafePointer<UInt8>

    /// - Parameters:
    ///   - width: pixels of a row.
    ///   - capacity: rows held at once.
    init(_ tensor: ProgramTensor, width: Int, capacity: Int) {
        let left = (Self.leftPixels * tensor.pixelStride + 63) / 64 * 64
        let right = Self.rightPixels * tensor.pixelStride + Self.slack
        var rowBytes = (left + width * tensor.pixelStride + right + 63) / 64 * 64
        // Rows a multiple of a page apart would share the same cache sets.
        if rowBytes.isMultiple(of: 4096) { rowBytes += 64 }
        let bytes = rowBytes * (capacity + 1)
        memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
        let bytesPointer = memory.initializeMemory(as: UInt8.self, repeating: tensor.zeroPoint, count: bytes)
        self.capacity = capacity
        self.rowBytes = rowBytes
        first = bytesPointer + left
        paddingRow = UnsafePointer(first + capacity * rowBytes)
    }

    deinit { memory.deallocate() }

    /// Pixel 0 of row y, which is not negative.
    func row(_ y: Int) -> UnsafeMutablePointer<UInt8> { first + (y % capacity) * rowBytes }
}
