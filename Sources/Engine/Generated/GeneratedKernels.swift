internal import Compiler

/// Kernels of machine code made for one program.
struct GeneratedKernels: KernelProvider {
    let isa: String
    /// By the tensor that the layer makes.
    private let layers: [Int: GeneratedLayer]
    /// By factor.
    private let enlargements: [Int: GeneratedEnlargement]
    private let portable = PortableKernels()

    /// - Parameters:
    ///   - threads: that compile at the same time.
    /// - Throws: `CodeGenerationError` or `EngineError` where no code can be made or run.
    init(program: Program, tiling: RegisterTiling, compiler: KernelCompiler, threads: Int) throws {
        isa = tiling.target.rawValue
        var kernels: [KernelCode] = []
        var ranges: [(layer: PackedLayer, kernels: Range<Int>)] = []
        for (layer, tiles) in zip(program.layers, tiling.layers) {
            guard case .convolution(let layer) = layer else { continue }
            let first = kernels.count
            kernels += KernelCode.make(for: layer, in: program, target: tiling.target, tiles: tiles)
            ranges.append((layer, first..<kernels.count))
        }
        let (factors, first) = (program.enlargedBytes, kernels.count)
        kernels += factors.map { ColumnEnlargement.code(factor: $0, target: tiling.target) }
        let memory = try ExecutableMemory(try compiler.compile(kernels, threads: threads))
        var layers: [Int: GeneratedLayer] = [:]
        for (layer, range) in ranges {
            layers[layer.output] = GeneratedLayer(
                kernels: Array(kernels[range]), entries: Array(memory.entries[range]), memory: memory,
                narrow: portable.kernels(for: layer, in: program))
        }
        self.layers = layers
        enlargements = Dictionary(
            uniqueKeysWithValues: zip(factors, memory.entries[first...]).map {
                ($0, GeneratedEnlargement(entry: $1, memory: memory))
            })
    }

    func kernels(for layer: PackedLayer, in program: Program) -> [any RowKernel] { [layers[layer.output]!] }

    func scratchBytes(for layer: PackedLayer) -> Int { portable.scratchBytes(for: layer) }

    func enlargement(factor: Int) -> GeneratedEnlargement? { enlargements[factor] }
}

extension Program {
    /// Factors by which tensors of bytes are enlarged.
    fileprivate var enlargedBytes: [Int] {
        let factors = layers.flatMap { layer -> [Int] in
            guard case .convolution(let packed) = layer else { return [] }
            return packed.steps.compactMap { step in
                guard case .addUpsampled(let tensor, _, let factor, _, _) = step, tensors[tensor].element == .uint8
                else { return nil }
                return factor
            }
        }
        return Set(factors).sorted()
    }
}

/// A layer's functions, and portable kernels for rows narrower than their tiles.
private final class GeneratedLayer: RowKernel {
    /// As `KernelCode.text` declares it; see `RowCall` for the arguments.
    private typealias Function =
        @convention(c) (
            UnsafePointer<UnsafePointer<UInt8>>, Int, UnsafePointer<UnsafeRawPointer>,
            UnsafePointer<UnsafeMutablePointer<UInt8>>, UnsafePointer<UInt8>
        ) -> Void

    private let functions: [(run: Function, constants: AlignedArray<UInt8>)]
    private let minimumWidth: Int
    private let narrow: [any RowKernel]
    /// Holds the functions.
    private let memory: ExecutableMemory

    init(kernels: [KernelCode], entries: [UnsafeRawPointer], memory: ExecutableMemory, narrow: [any RowKernel]) {
        functions = zip(kernels, entries).map { kernel, entry in
            (unsafeBitCast(entry, to: Function.self), AlignedArray(kernel.constants))
        }
        minimumWidth = kernels.map(\.minimumWidth).max() ?? 0
        self.memory = memory
        self.narrow = narrow
    }

    func run(_ call: RowCall) {
        guard call.width >= minimumWidth else {
            for kernel in narrow { kernel.run(call) }
            return
        }
        for function in functions {
            function.run(call.rows, call.width, call.operands, call.output, function.constants.pointer)
        }
    }
}
