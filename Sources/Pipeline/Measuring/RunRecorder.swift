internal import Foundation
internal import Histogram

/// A recorder of a run's measurements in constant memory: stages in histograms, the run in at most `intervals` stretches.
///
/// Times are given in seconds since the run began, latencies in milliseconds. The recorder is not thread-safe.
package struct RunRecorder {
    /// The largest number of stretches. When it is reached, every two of them become one.
    package static let intervals = 600
    private static let eventsKept = 500

    /// The numbers of frames so far.
    package private(set) var counts = RunRecord.Counts()
    private let names: [String]
    private var recorders: [LatencyRecorder]
    private let networkNames: [String]
    private var networkRecorders: [LatencyRecorder]
    private var timeline: [RunRecord.Interval] = []
    private var events: [RunRecord.Event] = []
    private var moreEvents = 0
    /// The length of a stretch in seconds.
    private var length: Double
    private var current: Stretch
    private var mode: String

    /// The stretch that is not over.
    private struct Stretch {
        var interval: RunRecord.Interval
        var latency = LatencyRecorder()
        var depths = 0
        var samples = 0

        init(start: Double, length: Double) { interval = RunRecord.Interval(start: start, seconds: length) }

        func finished(mode: String) -> RunRecord.Interval {
            var interval = interval
            let summary = latency.summary
            (interval.p50, interval.p99, interval.max) = (summary.p50, summary.p99, summary.max)
            interval.mode = mode
            interval.queueDepth = samples > 0 ? Double(depths) / Double(samples) : 0
            return interval
        }
    }

    /// Creates a recorder at the beginning of a run.
    /// - Parameters:
    ///   - stages: the names of the stages in order; the last one is the total.
    ///   - networks: the names of the networks, whose times are kept one by one if there are several.
    ///   - mode: the name of the networks that the first frames pass.
    ///   - length: the length of a stretch in the beginning, in seconds.
    package init(stages: [String], networks: [String] = [], mode: String, length: Double = 1) {
        names = stages
        recorders = stages.map { _ in LatencyRecorder() }
        networkNames = networks.count > 1 ? networks : []
        networkRecorders = networkNames.map { _ in LatencyRecorder() }
        current = Stretch(start: 0, length: length)
        self.length = length
        self.mode = mode
    }

    /// Records that a frame came out of the decoder.
    package mutating func frameIn(at seconds: Double) {
        advance(to: seconds)
        counts.framesIn += 1
        current.interval.framesIn += 1
    }

    /// The reasons for which frames are dropped; `RunRecord.Counts` describes them.
    package enum Drop { case overload, unwritten, thinned }

    /// Records that a frame was dropped.
    package mutating func frameDropped(at seconds: Double, _ reason: Drop = .overload) {
        advance(to: seconds)
        switch reason {
        case .overload: counts.overload += 1
        case .unwritten: counts.unwritten += 1
        case .thinned: counts.thinned += 1
        }
        if reason != .thinned { current.interval.dropped += 1 }
    }

    /// Records that a frame was written.
    /// - Parameters:
    ///   - milliseconds: the time of every stage, in their order.
    ///   - networks: the time of every network, if there are several and the frame passed all of them.
    ///   - isLate: true if the frame was written after its deadline.
    ///   - waiting: the number of frames that are in queues now.
    package mutating func frameOut(
        at seconds: Double, _ milliseconds: [Double], networks: [Double] = [], isLate: Bool = false, waiting: Int = 0
    ) {
        advance(to: seconds)
        for (index, time) in milliseconds.enumerated() { recorders[index].record(time) }
        if networks.count == networkRecorders.count {
            for (index, time) in networks.enumerated() { networkRecorders[index].record(time) }
        }
        counts.framesOut += 1
        current.interval.framesOut += 1
        if isLate {
            counts.late += 1
            current.interval.late += 1
        }
        if let total = milliseconds.last { current.latency.record(total) }
        current.depths += waiting
        current.samples += 1
    }

    /// Records that a frame was written once more.
    package mutating func frameRepeated() { counts.repeated += 1 }

    /// Sets the counts that the source keeps itself.
    package mutating func set(decodeErrors: Int, lost: Int) {
        counts.decodeErrors = decodeErrors
        counts.lost = lost
    }

    /// Records that frames pass other networks from now on.
    package mutating func enter(mode: String, at seconds: Double) {
        advance(to: seconds)
        self.mode = mode
    }

    /// Records an event.
    package mutating func add(_ event: RunRecord.Event) {
        if events.count < Self.eventsKept { events.append(event) } else { moreEvents += 1 }
    }

    private mutating func advance(to seconds: Double) {
        while seconds >= current.interval.start + length {
            let next = current.interval.start + length
            timeline.append(current.finished(mode: mode))
            if timeline.count == Self.intervals { halve() }
            // A stretch in which two became one begins where the last one ended.
            current = Stretch(start: next, length: length)
        }
    }

    /// Joins every two stretches. Their percentiles do not add up exactly: the median becomes the mean of both, as the larger
    /// one of ever more stretches would drift upwards, and of the 99th percentile the larger one is kept.
    private mutating func halve() {
        length *= 2
        timeline = stride(from: 0, to: timeline.count, by: 2).map { index in
            var (one, two) = (timeline[index], timeline[index + 1])
            let samples = Swift.max(1, one.framesOut + two.framesOut)
            func mean(_ value: KeyPath<RunRecord.Interval, Double>) -> Double {
                (one[keyPath: value] * Double(one.framesOut) + two[keyPath: value] * Double(two.framesOut))
                    / Double(samples)
            }
            (two.p50, two.queueDepth) = (mean(\.p50), mean(\.queueDepth))
            two.start = one.start
            two.seconds = one.seconds + two.seconds
            two.framesIn += one.framesIn
            two.framesOut += one.framesOut
            two.dropped += one.dropped
            two.late += one.late
            two.p99 = Swift.max(one.p99, two.p99)
            two.max = Swift.max(one.max, two.max)
            one = two
            return one
        }
    }

    /// Returns a percentile of the total times of all frames so far, in milliseconds.
    package func percentile(_ percent: Double) -> Double { recorders.last?.percentile(percent) ?? 0 }

    /// The times of all frames so far in each stage.
    package var summaries: [StageLatency] { recorders.map(\.summary) }

    /// The times of all frames so far in each network, if there are several.
    package var networkSummaries: [StageLatency] { networkRecorders.map(\.summary) }

    /// Copies all measurements into a record.
    /// - Parameter seconds: the length of the run so far.
    package func fill(_ record: inout RunRecord, seconds: Double) {
        record.seconds = seconds
        record.counts = counts
        record.stages = zip(names, recorders).map { RunRecord.Stage(name: $0, $1) }
        let networks = zip(networkNames, networkRecorders).map { RunRecord.Stage(name: $0, $1) }
        record.networks = networks.isEmpty ? nil : networks
        var last = current.finished(mode: mode)
        last.seconds = Swift.max(0, Swift.min(last.seconds, seconds - last.start))
        let isEmpty = last.framesIn == 0 && last.framesOut == 0 && last.dropped == 0
        record.timeline = timeline + (isEmpty ? [] : [last])
        record.events = events
        record.moreEvents = moreEvents
    }
}

extension RunRecord.Stage {
    fileprivate init(name: String, _ recorder: LatencyRecorder) {
        let summary = recorder.summary
        self.init(
            name: name, p50: summary.p50, p95: summary.p95, p99: summary.p99, max: summary.max, sum: summary.sum,
            histogram: recorder.classes)
    }
}

extension LatencyRecorder {
    /// The numbers of frames by time, in about 20 classes per power of ten.
    fileprivate var classes: [RunRecord.Stage.Class] {
        var classes: [RunRecord.Stage.Class] = []
        for (milliseconds, frames) in recorded {
            let exponent = (20 * log10(Swift.max(milliseconds, 0.01))).rounded(.up)
            let end = (pow(10, exponent / 20) * 1000).rounded() / 1000
            if classes.last?.milliseconds == end {
                classes[classes.count - 1].frames += frames
            } else {
                classes.append(RunRecord.Stage.Class(milliseconds: end, frames: frames))
            }
        }
        return classes
    }
}
