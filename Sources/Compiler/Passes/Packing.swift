internal import Network

extension Compiler {
    /// Packs the weights. A cell of 16 filters × 4 channels (in networks of real numbers × 1 channel) at one
    /// position of the window becomes a tap if the structure keeps any of its weights.
    static func pack(_ reordered: ReorderedNetwork, library: [KernelPattern]) -> Program {
        let network = reordered.network
        let layers = network.layers.map { layer -> ProgramLayer in
            switch layer.operation {
            case .shuffle(let shuffle, let input):
                .shuffle(ShuffleLayer(shuffle: shuffle, input: input, output: layer.output))
            case .convolution(let convolution):
                .convolution(pack(convolution, output: layer.output, in: reordered, library: library))
            }
        }
        return Program(tensors: network.tensors.map(ProgramTensor.init), layers: layers, depth: nil)
    }

    private static func pack(
        _ layer: QuantizedConvolution, output: Int, in reordered: ReorderedNetwork, library: [KernelPattern]
    ) -> PackedLayer {
        let tensors = reordered.network.tensors
        let element: StorageType = tensors[output].quantization == nil ? .float : .uint8
        let order = reordered.filters(of: layer, output: output)
        let indices = reordered.indices(of: layer, output: output, library: library)
        let weights = element == .uint8 ? indices.map(CellWeights.init) : nil
        let floatWeights = element == .float ? indices.map(FloatCellWeights.init) : nil
        let zeroPoint = layer.input.map { Int32(tensors[$0].zeroPoint) } ?? 0
        let blocks = stride(from: 0, to: layer.filters, by: PackedBlock.lanes).map { first in
            let filters = first..<min(first + PackedBlock.lanes, layer.filters)
            let cells = weights?.taps(of: filters) ?? []
            let floatCells = floatWeights?.taps(of: filters) ?? []
            var start = [Int32](repeating: 0, count: PackedBlock.lanes)
            for cell in cells {
                for (index, weight) in cell.weights.enumerated() { start[index / 4] -= zeroPoint * Int32(weight) }
            }
            let spare = [Float](repeating: 0, count: PackedBlock.lanes - filters.count)
            return PackedBlock(
                filters: filters, taps: cells.map(\.tap) + floatCells.map(\.tap), weights: cells.flatMap(\.weights),
                floatWeights: floatCells.flatMap(\.weights), start: start,
                multipliers: order[filters].map { layer.multipliers[$0] } + spare,
                offsets: order[filters].map { layer.offsets[$0] } + spare)
        }
        return PackedLayer(
            element: element, outputElement: element, input: layer.input, output: output,
            kernelSize: layer.convolution?.kernelSize ?? 1,
            filters: layer.filters, blocks: blocks, steps: layer.steps.map { $0.reordered(order) },
            normalization: layer.normalization.map {
                PackedNormalization(name: $0.name, rule: $0.rule, filters: order)
            },
            zeroPoint: Int32(tensors[output].zeroPoint), maximum: 255, depthToSpace: layer.depthToSpace,
            keptWeights: layer.convolution?.weights.count ?? 0,
            denseWeights: layer.convolution?.denseWeightCount ?? 0)
    }
}

extension ProgramTensor {
    init(_ description: TensorDescription) {
        self.init(
            name: description.name, shape: description.shape,
            element: description.quantization == nil ? .float : .uint8, zeroPoint: description.zeroPoint)
    }
}

extension EpilogueStep {
    /// Returns the step for filters in another order.
    fileprivate func reordered(_ order: [Int]) -> EpilogueStep {
        guard case .prelu(let slopes) = self else { return self }
        return .prelu(slopes: order.map { slopes[$0] })
    }
}

/// The weights of an integer convolution in cells of 16 filters × 4 channels.
private struct CellWeights {
    private let places: WeightIndices
    private let values: [Int8]

    init(_ places: WeightIndices) {
        self.places = places
        guard case .int8(let values, _) = places.convolution.weights else { preconditionFailure("quantised") }
        self.values = values
    }

    private var convolution: Convolution { places.convolution }

    private func index(filter: Int, channel: Int, row: Int, column: Int) -> Int {
        places.index(filter: filter, channel: channel, row: row, column: column)
    }

    /// Returns the kept taps with 64 weights each.
    func taps(of filters: Range<Int>) -> [(tap: Tap, weights: [Int8])] {
        convolution.inputChannels == 1 ? pixelTaps(of: filters) : channelTaps(of: filters)
    }

    /// Returns taps that read four channels of a pixel.
    private func channelTaps(of filters: Range<Int>) -> [(tap: Tap, weights: [Int8])] {
        let size = convolution.kernelSize
        var taps: [(tap: Tap, weights: [Int8])] = []
        for row in 0..<size {
            for column in 0..<size {
                for group in 0..<(convolution.inputChannels + 3) / 4 {
                    let channels = group * 4..<min(group * 4 + 4, convolution.inputChannels)
                    let weights = cell(filters) { filter, lane in
                        let channel = group * 4 + lane
                        return channels.contains(channel)
                            ? index(filter: filter, channel: channel, row: row, column: column) : -1
                    }
                    guard let weights else { continue }
                    taps.append((Tap(row: row, column: column - size / 2, group: group), weights))
                }
            }
        }
        return taps
    }

    /// Returns taps that read four neighbouring pixels of a one-channel tensor, as few as cover the kept columns of
    /// each row.
    private func pixelTaps(of filters: Range<Int>) -> [(tap: Tap, weights: [Int8])] {
        let size = convolution.kernelSize
        var taps: [(tap: Tap, weights: [Int8])] = []
        for row in 0..<size {
            var column = 0
            while column < size {
                guard filters.contains(where: { index(filter: $0, channel: 0, row: row, column: column) >= 0 }) else {
                    column += 1
                    continue
                }
                let weights = cell(filters) { filter, lane in
                    column + lane < size ? index(filter: filter, channel: 0, row: row, column: column + lane) : -1
                }
                taps.append((Tap(row: row, column: column - size / 2, group: 0), weights!))
                column += 4
            }
        }
        return taps
    }

    /// Returns the 64 weights of a tap; nil if all were pruned.
    private func cell(_ filters: Range<Int>, index: (_ filter: Int, _ lane: Int) -> Int) -> [Int8]? {
        var weights = [Int8](repeating: 0, count: PackedBlock.tapWeights)
        var isKept = false
        for (f, filter) in filters.enumerated() {
            for lane in 0..<4 {
                let index = index(filter, lane)
                guard index >= 0 else { continue }
                isKept = true
                weights[f * 4 + lane] = values[index]
            }
        }
        return isKept ? weights : nil
    }
}
