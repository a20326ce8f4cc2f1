import Foundation
import Testing

/// Every row of Tests/FEATURES.md names tests, and there are tests of these names.
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

    /// The functions of every suite.
    private static func functions() throws -> [String: String] {
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

    @Test func everyFeatureIsHeldByATest() throws {
        let (rows, functions) = (try Self.rows(), try Self.functions())
        #expect(rows.count > 30)
        for row in rows {
            #expect(!row.tests.isEmpty, "no test: \(row.text)")
            for test in row.tests {
                let parts = test.split(separator: "/")
                #expect(functions[String(parts[0])]?.contains("func \(parts[1])(") == true, "\(test)")
            }
        }
    }
}
