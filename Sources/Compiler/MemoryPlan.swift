/// Pass 8: where the latest rows of every tensor lie in the buffer of one thread, whichever parts of a frame it
/// computes.
public struct MemoryPlan: Sendable {
    /// The latest rows of one tensor: row y lies in slot y modulo `capacity`, and behind the last slot lies a row of
    /// padding, which stands for what is above and below the tensor.
    public struct Ring: Hashable, Sendable {
        /// Bytes from the buffer's start to pixel 0 of slot 0.
        public let offset: Int
        /// Bytes from slot to slot.
        public let rowBytes: Int
        /// Slots, without the row of padding.
        public let capacity: Int
        /// Pixels of a row that are computed, at most.
        public let columns: Int

        /// Bytes before pixel 0 of a slot: padding, and what aligns the pixel.
        package func leftBytes(pixelStride: Int) -> Int { MemoryPlan.leftBytes(pixelStride) }
    }

    /// By tensor; nil where rows go straight to a plane.
    public let rings: [Ring?]
    /// Size of the buffer.
    public let bytes: Int
    /// By tensor, for the printed form.
    private let names: [String]

    /// Padding pixels before a row, as far as the widest kernel reaches.
    package static let leftPixels = 2
    /// Padding pixels after a row: a kernel's reach and the pixels by which kernels may overrun the row.
    package static let rightPixels = 10
    /// Bytes after the padding that may be read as well.
    package static let slack = 64

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

    /// A ring on its own.
    package static func ring(_ tensor: ProgramTensor, columns: Int, capacity: Int, offset: Int) -> Ring {
        let left = leftBytes(tensor.pixelStride)
        let right = rightPixels * tensor.pixelStride + slack
        var rowBytes = (left + columns * tensor.pixelStride + right + 63) / 64 * 64
        // Rows a multiple of a page apart would share the same cache sets.
        if rowBytes.isMultiple(of: 4096) { rowBytes += 64 }
        return Ring(offset: offset + left, rowBytes: rowBytes, capacity: capacity, columns: columns)
    }

    /// What a ring takes, its row of padding included.
    package static func bytes(of ring: Ring) -> Int { ring.rowBytes * (ring.capacity + 1) }
}

extension MemoryPlan: CustomStringConvertible {
    public var description: String {
        zip(names, rings).map { name, ring in
            guard let ring else { return "\(name): in the output's planes\n" }
            return "\(name): \(ring.capacity) rows of \(ring.columns) pixels, \(ring.rowBytes) bytes apart from "
                + "byte \(ring.offset) on\n"
        }.joined() + "\(bytes) bytes a thread\n"
    }
}
