internal import Network

/// The order in which a band of rows passes through the layers (depth first) and the number of rows that each tensor's
/// ring must hold, for one height of frames.
///
/// A row is made when the next layer needs it, so that it is still in the cache. Rows above and below the band that its
/// layers need are made again for the neighbouring band.
public struct RowSchedule: Sendable {
    /// The making of one row by a layer.
    public struct Step: Hashable, Sendable {
        /// The index of the layer in `Program.layers`; −1 loads a row of the input.
        public let layer: Int
        /// The layer's own row. The layer makes the output rows `row · rowsPerStep …< (row + 1) · rowsPerStep`.
        public let row: Int
    }

    /// The steps of the band in order.
    public let steps: [Step]
    /// The layer's own rows that belong to the band, for each layer. All bands together have every row once, while steps
    /// at a band's edges are made for the neighbouring band as well.
    public let owned: [Range<Int>]
    /// The number of rows of each tensor's ring. Row y lies in slot y modulo this number.
    public let ringRows: [Int]

    /// Computes the schedule of a band.
    /// - Parameters:
    ///   - height: the number of rows of the network's input.
    ///   - band: a non-empty range of steps of the last layer.
    public init(_ program: Program, height: Int, band: Range<Int>) {
        var simulation = Simulation(program, height: height, band: band)
        simulation.run(band)
        steps = simulation.steps
        ringRows = simulation.ringRows
        owned = program.owned(band, extent: height)
    }
}

extension Program {
    /// Returns the part of each layer's own rows, or columns, that belongs to a part of the last layer's.
    ///
    /// A layer needs at least the rows that lie at the same height as the part, so these are among the ones that are made
    /// for it. A row that lies across the edge of two parts belongs to the first one.
    /// - Parameters:
    ///   - part: a range of the last layer's own rows.
    ///   - extent: the number of rows of the network's input.
    func owned(_ part: Range<Int>, extent: Int) -> [Range<Int>] {
        func count(_ layer: ProgramLayer) -> Int {
            tensors[layer.output].shape.extent(of: extent) / layer.rowsPerStep
        }
        let total = count(layers.last!)
        return layers.map { layer in
            let own = count(layer)
            func edge(_ row: Int) -> Int { (row * own + total - 1) / total }
            return edge(part.lowerBound)..<edge(part.upperBound)
        }
    }
}

/// A simulation of the engine's way through a band. Stage 0 loads the input, and stage s runs layer s − 1.
private struct Simulation {
    /// A stage that reads a tensor, and the rows that it needs.
    struct Reader {
        let stage: Int
        let window: LayerWindow
    }

    let heights: [Int]
    /// The rows that each stage reads. The arrays `rowsPerStep` and `outputs` hold the number of rows that each stage
    /// makes at once and the tensor that it makes.
    var windows: [[LayerWindow]] = [[]]
    var rowsPerStep = [1]
    var outputs = [0]
    /// The stages that read each tensor. The arrays `producer` and `ringRows` hold the stage that makes each tensor and
    /// the number of rows of its ring so far.
    var readers: [[Reader]]
    var producer: [Int]
    var ringRows: [Int]
    /// The next row that each stage makes.
    var next: [Int]
    var steps: [RowSchedule.Step] = []

    init(_ program: Program, height: Int, band: Range<Int>) {
        heights = program.tensors.map { $0.shape.extent(of: height) }
        readers = Array(repeating: [], count: program.tensors.count)
        producer = Array(repeating: 0, count: program.tensors.count)
        ringRows = Array(repeating: 0, count: program.tensors.count)
        for (index, layer) in program.layers.enumerated() {
            windows.append(layer.windows)
            rowsPerStep.append(layer.rowsPerStep)
            outputs.append(layer.output)
            producer[layer.output] = index + 1
            for window in layer.windows { readers[window.tensor].append(Reader(stage: index + 1, window: window)) }
        }
        // The first row of every stage that the band needs, from the last stage back.
        next = Array(repeating: .max, count: outputs.count)
        next[outputs.count - 1] = band.lowerBound
        for stage in outputs.indices.reversed() where next[stage] != .max {
            for window in windows[stage] {
                let maker = producer[window.tensor]
                next[maker] = min(next[maker], window.first(next[stage]) / rowsPerStep[maker])
            }
        }
    }

    /// Makes all rows of the band.
    mutating func run(_ band: Range<Int>) {
        let last = outputs.count - 1
        // A stack instead of recursion: networks may be deep.
        var pending: [(stage: Int, row: Int)] = []
        for row in band {
            pending.append((last, row))
            while let (stage, row) = pending.last {
                guard next[stage] <= row else {
                    pending.removeLast()
                    continue
                }
                if let missing = firstMissing(stage) {
                    pending.append(missing)
                } else {
                    make(stage)
                }
            }
        }
    }

    /// Returns the stage and the row that must be made before the stage's next row can be; nil if none is missing.
    private func firstMissing(_ stage: Int) -> (stage: Int, row: Int)? {
        for window in windows[stage] {
            let maker = producer[window.tensor]
            let row = window.last(next[stage], extent: heights[window.tensor]) / rowsPerStep[maker]
            if next[maker] <= row { return (maker, row) }
        }
        return nil
    }

    /// Makes the next row of a stage, and enlarges the ring of its tensor to the rows that are still needed.
    private mutating func make(_ stage: Int) {
        let row = next[stage]
        steps.append(RowSchedule.Step(layer: stage - 1, row: row))
        let tensor = outputs[stage]
        let newest = (row + 1) * rowsPerStep[stage] - 1
        var oldest = row * rowsPerStep[stage]
        for reader in readers[tensor] where next[reader.stage] != .max {
            oldest = min(oldest, reader.window.first(next[reader.stage]))
        }
        ringRows[tensor] = max(ringRows[tensor], newest - oldest + 1)
        next[stage] = row + 1
    }
}
