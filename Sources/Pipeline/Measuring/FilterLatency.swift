internal import Histogram

/// How long frames took in one stage, in milliseconds.
public struct StageLatency: Hashable, Sendable {
    /// Half of the frames took no longer.
    public var p50 = 0.0
    /// 95 of 100 frames took no longer.
    public var p95 = 0.0
    /// 99 of 100 frames took no longer.
    public var p99 = 0.0
    /// The slowest frame.
    public var max = 0.0
    /// All frames together, in seconds.
    public var sum = 0.0
}

/// How long frames took in every stage.
public struct FilterLatency: Hashable, Sendable {
    /// Reading and decoding.
    public var decode = StageLatency()
    /// Converting the pixel format and scaling chroma.
    public var convert = StageLatency()
    /// The network, or all of a chain.
    public var infer = StageLatency()
    /// Encoding and writing.
    public var encode = StageLatency()
    /// From the reading of a frame's packet until its encoding returned, waiting included.
    public var total = StageLatency()
    /// Of each network of a chain; empty where there is one.
    public var networks: [StageLatency] = []

    /// Of what is done with the pictures behind networks that keep the size; `convert` counts it as well.
    public var adjustments: [Adjustment] = []

    /// The cost of one option behind one network.
    public struct Adjustment: Hashable, Sendable {
        /// The option, without dashes.
        public var name: String
        /// What the network is called.
        public var network: String
        public var latency: StageLatency
    }

    /// The stages' names in records.
    static let stages = ["decode", "convert", "infer", "encode", "total"]

    public init() {}

    /// What was recorded of these stages.
    init(_ recorder: RunRecorder) {
        let summaries = recorder.summaries
        (decode, convert, infer) = (summaries[0], summaries[1], summaries[2])
        (encode, total) = (summaries[3], summaries[4])
        networks = recorder.networkSummaries
    }
}

/// One frame's times, as they go into a table.
public struct FrameTimes: Hashable, Sendable {
    /// The frame's number, from 0.
    public var frame: Int
    /// When it is shown, in seconds of the output.
    public var ptsSeconds: Double
    /// Milliseconds of reading and decoding.
    public var decode: Double
    /// Milliseconds of converting.
    public var convert: Double
    /// Milliseconds of the network.
    public var infer: Double
    /// Milliseconds of encoding and writing.
    public var encode: Double
    /// Milliseconds from the reading of its packet until its encoding returned.
    public var total: Double
    /// Milliseconds of each network of a chain, whose sum is `infer`; empty where there is one.
    public var networks: [Double] = []

    /// The head of a table of comma-separated values.
    public static let csvHeader = "frame,pts_seconds,decode_ms,convert_ms,infer_ms,encode_ms,total_ms"

    /// The names of the further columns of a chain: infer_1_ms, infer_2_ms …, with a comma before each; empty for one
    /// network.
    public static func networkColumns(_ count: Int) -> String {
        count > 1 ? (1...count).map { ",infer_\($0)_ms" }.joined() : ""
    }
}

/// Gathers one stage's times in constant memory, to three digits.
package struct LatencyRecorder {
    private var histogram = Histogram<UInt64>(
        highestTrackableValue: 3_600_000_000, numberOfSignificantValueDigits: .three)
    private var longest = 0.0
    private var sum = 0.0

    package init() {}

    /// Adds a time in milliseconds.
    package mutating func record(_ milliseconds: Double) {
        // Counted in microseconds; an hour is where counting ends.
        histogram.record(UInt64(Swift.max(0, Swift.min(milliseconds * 1000, 3_599_999_999)).rounded()))
        longest = Swift.max(longest, milliseconds)
        sum += milliseconds / 1000
    }

    /// A percentile in milliseconds, no more than the longest time recorded.
    func percentile(_ percent: Double) -> Double {
        guard histogram.totalCount > 0 else { return 0 }
        return Swift.min(Double(histogram.valueAtPercentile(percent)) / 1000, longest)
    }

    /// How many frames took how many milliseconds, in ascending order.
    var recorded: [(milliseconds: Double, frames: Int)] {
        histogram.recordedValues().map { (Double($0.value) / 1000, Int($0.count)) }
    }

    /// What came together so far.
    package var summary: StageLatency {
        StageLatency(p50: percentile(50), p95: percentile(95), p99: percentile(99), max: longest, sum: sum)
    }
}
