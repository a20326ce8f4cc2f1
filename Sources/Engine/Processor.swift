internal import Foundation

/// The CPU that the program runs on.
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
}
