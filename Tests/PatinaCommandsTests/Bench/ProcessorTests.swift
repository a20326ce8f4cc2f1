import Foundation
import TestSupport
import Testing

/// Runs that are held to a part of the machine.
@Suite struct ProcessorTests {
    /// A processor that this process may use.
    private static func processor() throws -> String {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let match = try #require(status.firstMatch(of: /Cpus_allowed_list:\s*(\d+)/))
        return String(match.1)
    }

    @Test func anAffinityOfOneProcessorMakesOneThread() throws {
        let workspace = try Workspace()
        let run = try Program.run(
            ["bench", "--model", try workspace.model(), "--size", "32x16", "--frames", "1", "--json", "-"],
            in: workspace.folder,
            shell: "exec taskset -c \(try Self.processor()) \"$0\" \"$@\"")
        #expect(run.status == 0, "\(run.errors)")
        let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["threads"] as? Int == 1)
        let machine = (object["run"] as? [String: Any])?["machine"] as? [String: Any]
        #expect(machine?["cores"] as? Int == 1)
    }
}
