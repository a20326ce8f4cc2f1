internal import Compiler

/// The arguments of one call of a kernel, which computes one row of one layer. They are machine words, so that generated
/// machine code can take them as the arguments of a C function.
struct RowCall {
    /// The rows of the convolved tensor, one per row of the window from the top, each as a pointer to pixel 0. Two
    /// pixels of padding lie before it, and `MemoryPlan.slack` bytes beyond the padding behind the last pixel may be
    /// read as well. Layers without a convolution do not read them.
    var rows: UnsafePointer<UnsafePointer<UInt8>>
    /// The number of pixels of the row.
    var width: Int
    /// The rows that the epilogue's additions read, in the order of the steps: for `add` one row of the tensor from
    /// pixel 0 on; for `addUpsampled` and each of its channels `gather` rows of floats, with `gather` values per pixel.
    var operands: UnsafePointer<UnsafeRawPointer>
    /// The `depthToSpace` rows of each of the output's planes, each from pixel 0 on. They have at least `width ·
    /// depthToSpace` pixels, and no byte beyond the last of these may be written.
    var output: UnsafePointer<UnsafeMutablePointer<UInt8>>
    /// Memory of `KernelProvider.scratchBytes` bytes for the kernel's own use, aligned to 64.
    var scratch: UnsafeMutableRawPointer
    /// The sums of a normalised layer, to which the kernel adds the pixels of the row that count; see
    /// `StatisticsLayout`. It is nil in other layers.
    var statistics: UnsafeMutablePointer<Int64>? = nil
}

/// A function that computes some filters of one layer: one block, or as many as its code takes together. Calls for
/// different rows may run at the same time.
protocol RowKernel: Sendable {
    /// Computes and stores the kernel's filters of every pixel of a row.
    func run(_ call: RowCall)
    /// Replaces the multipliers and the offsets of a normalised layer, which are given for each filter, while no kernel
    /// runs.
    func normalize(multipliers: [Float], offsets: [Float])
}

extension RowKernel {
    func normalize(multipliers: [Float], offsets: [Float]) { preconditionFailure("no integer kernel") }
}

/// A source of the kernels of one instruction set.
protocol KernelProvider: Sendable {
    /// The name of the instruction set for people and reports.
    var isa: String { get }
    /// Returns the kernels that together compute all filters of a layer. They run one after the other on each row.
    /// - Throws: `EngineError` if the provider has none for the layer.
    func kernels(for layer: PackedLayer, in program: Program) throws -> [any RowKernel]
    /// Returns the number of bytes of scratch memory that a kernel of the layer needs.
    func scratchBytes(for layer: PackedLayer) -> Int
    /// Returns code that enlarges bytes by a factor that the program has; nil if only `Upsampler` itself can do it.
    func enlargement(factor: Int) -> GeneratedEnlargement?
}

extension KernelProvider {
    func enlargement(factor: Int) -> GeneratedEnlargement? { nil }
}
