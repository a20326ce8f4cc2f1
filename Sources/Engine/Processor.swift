internal import Foundation

/// The CPU that this runs on.
package enum Processor {
    /// Its own name, as Linux tells it; where it tells none, as on many ARM machines, the architecture's.
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
