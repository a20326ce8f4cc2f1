internal import COneDNN
import Foundation

/// Memory with a oneDNN descriptor, in the layout that the descriptor defines.
final class Buffer {
    let descriptor: MemoryDescriptor
    let memory: OpaquePointer
    private let storage: Storage
    /// The elements of a float32 buffer; bfloat16 elements are accessed by oneDNN only.
    let pointer: UnsafeMutablePointer<Float>
    /// The number of elements of a float32 buffer, with the padding of blocked layouts.
    let count: Int

    /// Allocates zero-filled memory for a descriptor.
    convenience init(_ descriptor: MemoryDescriptor) throws {
        try self.init(descriptor, storage: Storage(bytes: descriptor.byteCount))
    }

    private init(_ descriptor: MemoryDescriptor, storage: Storage) throws {
        var memory: OpaquePointer?
        try OneDNN.check(
            patina_memory_create(&memory, descriptor.handle, OneDNN.shared().engine, storage.raw), "dnnl_memory_create")
        self.descriptor = descriptor
        self.memory = memory!
        self.storage = storage
        count = descriptor.byteCount / MemoryLayout<Float>.stride
        pointer = storage.raw.assumingMemoryBound(to: Float.self)
    }

    deinit { dnnl_memory_destroy(memory) }

    /// Returns the same memory with another descriptor of the same size.
    func seen(as other: MemoryDescriptor) throws -> Buffer {
        if descriptor == other { return self }
        precondition(other.byteCount == descriptor.byteCount, "a view is as large as its memory")
        return try Buffer(other, storage: storage)
    }

    /// A block of zero-filled bytes that buffers share.
    private final class Storage {
        let raw: UnsafeMutableRawPointer

        init(bytes: Int) {
            // The alignment of 64 bytes is that of a cache line and of the widest vector register.
            raw = UnsafeMutableRawPointer.allocate(byteCount: max(bytes, 64), alignment: 64)
            memset(raw, 0, max(bytes, 64))
            raw.bindMemory(to: Float.self, capacity: bytes / MemoryLayout<Float>.stride)
        }

        deinit { raw.deallocate() }
    }

    /// Adds the elements of another buffer of the same layout.
    func add(_ other: Buffer) {
        let (target, source, count) = (pointer, other.pointer, count)
        for index in 0..<count { target[index] += source[index] }
    }

    /// Returns the descriptor of a memory with the given extents, layout and element type.
    static func descriptor(
        _ dimensions: [Int], _ tag: dnnl_format_tag_t, precision: Precision = .float32
    ) throws -> MemoryDescriptor {
        let extents = dimensions.map(Int64.init)
        return try MemoryDescriptor("dnnl_memory_desc_create") {
            patina_memory_desc_create(
                $0, Int32(extents.count), extents, precision == .float32 ? dnnl_f32 : dnnl_bf16, tag)
        }
    }
}
