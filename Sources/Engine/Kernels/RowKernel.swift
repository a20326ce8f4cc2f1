internal import Compiler

/// What one call of a kernel works on: one row of one layer. Five machine words, so that generated machine code can
/// take them as the arguments of a C function.
struct RowCall {
    /// One row of the convolved tensor per kernel row, top first, each at pixel 0; two pixels of padding lie before
    /// it, and after its last pixel `MemoryPlan.slack` bytes may be read besides. Not read without a convolution.
    var rows: UnsafePointer<UnsafePointer<UInt8>>
    /// Pixels of the row.
    var width: Int
    /// What the epilogue's additions read, in the order of the steps: for `add` one row of the tensor at pixel 0;
    /// for `addUpsampled` and each of its channels `gather` rows of floats, `gather` values per pixel.
    var operands: UnsafePointer<UnsafeRawPointer>
    /// `depthToSpace` rows of each of the output's planes, each at pixel 0; at least `width · depthToSpace` pixels, of
    /// which no byte beyond the last may be written.
    var output: UnsafePointer<UnsafeMutablePointer<UInt8>>
    /// `KernelProvider.scratchBytes` bytes for the kernel's own use, aligned to 64.
    var scratch: UnsafeMutableRawPointer
}

/// Some filters of one layer, ready to run: one block, or as many as its code takes together. Calls on different rows
/// may run at the same time.
protocol RowKernel: Sendable {
    /// Computes and stores the kernel's filters of every pixel of a row.
    func run(_ call: RowCall)
}

/// What the kernels of one instruction set are made by.
protocol KernelProvider: Sendable {
    /// For people and reports.
    var isa: String { get }
    /// Kernels that together make all filters of the layer; they run one after the other on each row.
    /// - Throws: `EngineError` where the provider has none for the layer.
    func kernels(for layer: PackedLayer, in program: Program) throws -> [any RowKernel]
    /// Bytes of scratch that a kernel of the layer needs.
    func scratchBytes(for layer: PackedLayer) -> Int
    /// What enlarges bytes by a factor that the program has; nil where only the `Upsampler` itself does.
    func enlargement(factor: Int) -> GeneratedEnlargement?
}

extension KernelProvider {
    func enlargement(factor: Int) -> GeneratedEnlargement? { nil }
}
