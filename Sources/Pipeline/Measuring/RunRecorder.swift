internal import Foundation
internal import Histogram

/// Gathers what a run measures in constant memory: stages in histograms, the run in at most `intervals` stretches.
///
/// Times that go in are seconds since the run began and milliseconds of latency. It is not thread-safe.
package struct RunRecorder {
    /// Stretches that are kept; when they are full, two each become one.
    package static let intervals = 600
    private static let eventsKept = 500

    package private(set) var counts = RunRecord.Counts()
    private let names: [String]
    private var recorders: [LatencyRecorder]
    private let networkNames: [String]
    private var networkRecorders: [LatencyRecorder]
    private var timeline: [RunRecord.Interval] = []
    private var events: [RunRecord.Event] = []
    private var moreEvents = 0
    /// Seconds of a stretch.
    private var length: Double
    private var current: Stretch
    private var mode: String

    /// A stretch that is not over.
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

    /// - Parameters:
    ///   - stages: their names in order; the last is the total.
    ///   - networks: names of the networks, whose times are kept one by one where there are several.
    ///   - mode: what the first frames go through.
    ///   - length: seconds of a stretch in the beginning.
    package init(stages: [String], networks: [String] = [], mode: String, length: Double = 1) {
        names = stages
        recorders = stages.map { _ in LatencyRecorder() }
        networkNames = networks.count > 1 ? networks : []
        networkRecorders = networkNames.map { _ in LatencyRecorder() }
        current = Stretch(start: 0, length: length)
        self.length = length
        self.mode = mode
    }

    /// A frame came out of the decoder.
    package mutating func frameIn(at seconds: Double) {
        advance(to: seconds)
        counts.framesIn += 1
        current.interval.framesIn += 1
    }

    /// Why a frame was dropped.
    package enum Drop { case overload, unwritten, thinned }

    /// A frame was dropped.
    package mutating func frameDropped(at seconds: Double, _ reason: Drop = .overload) {
        advance(to: seconds)
        switch reason {
        case .overload: counts.overload += 1
        case .unwritten: counts.unwritten += 1
        case .thinned: counts.thinned += 1
        }
        if reason != .thinned { current.interval.dropped += 1 }
    }

    /// A frame was written.
    /// - Parameters:
    ///   - milliseconds: of every stage, in their order.
    ///   - networks: of every network, where there are several and the frame went through all.
    ///   - isLate: whether that was after its deadline.
    ///   - waiting: frames that are in queues now.
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

    /// A frame was written once more.
    package mutating func frameRepeated() { counts.repeated += 1 }

    /// Sets what the decoder and the network count themselves.
    package mutating func set(decodeErrors: Int, lost: Int) {
        counts.decodeErrors = decodeErrors
        counts.lost = lost
    }

    /// Frames go through another network from now on.
    package mutating func enter(mode: String, at seconds: Double) {
        advance(to: seconds)
        self.mode = mode
    }

    /// Something happened.
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

    /// Makes one of every two stretches. Percentiles of two do not add up exactly: the median becomes their mean, as the
    /// larger one of ever more would drift upwards, and of the 99th percentile the larger one is kept.
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

    /// A percentile of what frames took in all so far, in milliseconds.
    package func percentile(_ percent: Double) -> Double { recorders.last?.percentile(percent) ?? 0 }

    /// How long frames took in each stage so far.
    package var summaries: [StageLatency] { recorders.map(\.summary) }

    /// The same of each network, where there are several.
    package var networkSummaries: [StageLatency] { networkRecorders.map(\.summary) }

    /// Puts all of it into a record.
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
    /// Frames by time, in about 20 classes for every tenfold.
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
