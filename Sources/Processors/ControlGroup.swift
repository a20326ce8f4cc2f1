internal import Foundation

/// The control group (cgroups(7)) that this process runs in, which bounds what a container or a service may use.
package struct ControlGroup {
    /// The folder that stands for `/`.
    private let root: String

    /// The control group that Linux tells of.
    /// - Parameter root: the folder in which `proc/self/cgroup` and `sys/fs/cgroup` are.
    package init(root: String = "/") { self.root = root }

    /// The number of processors whose time the group may use, which need not be whole: the least that it or one of the
    /// groups above it has, in version 1 or 2. Nil where there is no bound.
    package var processorQuota: Double? {
        let lines = text("proc/self/cgroup")?.split(separator: "\n") ?? []
        return lines.flatMap { quotas(line: $0) }.min()
    }

    /// The quotas that a line of `proc/self/cgroup`, such as `0::/system.slice` or `4:cpu,cpuacct:/docker/1f3a`, leads to.
    private func quotas(line: Substring) -> [Double] {
        let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3 else { return [] }
        let controllers = fields[1]
        // A container may see a path of its host, of which there is nothing in it: then the topmost group is its own.
        let groups = Self.pathsDown(to: fields[2])
        if controllers.isEmpty {
            return groups.compactMap { group in
                let words = text("sys/fs/cgroup\(group)/cpu.max")?.split(whereSeparator: \.isWhitespace) ?? []
                return words.count == 2 ? Self.quota(words[0], period: words[1]) : nil
            }
        }
        guard controllers.split(separator: ",").contains("cpu") else { return [] }
        return groups.compactMap { group in
            let folder = "sys/fs/cgroup/\(controllers)\(group)"
            guard let quota = text("\(folder)/cpu.cfs_quota_us"), let period = text("\(folder)/cpu.cfs_period_us")
            else { return nil }
            return Self.quota(quota, period: period)
        }
    }

    /// The groups from the topmost one, whose path is empty, down to the one of a path.
    private static func pathsDown(to path: Substring) -> [String] {
        let names = path.split(separator: "/")
        // A group outside of what the process sees begins with "..".
        guard !names.contains("..") else { return [""] }
        return (0...names.count).map { count in names.prefix(count).map { "/" + $0 }.joined() }
    }

    /// The quotient of two numbers of microseconds; nil for "max", -1 and whatever else is no bound.
    private static func quota(_ quota: some StringProtocol, period: some StringProtocol) -> Double? {
        guard let quota = Double(quota.trimmingCharacters(in: .whitespacesAndNewlines)),
            let period = Double(period.trimmingCharacters(in: .whitespacesAndNewlines)),
            quota.isFinite, period.isFinite, quota > 0, period > 0
        else { return nil }
        return quota / period
    }

    private func text(_ path: String) -> String? { try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) }
}
