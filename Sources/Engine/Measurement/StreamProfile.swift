/// A profile of one thread's time. Each lap of a clock is added to the account of what ran since the lap before.
final class StreamProfile: @unchecked Sendable {  // Read when its thread does not run.
    /// The nanoseconds of each layer, followed by those of each `Account`.
    private(set) var nanoseconds: [Int]
    private let layers: Int
    private var last = 0

    /// The work that belongs to no layer alone.
    enum Account: Int, CaseIterable {
        /// The copying of the frame's planes to rows of the input.
        case load
        /// The bicubic enlargement of operands that layers add.
        case upsample
        /// The copying of the output's rows to planes, if the last layer does not write them directly.
        case store
    }

    init(layers: Int) {
        self.layers = layers
        nanoseconds = Array(repeating: 0, count: layers + Account.allCases.count)
    }

    /// The processor time that the thread used, in nanoseconds.
    private(set) var processor = 0
    private var begun = 0

    func reset() {
        for index in nanoseconds.indices { nanoseconds[index] = 0 }
        processor = 0
    }

    /// Starts to count the processor time of a frame; `end` adds it to `processor`.
    func begin() { begun = MonotonicClock.threadNanoseconds }
    func end() { processor += MonotonicClock.threadNanoseconds - begun }

    /// Starts the clock of the laps.
    func start() { last = MonotonicClock.nanoseconds }

    /// Adds the time since the last lap to a layer.
    func lap(layer: Int) { add(layer) }
    /// Adds the time since the last lap to an account.
    func lap(_ account: Account) { add(layers + account.rawValue) }

    private func add(_ index: Int) {
        let now = MonotonicClock.nanoseconds
        nanoseconds[index] += now - last
        last = now
    }
}

/// The times of an executor, summed over its threads.
package struct ExecutionProfile: Sendable {
    /// The seconds that each layer of the program took.
    package let layers: [Double]
    /// The seconds that were spent on copying planes to rows, on enlarging operands, and on copying rows to planes.
    package let load, upsample, store: Double
    /// The processor time in seconds.
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
