internal import Network

/// The facts from which the code around the kernels is generated: the program's stages, and the numbers of rows and
/// pixels that its buffers hold. Stage 0 loads a row of the input, and stage s runs layer s − 1.
struct DriverPlan {
    /// The enlargement of a tensor that an `addUpsampled` step of a layer reads.
    struct Enlargement {
        /// The index of the layer in `Program.layers`.
        let layer: Int
        let tensor: Int
        let zeroPoint: Int32
        let factor: Int
        /// The factor by which the enlarged tensor is gathered into channels; see `FusedOperand.gather`.
        let gather: Int
    }

    let program: Program
    /// The kernels of each layer; none for layers without a convolution.
    let kernels: [[KernelPlan]]
    /// The number of rows of each tensor that are held at once, with those of each plane counted separately.
    let capacities: [Int]
    /// The stage that makes each tensor.
    let makers: [Int]
    /// The smallest number of pixels that the kernels of each layer compute; 0 for layers without a convolution.
    let tiles: [Int]
    /// The smallest number of pixels for which a row of each tensor must have room.
    let leastWidths: [Int]
    let enlargements: [Enlargement]

    /// Plans the code for a program of 8-bit tensors.
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

    /// Returns the number of rows of each tensor that suffices for any band of any frame.
    ///
    /// It takes the maximum over several row schedules. A band far from the edges needs the most rows, and if layers
    /// advance at different paces, the need repeats within a few rows.
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

    /// Returns the number of bytes in a row before pixel 0.
    func leftBytes(_ tensor: Int) -> Int {
        (MemoryPlan.leftPixels * program.tensors[tensor].pixelStride + 63) / 64 * 64
    }

    /// Returns the factor by which the layer's output is higher and wider than its own pixels.
    func depthToSpace(_ layer: Int) -> Int {
        guard case .convolution(let packed) = program.layers[layer] else { return 1 }
        return packed.depthToSpace
    }
}
