import Foundation
import Pipeline
import Synchronization

/// Gathers what a filtering measures, from whichever thread its frames come.
final class FilterRecorder: Sendable {
    private let began = Date()
    private let start = ContinuousClock.now
    private let recorder: Mutex<RunRecorder>

    /// - Parameter model: the network's name.
    init(model: String) {
        recorder = Mutex(RunRecorder(stages: ["decode", "convert", "infer", "encode", "total"], mode: model))
    }

    /// A frame is done.
    func append(_ times: FrameTimes) {
        let now = (ContinuousClock.now - start).seconds
        recorder.withLock {
            // No frame is dropped here: each one that came is counted when it is done.
            $0.frameIn(at: now)
            $0.frameOut(at: now, [times.decode, times.convert, times.infer, times.encode, times.total])
        }
    }

    /// The whole of it.
    func record(_ report: FilterReport, options: FilterOptions, network: FilterNetwork, isa: String) -> RunRecord {
        var record = RunRecord(
            command: "filter", began: began, machine: .current(isa: isa, threads: network.threads),
            model: network.model, input: options.input, outputs: [options.output])
        recorder.withLock {
            $0.set(decodeErrors: report.decodeErrors, lost: 0)
            $0.fill(&record, seconds: report.seconds)
        }
        record.isInterrupted = report.isInterrupted
        record.inputSize = .init(width: report.inputSize.width, height: report.inputSize.height)
        record.outputSize = .init(width: report.outputSize.width, height: report.outputSize.height)
        return record
    }
}
