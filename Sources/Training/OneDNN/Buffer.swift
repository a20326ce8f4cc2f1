internal import COneDNN
import Foundation

/// Memory with a oneDNN descriptor, in the layout that the descriptor gives.
final class Buffer {
    let descriptor: dnnl_memory_desc_t
    let memory: OpaquePointer
    private let storage: Storage
    /// The elements of a float32 buffer; those of a bfloat16 one are oneDNN's alone.
    let pointer: UnsafeMutablePointer<Float>
    /// Elements of a float32 buffer, padding of blocked layouts included.
    let count: Int

    /// Zero-filled memory for the descriptor.
    convenience init(_ descriptor: dnnl_memory_desc_t) throws {
        var size = descriptor
        let bytes = dnnl_memory_desc_get_size(&size)
        try self.init(descriptor, bytes: bytes, storage: Storage(bytes: bytes))
    }

    private init(_ descriptor: dnnl_memory_desc_t, bytes: Int, storage: Storage) throws {
        var copy = descriptor
        var memory: OpaquePointer?
        try OneDNN.check(
            dnnl_memory_create(&memory, &copy, OneDNN.shared().engine, storage.raw), "dnnl_memory_create")
        self.descriptor = descriptor
        self.memory = memory!
        self.storage = storage
        count = bytes / MemoryLayout<Float>.stride
        pointer = storage.raw.assumingMemoryBound(to: Float.self)
    }

    deinit { dnnl_memory_destroy(memory) }

    /// The same memory with another descriptor of the same size.
    func seen(as other: dnnl_memory_desc_t) throws -> Buffer {
        if Self.sameLayout(descriptor, other) { return self }
        var (own, copy) = (descriptor, other)
        let bytes = dnnl_memory_desc_get_size(&own)
        precondition(dnnl_memory_desc_get_size(&copy) == bytes, "a view is as large as its memory")
        return try Buffer(other, bytes: bytes, storage: storage)
    }

    /// Zero-filled bytes that buffers share.
    private final class Storage {
        let raw: UnsafeMutableRawPointer

        init(bytes: Int) {
            // 64 bytes: a cache line and a vector register.
            raw = UnsafeMutableRawPointer.allocate(byteCount: max(bytes, 64), alignment: 64)
            memset(raw, 0, max(bytes, 64))
            raw.bindMemory(to: Float.self, capacity: bytes / MemoryLayout<Float>.stride)
        }

        deinit { raw.deallocate() }
    }

    /// Adds another buffer of the same layout.
    func add(_ other: Buffer) {
        let (target, source, count) = (pointer, other.pointer, count)
        for index in 0..<count { target[index] += source[index] }
    }

    /// A descriptor of the given extents and layout.
    static func descriptor(
        _ dimensions: [Int], _ tag: dnnl_format_tag_t, _ precision: Precision = .float32
    ) throws -> dnnl_memory_desc_t {
        var descriptor = dnnl_memory_desc_t()
        let extents = dimensions.map(Int64.init)
        try OneDNN.check(
            dnnl_memory_desc_init_by_tag(
                &descriptor, Int32(extents.count), extents, precision == .float32 ? dnnl_f32 : dnnl_bf16,
                tag),
            "dnnl_memory_desc_init_by_tag")
        return descriptor
    }

    /// Whether both have the same element type and layout.
    static func sameLayout(_ a: dnnl_memory_desc_t, _ b: dnnl_memory_desc_t) -> Bool {
        var (a, b) = (a, b)
        return dnnl_memory_desc_equal(&a, &b) != 0
    }
}
