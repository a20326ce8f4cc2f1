internal import COneDNN

/// A compiled oneDNN operation together with the memory it works on.
final class Primitive {
    private let primitive: OpaquePointer
    private let arguments: [dnnl_exec_arg_t]
    private let buffers: [Buffer]
    private let stream: OpaquePointer

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

    func execute() throws {
        try OneDNN.check(
            dnnl_primitive_execute(primitive, stream, Int32(arguments.count), arguments), "dnnl_primitive_execute")
    }

    /// A copy from one layout to another.
    static func reorder(from source: Buffer, to target: Buffer) throws -> Primitive {
        let engine = try OneDNN.shared().engine
        var (from, to) = (source.descriptor, target.descriptor)
        var handle: OpaquePointer?
        try OneDNN.check(
            dnnl_reorder_primitive_desc_create(&handle, &from, engine, &to, engine, nil),
            "dnnl_reorder_primitive_desc_create")
        return try Primitive(
            PrimitiveDescription(owning: handle!), arguments: [(DNNL_ARG_FROM, source), (DNNL_ARG_TO, target)])
    }
}

/// oneDNN's choice of an implementation for an operation.
final class PrimitiveDescription {
    let handle: OpaquePointer

    init(owning handle: OpaquePointer) { self.handle = handle }

    deinit { dnnl_primitive_desc_destroy(handle) }

    /// - Parameters:
    ///   - operation: a oneDNN operation descriptor (`dnnl_convolution_desc_t` and its like).
    ///   - hint: the forward description that a backward one belongs to.
    init<T>(_ operation: T, attributes: OpaquePointer? = nil, hint: PrimitiveDescription? = nil) throws {
        let engine = try OneDNN.shared().engine
        var handle: OpaquePointer?
        let status = withUnsafePointer(to: operation) {
            dnnl_primitive_desc_create(&handle, $0, attributes, engine, hint?.handle)
        }
        try OneDNN.check(status, "dnnl_primitive_desc_create")
        self.handle = handle!
    }

    /// The memory layout chosen for an argument.
    func descriptor(_ query: dnnl_query_t) -> dnnl_memory_desc_t {
        dnnl_primitive_desc_query_md(handle, query, 0).pointee
    }
}
