import Foundation
import PatinaCommands
import Testing

@Suite struct ManPageTests {
    /// `PATINA_RECORD=1 swift test --filter ManPageTests` writes it anew.
    @Test func theManPageIsTheOneTheCommandTreeMakes() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let url = root.appending(path: "man/patina.1")
        let page = try ManPage.text()
        if ProcessInfo.processInfo.environment["PATINA_RECORD"] == "1" {
            try page.write(to: url, atomically: true, encoding: .utf8)
        }
        let checkedIn = try String(contentsOf: url, encoding: .utf8)
        #expect(checkedIn == page, "man/patina.1 is stale; PATINA_RECORD=1 swift test --filter ManPageTests renews it")
    }
}
