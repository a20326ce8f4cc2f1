internal import Compiler

/// A provider of kernels in machine code that were made for one program.
struct GeneratedKernels: KernelProvider {
    let isa: String
    /// The kernels of each layer, by the index of the tensor that the layer makes.
    private let layers: [Int: GeneratedLayer]
    /// The code that enlarges bytes, by factor.
    private let enlargements: [Int: GeneratedEnlargement]
    private let portable = PortableKernels()

    /// Generates and compiles the kernels of a program.
    /// - Parameter threads: the number of threads that compile at the same time.
    /// - Throws: `CodeGenerationError` or `EngineError` if the code cannot be made or run.
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
    /// The factors by which tensors of bytes are enlarged, in ascending order.
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

/// The functions of a layer, with portable kernels for rows that are narrower than the functions' tiles.
private final class GeneratedLayer: RowKernel, @unchecked Sendable {
    /// The function that `KernelCode.text` declares; `RowCall` describes the arguments.
    private typealias Function =
        @convention(c) (
            UnsafePointer<UnsafePointer<UInt8>>, Int, UnsafePointer<UnsafeRawPointer>,
            UnsafePointer<UnsafeMutablePointer<UInt8>>, UnsafePointer<UInt8>
        ) -> Void

    /// The function of a normalised layer, with the sums as its last argument.
    private typealias NormalizedFunction =
        @convention(c) (
            UnsafePointer<UnsafePointer<UInt8>>, Int, UnsafePointer<UnsafeRawPointer>,
            UnsafePointer<UnsafeMutablePointer<UInt8>>, UnsafePointer<UInt8>, UnsafeMutablePointer<Int64>
        ) -> Void

    private let functions: [(entry: UnsafeRawPointer, constants: AlignedArray<UInt8>)]
    private let coefficients: [[KernelCode.Coefficients]]
    private let minimumWidth: Int
    private let narrow: [any RowKernel]
    /// The memory of the functions, which must exist as long as they are used.
    private let memory: ExecutableMemory

    init(kernels: [KernelCode], entries: [UnsafeRawPointer], memory: ExecutableMemory, narrow: [any RowKernel]) {
        functions = zip(kernels, entries).map { kernel, entry in
            (entry, AlignedArray(kernel.constants))
        }
        coefficients = kernels.map(\.coefficients)
        minimumWidth = kernels.map(\.minimumWidth).max() ?? 0
        self.memory = memory
        self.narrow = narrow
    }

    func run(_ call: RowCall) {
        guard call.width >= minimumWidth else {
            for kernel in narrow { kernel.run(call) }
            return
        }
        guard let statistics = call.statistics else {
            for function in functions {
                unsafeBitCast(function.entry, to: Function.self)(
                    call.rows, call.width, call.operands, call.output, function.constants.pointer)
            }
            return
        }
        let first = statistics[StatisticsLayout.first]
        for function in functions {
            statistics[StatisticsLayout.first] = first
            unsafeBitCast(function.entry, to: NormalizedFunction.self)(
                call.rows, call.width, call.operands, call.output, function.constants.pointer, statistics)
        }
    }

    func normalize(multipliers: [Float], offsets: [Float]) {
        for (function, places) in zip(functions, coefficients) {
            for place in places {
                let values = place.isOffset ? offsets : multipliers
                for (index, filter) in place.filters.enumerated() {
                    guard let filter else { continue }
                    let address = UnsafeMutableRawPointer(mutating: function.constants.pointer + place.place)
                    address.storeBytes(of: values[filter], toByteOffset: index * 4, as: Float.self)
                }
            }
        }
        for kernel in narrow { kernel.normalize(multipliers: multipliers, offsets: offsets) }
    }
}
