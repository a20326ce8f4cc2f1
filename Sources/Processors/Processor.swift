internal import Foundation

/// The CPU that the program runs on, and the processors of it that this process may use.
package enum Processor {
    /// The CPU's name as Linux reports it, or a general name if it reports none, as on many ARM machines.
    package static let name: String = {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
        let name = line?.split(separator: ":", maxSplits: 1).last.map { $0.trimmingCharacters(in: .whitespaces) }
        if let name, !name.isEmpty { return name }
        #if arch(arm64)
        return "unnamed aarch64 CPU"
        #else
        return "unnamed CPU"
        #endif
    }()

    /// The number of processors that are switched on.
    package static var onlineCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The number of processors that this process could keep busy when it was first asked for.
    package static let usableCount = usableCount(root: "/", online: onlineCount)

    /// Returns the number of processors in the CPU affinity of this process (sched_setaffinity(2), `taskset`), but no more
    /// than the quota of its control group, rounded up; at least 1.
    /// - Parameters:
    ///   - root: the folder in which `proc` and `sys` are.
    ///   - online: the number of processors that are switched on, which counts where Linux reports no affinity.
    package static func usableCount(root: String, online: Int) -> Int {
        let allowed = affinityCount(root: root) ?? online
        let quota = ControlGroup(root: root).processorQuota ?? Double(allowed)
        return max(1, Int(min(quota.rounded(.up), Double(allowed))))
    }

    /// Returns the number of processors in the affinity of the process; nil where Linux reports none.
    ///
    /// Swift does not import sched_getaffinity(2), which is a GNU extension; the mask in `proc` is the same.
    private static func affinityCount(root: String) -> Int? {
        let status = try? String(contentsOfFile: "\(root)/proc/self/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }
        // Groups of hexadecimal digits with commas between them.
        let count = line?.split(separator: ":").last?.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
        return count == 0 ? nil : count
    }
}
