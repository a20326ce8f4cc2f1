import Compiler
import Engine
import Foundation
import Pipeline
import Reports

/// A breakdown of the processor time of a filtering, for people.
struct FilterProfile {
    /// The profile of each network.
    private let networks: [(name: String, profile: ExecutionProfile, program: Program)]
    private let report: FilterReport
    /// The processor time of all threads of the program in seconds, with its start.
    private let processor: Double

    /// Reads the profiles after a filtering; nil where there are none or no frame was written.
    /// - Parameter filters: filters that were made with profiling.
    init?(_ filters: [NetworkFilter], _ report: FilterReport) {
        networks = filters.compactMap { filter in
            filter.executor.profile.map { (filter.name, $0, filter.executor.program) }
        }
        guard !networks.isEmpty, report.framesOut > 0 else { return nil }
        self.report = report
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        processor = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// The breakdown as lines of text.
    var text: String {
        let frames = Double(report.framesOut)
        func line(_ name: String, _ seconds: Double, of total: Double, note: String = "") -> String {
            let percent = total > 0 ? "\((seconds / total * 100).formatted(1)) %" : ""
            return "  " + name.left(24) + (seconds / frames * 1000).formatted(2).right(10) + percent.right(9)
                + (note.isEmpty ? "" : "  " + note)
        }
        let convert = report.latency.convert.sum
        let inNetworks = networks.reduce(0) { $0 + $1.profile.processor }
        var lines = ["processor time, milliseconds per frame:"]
        for (name, profile, _) in networks {
            lines.append(line(networks.count > 1 ? name : "network", profile.processor, of: processor))
        }
        lines.append(line("chroma and formats", convert, of: processor))
        lines.append(line("codecs and files", max(0, processor - inNetworks - convert), of: processor))
        lines.append(
            line(
                "in all", processor, of: processor, note: "\((processor / report.seconds).formatted(2)) processors busy"
            ))
        for (name, network, program) in networks {
            let busy = network.layers.reduce(0, +) + network.load + network.upsample + network.store
            lines.append("within \(networks.count > 1 ? name : "the network"), waiting for a processor included:")
            lines.append(line("load", network.load, of: busy))
            for (cost, seconds) in zip(program.summary, network.layers) {
                lines.append(line(cost.name, seconds, of: busy))
            }
            lines.append(line("upsample", network.upsample, of: busy))
            if network.store > 0 { lines.append(line("store", network.store, of: busy)) }
        }
        return lines.joined(separator: "\n")
    }
}
