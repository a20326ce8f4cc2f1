internal import COneDNN

/// A compiled oneDNN operation with the memory that it works on.
final class Primitive {
    private let primitive: OpaquePointer
    private let arguments: [dnnl_exec_arg_t]
    private let buffers: [Buffer]
    private let stream: OpaquePointer

    /// Creates the operation.
    /// - Parameter arguments: oneDNN's argument numbers with the buffers bound to them.
    init(_ description: PrimitiveDescription, arguments: [(Int32, Buffer)]) throws {
        var primitive: OpaquePointer?
        try OneDNN.check(dnnl_primitive_create(&primitive, description.handle), "dnnl_primitive_create")
        self.primitive = primitive!
        self.arguments = arguments.map { dnnl_exec_arg_t(arg: $0.0, memory: $0.1.memory) }
        buffers = arguments.map(\.1)
        stream = try OneDNN.shared().stream
    }

    deinit { dnnl_primitive_destroy(primitive) }

    /// Executes the operation.
    func execute() throws {
        try OneDNN.check(
            dnnl_primitive_execute(primitive, stream, Int32(arguments.count), arguments), "dnnl_primitive_execute")
    }

    /// Returns an operation that copies a buffer to another layout or element type.
    static func reorder(from source: Buffer, to target: Buffer) throws -> Primitive {
        let description = try PrimitiveDescription("dnnl_reorder") {
            patina_reorder($0, $1, source.descriptor.handle, target.descriptor.handle)
        }
        return try Primitive(description, arguments: [(DNNL_ARG_FROM, source), (DNNL_ARG_TO, target)])
    }
}

/// The implementation that oneDNN chose for an operation.
final class PrimitiveDescription {
    let handle: OpaquePointer

    /// Takes ownership of the description that `create` writes for an engine, its second argument.
    /// - Parameter operation: the name of the primitive, for the error.
    init(
        _ operation: String,
        _ create: (UnsafeMutablePointer<OpaquePointer?>, OpaquePointer) -> dnnl_status_t
    ) throws {
        var handle: OpaquePointer?
        try OneDNN.check(create(&handle, OneDNN.shared().engine), operation)
        self.handle = handle!
    }

    deinit { dnnl_primitive_desc_destroy(handle) }

    /// Returns the memory layout that was chosen for an argument.
    func descriptor(_ query: dnnl_query_t) throws -> MemoryDescriptor {
        try MemoryDescriptor("dnnl_primitive_desc_query_md") { patina_primitive_desc_memory($0, handle, query) }
    }
}
