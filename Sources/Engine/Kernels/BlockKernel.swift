internal import Compiler

/// What one call of a kernel works on: one filter block over one row. Plain pointers only, so that generated
/// machine code can take the same call.
struct RowCall {
    /// One row of the convolved tensor per kernel row, top first, each at pixel 0; two pixels of padding lie before
    /// it, and after its last pixel `TensorRing.slack` bytes may be read besides. Not read without a convolution.
    var rows: UnsafePointer<UnsafePointer<UInt8>>
    /// Pixels of the row.
    var width: Int
    /// What the epilogue's additions read, in the order of the steps: for `add` one row of 8-bit values at pixel 0;
    /// for `addUpsampled` and each of its channels `gather` rows of floats, `gather` values per pixel.
    var operands: UnsafePointer<UnsafeRawPointer>
    /// `depthToSpace` rows of the output, each at pixel 0; at least `width · depthToSpace` pixels, of which no byte
    /// beyond the last may be written.
    var output: UnsafePointer<UnsafeMutablePointer<UInt8>>
    /// `KernelScratch.bytes` bytes for the kernel's own use, aligned to 64.
    var scratch: UnsafeMutableRawPointer
}

/// One filter block of one layer, ready to run. Calls on different rows may run at the same time.
protocol BlockKernel: Sendable {
    /// Computes and stores the block's filters of every pixel of a row.
    func run(_ call: RowCall)
}

/// What the kernels of one instruction set are made by.
protocol KernelProvider: Sendable {
    /// For people and reports.
    var isa: String { get }
    /// - Throws: `EngineError` where the provider has no kernel for the block.
    func kernel(for block: PackedBlock, of layer: PackedLayer, in program: Program) throws -> any BlockKernel
    /// Bytes of scratch that a kernel of the layer needs.
    func scratchBytes(for layer: PackedLayer) -> Int
}
