internal import Histogram

/// The times that frames took in one stage, in milliseconds.
public struct StageLatency: Hashable, Sendable {
    /// The median.
    public var p50 = 0.0
    /// The 95th percentile.
    public var p95 = 0.0
    /// The 99th percentile.
    public var p99 = 0.0
    /// The longest time.
    public var max = 0.0
    /// The sum over all frames, in seconds.
    public var sum = 0.0
}

/// The times that frames took in every stage.
public struct FilterLatency: Hashable, Sendable {
    /// The times of reading and decoding.
    public var decode = StageLatency()
    /// The times of converting pixel formats and scaling chroma.
    public var convert = StageLatency()
    /// The times of the networks.
    public var infer = StageLatency()
    /// The times of encoding and writing.
    public var encode = StageLatency()
    /// The times from the reading of a frame's packet until its encoding returned, waiting included.
    public var total = StageLatency()
    /// The times of each network of a chain; empty if there is one network.
    public var networks: [StageLatency] = []

    /// The times of the adjustments behind networks that keep the size, which are parts of `convert`.
    public var adjustments: [Adjustment] = []

    /// The cost of one option behind one network.
    public struct Adjustment: Hashable, Sendable {
        /// The name of the option, without dashes.
        public var name: String
        /// The name of the network.
        public var network: String
        /// The times that the adjustment took.
        public var latency: StageLatency
    }

    /// The names of the stages in records.
    static let stages = ["decode", "convert", "infer", "encode", "total"]

    /// Creates times of no frame.
    public init() {}

    /// Creates the times that a recorder of these stages has.
    init(_ recorder: RunRecorder) {
        let summaries = recorder.summaries
        (decode, convert, infer) = (summaries[0], summaries[1], summaries[2])
        (encode, total) = (summaries[3], summaries[4])
        networks = recorder.networkSummaries
    }
}

/// The times of one frame, which form a row of a table.
public struct FrameTimes: Hashable, Sendable {
    /// The frame's number, from 0.
    public var frame: Int
    /// The time at which it is shown, in seconds of the output.
    public var ptsSeconds: Double
    /// The milliseconds of reading and decoding.
    public var decode: Double
    /// The milliseconds of converting.
    public var convert: Double
    /// The milliseconds of the networks.
    public var infer: Double
    /// The milliseconds of encoding and writing.
    public var encode: Double
    /// The milliseconds from the reading of its packet until its encoding returned.
    public var total: Double
    /// The milliseconds of each network of a chain, whose sum is `infer`; empty if there is one network.
    public var networks: [Double] = []

    /// The head of a table of comma-separated values.
    public static let csvHeader = "frame,pts_seconds,decode_ms,convert_ms,infer_ms,encode_ms,total_ms"

    /// Returns the names of the further columns of a chain, infer_1_ms, infer_2_ms and so on, with a comma before each;
    /// nothing for one network.
    public static func networkColumns(_ count: Int) -> String {
        count > 1 ? (1...count).map { ",infer_\($0)_ms" }.joined() : ""
    }
}

/// A recorder of one stage's times in constant memory, with a precision of three digits.
package struct LatencyRecorder {
    private var histogram = Histogram<UInt64>(
        highestTrackableValue: 3_600_000_000, numberOfSignificantValueDigits: .three)
    private var longest = 0.0
    private var sum = 0.0

    /// Creates a recorder of no times.
    package init() {}

    /// Adds a time in milliseconds.
    package mutating func record(_ milliseconds: Double) {
        // Times are counted in microseconds, up to an hour.
        histogram.record(UInt64(Swift.max(0, Swift.min(milliseconds * 1000, 3_599_999_999)).rounded()))
        longest = Swift.max(longest, milliseconds)
        sum += milliseconds / 1000
    }

    /// Returns a percentile in milliseconds, which is at most the longest recorded time.
    func percentile(_ percent: Double) -> Double {
        guard histogram.totalCount > 0 else { return 0 }
        return Swift.min(Double(histogram.valueAtPercentile(percent)) / 1000, longest)
    }

    /// The numbers of frames by milliseconds, in ascending order.
    var recorded: [(milliseconds: Double, frames: Int)] {
        histogram.recordedValues().map { (Double($0.value) / 1000, Int($0.count)) }
    }

    /// The times so far.
    package var summary: StageLatency {
        StageLatency(p50: percentile(50), p95: percentile(95), p99: percentile(99), max: longest, sum: sum)
    }
}
