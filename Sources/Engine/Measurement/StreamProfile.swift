/// Where the time of one thread goes: laps of a clock, each added to the account of what ran since the last one.
final class StreamProfile: @unchecked Sendable {  // Read when its thread does not run.
    /// By layer, then the accounts of `Account`.
    private(set) var nanoseconds: [Int]
    private let layers: Int
    private var last = 0

    /// What is no layer of its own.
    enum Account: Int, CaseIterable {
        /// Bytes of the frame's planes become rows of the input.
        case load
        /// The bicubic enlargement that a layer adds.
        case upsample
        /// Rows of the output become planes, where the last layer does not write them itself.
        case store
    }

    init(layers: Int) {
        self.layers = layers
        nanoseconds = Array(repeating: 0, count: layers + Account.allCases.count)
    }

    /// What the thread had of a processor, in nanoseconds.
    private(set) var processor = 0
    private var begun = 0

    func reset() {
        for index in nanoseconds.indices { nanoseconds[index] = 0 }
        processor = 0
    }

    /// Around each frame.
    func begin() { begun = MonotonicClock.threadNanoseconds }
    func end() { processor += MonotonicClock.threadNanoseconds - begun }

    func start() { last = MonotonicClock.nanoseconds }

    func lap(layer: Int) { add(layer) }
    func lap(_ account: Account) { add(layers + account.rawValue) }

    private func add(_ index: Int) {
        let now = MonotonicClock.nanoseconds
        nanoseconds[index] += now - last
        last = now
    }
}

/// Where an executor's time went, its threads added up.
package struct ExecutionProfile: Sendable {
    /// Seconds by layer of the program.
    package let layers: [Double]
    /// Seconds in which planes became rows, an added operand was enlarged, rows became planes.
    package let load, upsample, store: Double
    /// Seconds of a processor.
    package let processor: Double

    init(_ threads: [StreamProfile], layers: Int) {
        let sums = (0..<layers + StreamProfile.Account.allCases.count).map { index in
            threads.reduce(0) { $0 + Double($1.nanoseconds[index]) } / 1e9
        }
        processor = threads.reduce(0) { $0 + Double($1.processor) } / 1e9
        self.layers = Array(sums.prefix(layers))
        load = sums[layers + StreamProfile.Account.load.rawValue]
        upsample = sums[layers + StreamProfile.Account.upsample.rawValue]
        store = sums[layers + StreamProfile.Account.store.rawValue]
    }
}
