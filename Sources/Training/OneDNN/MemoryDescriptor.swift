internal import COneDNN

/// The extents, the element type and the layout of a oneDNN memory.
final class MemoryDescriptor: Equatable {
    let handle: OpaquePointer

    /// Takes ownership of the descriptor that `create` writes.
    /// - Parameter operation: the name of the C function, for the error.
    init(
        _ operation: String, _ create: (UnsafeMutablePointer<OpaquePointer?>) -> dnnl_status_t
    ) throws(OneDNNError) {
        var handle: OpaquePointer?
        try OneDNN.check(create(&handle), operation)
        self.handle = handle!
    }

    deinit { patina_memory_desc_destroy(handle) }

    /// The size of such a memory in bytes, with the padding of blocked layouts.
    var byteCount: Int { patina_memory_desc_size(handle) }

    static func == (a: MemoryDescriptor, b: MemoryDescriptor) -> Bool {
        patina_memory_desc_equal(a.handle, b.handle) != 0
    }
}
