/// The places of the latest rows of every tensor in the buffer of one thread, the same for all parts of a
/// frame.
public struct MemoryPlan: Sendable {
    /// A ring buffer of the latest rows of one tensor. Row y lies in slot y modulo `capacity`. The last slot is
    /// followed by a row of padding, which stands for the rows above and below the tensor.
    public struct Ring: Hashable, Sendable {
        /// The number of bytes from the buffer's start to pixel 0 of slot 0.
        public let offset: Int
        /// The number of bytes from one slot to the next.
        public let rowBytes: Int
        /// The number of slots, without the row of padding.
        public let capacity: Int
        /// The largest number of pixels of a row that are computed.
        public let columns: Int

        /// Returns the number of bytes in front of a slot's pixel 0: the padding, rounded up so that the pixel is
        /// aligned to 64 bytes.
        package func leftBytes(pixelStride: Int) -> Int { MemoryPlan.leftBytes(pixelStride) }
    }

    /// The ring of each tensor; nil if its rows go directly to a plane.
    public let rings: [Ring?]
    /// The size of the buffer in bytes.
    public let bytes: Int
    /// The tensors' names for the printed form.
    private let names: [String]

    /// The number of padding pixels before a row: the reach of the widest kernel.
    package static let leftPixels = 2
    /// The number of padding pixels after a row: a kernel's reach, and the pixels by which kernels may overrun the row.
    package static let rightPixels = 10
    /// The number of bytes after the padding that may be read as well.
    package static let slack = 64

    /// Computes the places of all rings for a schedule.
    public init(_ program: Program, _ schedule: FrameSchedule) {
        names = program.tensors.map(\.name)
        let (rows, columns) = (schedule.ringRows, schedule.ringColumns)
        var end = 0
        rings = program.tensors.indices.map { index in
            let tensor = program.tensors[index]
            if index == program.output, program.writesPlanes { return nil }
            let ring = Self.ring(
                tensor, columns: columns[index], capacity: max(1, rows[index]), offset: end)
            end += Self.bytes(of: ring)
            return ring
        }
        bytes = end
    }

    private static func leftBytes(_ pixelStride: Int) -> Int { (leftPixels * pixelStride + 63) / 64 * 64 }

    /// Returns a ring for the latest rows of a tensor.
    /// - Parameter offset: the number of bytes from the buffer's start to the ring.
    package static func ring(_ tensor: ProgramTensor, columns: Int, capacity: Int, offset: Int) -> Ring {
        let left = leftBytes(tensor.pixelStride)
        let right = rightPixels * tensor.pixelStride + slack
        var rowBytes = (left + columns * tensor.pixelStride + right + 63) / 64 * 64
        // Rows whose distance is a multiple of a page would share the same cache sets.
        if rowBytes.isMultiple(of: 4096) { rowBytes += 64 }
        return Ring(offset: offset + left, rowBytes: rowBytes, capacity: capacity, columns: columns)
    }

    /// Returns the number of bytes of a ring, its row of padding included.
    package static func bytes(of ring: Ring) -> Int { ring.rowBytes * (ring.capacity + 1) }
}

extension MemoryPlan: CustomStringConvertible {
    /// The place and size of each ring as text.
    public var description: String {
        zip(names, rings).map { name, ring in
            guard let ring else { return "\(name): in the output's planes\n" }
            return "\(name): \(ring.capacity) rows of \(ring.columns) pixels, \(ring.rowBytes) bytes apart from "
                + "byte \(ring.offset) on\n"
        }.joined() + "\(bytes) bytes a thread\n"
    }
}
