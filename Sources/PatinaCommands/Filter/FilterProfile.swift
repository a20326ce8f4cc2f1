import Compiler
import Engine
import Foundation
import Pipeline

/// Where the processors' time of a filtering went, for people.
struct FilterProfile {
    private let network: ExecutionProfile
    private let program: Program
    private let report: FilterReport
    /// Seconds of all threads of the program, its start included.
    private let processor: Double

    /// - Parameter executor: whose profile was started before the filtering.
    init?(_ executor: Executor, _ report: FilterReport) {
        guard let profile = executor.profile, report.framesOut > 0 else { return nil }
        network = profile
        program = executor.program
        self.report = report
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        processor = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    var text: String {
        let frames = Double(report.framesOut)
        func line(_ name: String, _ seconds: Double, of total: Double, _ note: String = "") -> String {
            let percent = total > 0 ? "\((seconds / total * 100).formatted(1)) %" : ""
            return "  " + name.left(24) + (seconds / frames * 1000).formatted(2).right(10) + percent.right(9)
                + (note.isEmpty ? "" : "  " + note)
        }
        let convert = report.latency.convert.sum
        let busy = network.layers.reduce(0, +) + network.load + network.upsample + network.store
        var lines = ["processor time, milliseconds per frame:"]
        lines.append(line("network", network.processor, of: processor))
        lines.append(line("chroma and formats", convert, of: processor))
        lines.append(
            line("codecs and files", max(0, processor - network.processor - convert), of: processor))
        lines.append(
            line("in all", processor, of: processor, "\((processor / report.seconds).formatted(2)) processors busy"))
        lines.append("within the network, waiting for a processor included:")
        lines.append(line("load", network.load, of: busy))
        for (cost, seconds) in zip(program.summary, network.layers) {
            lines.append(line(cost.name, seconds, of: busy))
        }
        lines.append(line("upsample", network.upsample, of: busy))
        if network.store > 0 { lines.append(line("store", network.store, of: busy)) }
        return lines.joined(separator: "\n")
    }
}
