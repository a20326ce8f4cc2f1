internal import COneDNN

/// The extents, element type and layout of a oneDNN memory.
final class MemoryDescriptor: Equatable {
    let handle: OpaquePointer

    /// Takes over what `create` writes.
    /// - Parameter operation: the C function's name, for the error.
    init(
        _ operation: String, _ create: (UnsafeMutablePointer<OpaquePointer?>) -> dnnl_status_t
    ) throws(OneDNNError) {
        var handle: OpaquePointer?
        try OneDNN.check(create(&handle), operation)
        self.handle = handle!
    }

    deinit { patina_memory_desc_destroy(handle) }

    /// The size of such a memory, padding of blocked layouts included.
    var byteCount: Int { patina_memory_desc_size(handle) }

    static func == (a: MemoryDescriptor, b: MemoryDescriptor) -> Bool {
        patina_memory_desc_equal(a.handle, b.handle) != 0
    }
}
