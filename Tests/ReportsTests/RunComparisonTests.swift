import Pipeline
import Testing

@testable import Reports

/// The comparison of runs, as text and as a page.
@Suite struct RunComparisonTests {
    @Test func twoRunsStandSideBySide() throws {
        let records = [SampleRun.record(), SampleRun.record(model: "sr2-fast", seconds: 30, slower: 0.5)]
        let comparison = RunComparison(
            zip(["first.json", "second.html"], records).map { .init(name: $0, record: $1) })
        let lines = comparison.text.split(separator: "\n").map { $0.split(separator: #/  +/#).map(String.init) }
        let table = Dictionary(uniqueKeysWithValues: lines.dropFirst().map { ($0[0], Array($0.dropFirst())) })
        #expect(lines[0].suffix(2) == ["first.json", "second.html"])
        let (one, other) = (records[0].stages[1], records[1].stages[1])
        let ratio = (other.p99 / one.p99).formatted(2)
        #expect(table["infer p99, ms"] == [milliseconds(one.p99), "\(milliseconds(other.p99)) (\(ratio)×)"])
        #expect(table["dropped"] == records.map { "\($0.counts.dropped)" })
        #expect(table["late"] == records.map { "\($0.counts.late)" })
        #expect(table["model"] == ["sr2-quality", "sr2-fast"] && table["machine"] == ["Some CPU", "Some CPU"])

        let page = comparison.html
        for color in ["--c0", "--c1"] {
            // Two plots, each curve in two pieces.
            #expect(page.ranges(of: "style=\"stroke: var(\(color))\"").count == 4, "\(color)")
        }
        for value in records.map(\.framesPerSecond) { #expect(page.contains("data-value=\"\(value)\"")) }
    }

    @Test func namesAreNoCommandsToATerminal() {
        let records = [SampleRun.record(), SampleRun.record(model: "sr2\u{1B}[2J\nfps  1\u{9B}31m")]
        let comparison = RunComparison(records.map { .init(name: $0.model, record: $0) })
        #expect(comparison.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        let lines = comparison.text.split(separator: "\n").count
        #expect(lines == 1 + comparison.rows.count + comparison.facts.count)
    }
}
