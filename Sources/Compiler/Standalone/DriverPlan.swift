internal import Network

/// What the code around the kernels is made from: the program's stages, and how many rows and pixels its buffers hold.
/// Stage 0 loads a row of the input, stage s makes what layer s − 1 makes.
struct DriverPlan {
    /// The enlargement that one `addUpsampled` step of a layer reads.
    struct Enlargement {
        /// Index in `Program.layers`.
        let layer: Int
        let tensor: Int
        let zeroPoint: Int32
        let factor: Int
        /// See `FusedOperand.gather`.
        let gather: Int
    }

    let program: Program
    /// By layer; none for shuffles.
    let kernels: [[KernelPlan]]
    /// Rows that are held at once, by tensor, those of its planes counted each.
    let capacities: [Int]
    /// The stage that makes a tensor.
    let makers: [Int]
    /// Pixels that a layer's kernels make at least, by layer.
    let tiles: [Int]
    /// Pixels that a row must have room for, by tensor.
    let leastWidths: [Int]
    let enlargements: [Enlargement]

    init(_ program: Program, target: InstructionSet) {
        self.program = program
        kernels = zip(program.layers, RegisterTiling(program, target: target).layers).map { layer, tiles in
            guard case .convolution(let packed) = layer else { return [] }
            return tiles.map { KernelPlan($0, of: packed, in: program, target: target) }
        }
        capacities = Self.capacities(program)
        var makers = [Int](repeating: 0, count: program.tensors.count)
        for (index, layer) in program.layers.enumerated() { makers[layer.output] = index + 1 }
        self.makers = makers
        let tiles = kernels.map { $0.map(\.pixels).max() ?? 0 }
        self.tiles = tiles
        var leastWidths = [Int](repeating: 1, count: program.tensors.count)
        var enlargements: [Enlargement] = []
        for (index, layer) in program.layers.enumerated() {
            guard case .convolution(let packed) = layer else { continue }
            var touched = [(packed.output, tiles[index] * packed.depthToSpace)]
            if let input = packed.input { touched.append((input, tiles[index])) }
            for step in packed.steps {
                switch step {
                case .add(let tensor, _, _): touched.append((tensor, tiles[index]))
                case .addUpsampled(let tensor, let zeroPoint, let factor, let gather, _):
                    enlargements.append(
                        Enlargement(
                            layer: index, tensor: tensor, zeroPoint: zeroPoint, factor: factor, gather: gather))
                default: break
                }
            }
            for (tensor, width) in touched { leastWidths[tensor] = max(leastWidths[tensor], width) }
        }
        self.leastWidths = leastWidths
        self.enlargements = enlargements
    }

    /// What the row schedule of any frame and any band of it needs: the edges need less than a band far from them, and
    /// where layers go at different paces, what is needed repeats within some rows.
    private static func capacities(_ program: Program) -> [Int] {
        let reach = program.layers.reduce(16) { sum, layer in
            guard case .convolution(let packed) = layer else { return sum + 8 }
            return sum + packed.kernelSize + 8
        }
        let divisor = program.tensors.map(\.shape.denominator).reduce(1) { $0.isMultiple(of: $1) ? $0 : $0 * $1 }
        let height = divisor * ((2 * reach + 64) / divisor + 1)
        let steps = program.tensors[program.output].shape.extent(of: height) / program.layers.last!.rowsPerStep
        var capacities = [Int](repeating: 1, count: program.tensors.count)
        for first in [0] + Array(steps / 2..<min(steps, steps / 2 + 16)) {
            let schedule = RowSchedule(program, height: height, band: first..<steps)
            capacities = zip(capacities, schedule.ringRows).map(max)
        }
        let made = program.layers.last!.rowsPerStep
        capacities[program.output] = max(made, capacities[program.output]) * program.tensors[program.output].planes
        return capacities
    }

    /// Bytes before pixel 0 of a row.
    func leftBytes(_ tensor: Int) -> Int {
        (MemoryPlan.leftPixels * program.tensors[tensor].pixelStride + 63) / 64 * 64
    }

    /// The height and width of a layer's own pixels are the output's divided by this.
    func depthToSpace(_ layer: Int) -> Int {
        guard case .convolution(let packed) = program.layers[layer] else { return 1 }
        return packed.depthToSpace
    }
}
