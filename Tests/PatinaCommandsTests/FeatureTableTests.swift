import Foundation
import Testing

/// Every row of Tests/FEATURES.md names tests, and there are tests of these names, not only functions.
struct FeatureTableTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    /// The tests that a row names, as "Suite/test".
    private static func rows() throws -> [(text: Substring, tests: [Substring])] {
        let text = try String(contentsOf: tests.appending(path: "FEATURES.md"), encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
            let last = line.split(separator: "|").last ?? ""
            return (line, last.matches(of: /`(\w+\/\w+)`/).map(\.output.1))
        }
    }

    /// The text of every suite.
    private static func suites() throws -> [String: String] {
        var sources: [String: String] = [:]
        let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for suite in text.matches(of: /struct (\w+Tests)\b/) {
                sources[String(suite.output.1), default: ""] += text
            }
        }
        return sources
    }

    /// Whether a suite has a test of a name: a function with `@Test` before it, and no other function between.
    private static func isTest(_ name: Substring, in suite: String) -> Bool {
        suite.components(separatedBy: "@Test").dropFirst().contains { text in
            text.firstMatch(of: /func (\w+)/)?.output.1 == name
        }
    }

    @Test func aHelperIsNoTest() {
        let suite = "@Test(arguments: [1])\n func held(by: Int) {}\n private func helper() {}\n @Test func plain() {}"
        #expect(Self.isTest("held", in: suite) && Self.isTest("plain", in: suite))
        #expect(!Self.isTest("helper", in: suite) && !Self.isTest("hel", in: suite))
    }

    @Test func everyFeatureIsHeldByATest() throws {
        let (rows, suites) = (try Self.rows(), try Self.suites())
        #expect(rows.count > 30)
        for row in rows {
            #expect(!row.tests.isEmpty, "no test: \(row.text)")
            for test in row.tests {
                let parts = test.split(separator: "/")
                #expect(Self.isTest(parts[1], in: suites[String(parts[0]), default: ""]), "\(test)")
            }
        }
    }
}
