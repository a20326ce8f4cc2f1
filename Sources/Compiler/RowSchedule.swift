internal import Network

/// For one frame height: the order in which a band of rows runs through the layers, depth first, and the
/// rows that each tensor's ring has to hold.
///
/// A row is made when the next layer needs it, so that it is still in the cache; rows above and below the band that
/// its layers need are made again by the neighbouring band.
public struct RowSchedule: Sendable {
    /// One row of work.
    public struct Step: Hashable, Sendable {
        /// Index in `Program.layers`; −1 loads a row of the input.
        public let layer: Int
        /// The layer's own row: it makes the output rows `row · rowsPerStep …< (row + 1) · rowsPerStep`.
        public let row: Int
    }

    /// The band's work in order.
    public let steps: [Step]
    /// Rows of each tensor's ring: row y lies at y modulo this.
    public let ringRows: [Int]

    /// - Parameters:
    ///   - height: rows of the network's input.
    ///   - band: steps of the last layer; not empty.
    public init(_ program: Program, height: Int, band: Range<Int>) {
        var simulation = Simulation(program, height: height, band: band)
        simulation.run(band)
        steps = simulation.steps
        ringRows = simulation.ringRows
    }
}

/// Walks through a band as the engine will. Stage 0 loads the input, stage s makes what layer s − 1 makes.
private struct Simulation {
    struct Reader {
        let stage: Int
        let window: LayerWindow
    }

    let heights: [Int]
    /// By stage: what it reads, the rows it makes at once, the tensor it makes.
    var windows: [[LayerWindow]] = [[]]
    var rowsPerStep = [1]
    var outputs = [0]
    /// By tensor.
    var readers: [[Reader]]
    var producer: [Int]
    var ringRows: [Int]
    /// By stage: the next row to make.
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

    /// The stage and row to wait for before the stage's next row can be made.
    private func firstMissing(_ stage: Int) -> (stage: Int, row: Int)? {
        for window in windows[stage] {
            let maker = producer[window.tensor]
            let row = window.last(next[stage], extent: heights[window.tensor]) / rowsPerStep[maker]
            if next[maker] <= row { return (maker, row) }
        }
        return nil
    }

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
