import Foundation
import Processors
import Testing

/// The affinity and quotas of processor time, read from folders that look like those of a container.
@Suite struct UsableProcessorsTests {
    /// Returns what `read` makes of a folder in which files have such contents.
    private func value<Value>(_ files: [String: String], _ read: (_ root: String) -> Value) throws -> Value {
        let root = FileManager.default.temporaryDirectory.appending(path: "patina-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for (path, text) in files {
            let url = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        return read(root.path)
    }

    private func quota(_ files: [String: String]) throws -> Double? {
        try value(files) { ControlGroup(root: $0).processorQuota }
    }

    private static let group = "proc/self/cgroup"

    @Test(arguments: [("200000 100000\n", 2.0), ("150000 100000", 1.5), ("50000 100000\n", 0.5)])
    func aContainerOfVersion2(text: String, processors: Double) throws {
        #expect(try quota([Self.group: "0::/\n", "sys/fs/cgroup/cpu.max": text]) == processors)
    }

    @Test func theLeastOfAllLevelsCounts() throws {
        let files = [
            Self.group: "0::/user.slice/a.service/b\n",
            "sys/fs/cgroup/user.slice/cpu.max": "400000 100000\n",
            "sys/fs/cgroup/user.slice/a.service/cpu.max": "150000 50000\n",
            "sys/fs/cgroup/user.slice/a.service/b/cpu.max": "max 100000\n",
        ]
        #expect(try quota(files) == 3)
    }

    @Test(arguments: ["cpu,cpuacct", "cpu"]) func aContainerOfVersion1(controllers: String) throws {
        let folder = "sys/fs/cgroup/\(controllers)"
        var files = [
            Self.group: "5:memory:/docker/1f\n4:\(controllers):/docker/1f\n0::/\n",
            "\(folder)/cpu.cfs_quota_us": "250000\n", "\(folder)/cpu.cfs_period_us": "100000\n",
        ]
        // The path is the host's, of which the container sees nothing.
        #expect(try quota(files) == 2.5)
        files["\(folder)/cpu.cfs_quota_us"] = "-1\n"
        #expect(try quota(files) == nil)
        files["\(folder)/docker/1f/cpu.cfs_quota_us"] = "100000\n"
        files["\(folder)/docker/1f/cpu.cfs_period_us"] = "50000\n"
        #expect(try quota(files) == 2)
    }

    @Test(arguments: [
        "max 100000", "", "100000", "0 100000", "-1 100000", "100000 0", "nan 100000", "inf 100000", "1e999 100000",
        "one two", "\u{FFFD}",
    ])
    func whatIsNoBoundIsNone(text: String) throws {
        #expect(try quota([Self.group: "0::/\n", "sys/fs/cgroup/cpu.max": text]) == nil)
    }

    @Test(arguments: [nil, "", "0", "0::", "::", "nonsense", "4:cpuset:/", "0::/../../a"])
    func aMachineWithoutGroupsHasNone(line: String?) throws {
        var files = ["sys/fs/cgroup/other/cpu.max": "100000 100000"]
        files[Self.group] = line
        #expect(try quota(files) == nil)
    }

    @Test(arguments: [
        (nil, "max 100000", 8), ("ff", "max 100000", 8), ("1", "max 100000", 1), ("ff", "150000 100000", 2),
        ("ff", "10000 100000", 1), ("3", "800000 100000", 2), ("ffffffff,00000003", "max 100000", 34),
        ("0", "300000 100000", 3), ("", "max 100000", 8), (nil, "1e300 1", 8),
    ])
    func theAffinityAndTheQuotaBothCount(mask: String?, quota: String, usable: Int) throws {
        var files = [Self.group: "0::/\n", "sys/fs/cgroup/cpu.max": quota]
        files["proc/self/status"] = mask.map { "Name:\tpatina\nCpus_allowed:\t\($0)\nCpus_allowed_list:\t0-7\n" }
        #expect(try value(files) { Processor.usableCount(root: $0, online: 8) } == usable)
    }
}
