import Foundation
import Pipeline
import TestSupport
import Testing

/// The page of a run as it happens: what it shows is what was measured.
@Suite(.serialized) struct LivePageTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// A run with a page, and where that is.
    private func start(_ more: [String] = []) throws -> (session: Session, url: String) {
        let session = try Session(
            [
                "live", "lavfi:testsrc2=size=64x48:rate=25", "--model", try workspace.model(), "--http", ":0",
                "--report", workspace.output("report.html"), "--json", workspace.output("report.json"),
            ] + more)
        try session.until { session.errors.contains("the page is at http://") }
        let url = try #require(session.errors.firstMatch(of: /the page is at (http:\S+)/)?.1)
        return (session, String(url))
    }

    private func fetch(_ url: String) throws -> String {
        let command = try Command("curl", ["--silent", "--fail", "--max-time", "20", url])
        guard command.status == 0 else { throw Tool.Failure(description: "\(url): \(command.status)") }
        return String(decoding: command.output, as: UTF8.self)
    }

    private static func figures(_ page: String) -> [String: Double] {
        let pairs = page.matches(of: /data-figure="([a-z0-9-]+)" data-value="([^"]*)"/)
        return Dictionary(pairs.compactMap { match in Double(match.2).map { (String(match.1), $0) } }) { first, _ in
            first
        }
    }

    private static func decoded(_ json: String) throws -> RunRecord {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(RunRecord.self, from: Data(json.utf8))
    }

    @Test(.enabled(if: Command.haveAll(["curl"], packages: "curl"))) func theFiguresAreThoseOfTheRecord() throws {
        let (session, url) = try start()
        var (figures, record): ([String: Double], RunRecord?) = ([:], nil)
        // Both are of one moment unless a second ended between them.
        try session.until {
            figures = Self.figures(try fetch(url + "fragment"))
            record = try? Self.decoded(try fetch(url + "record.json"))
            usleep(50_000)
            guard let record, let total = record.total, record.counts.framesOut > 10 else { return false }
            return figures["max"] == total.max && figures["p50"] == total.p50
        }
        let counts = try #require(record?.counts)
        #expect(figures["p99"] == record?.total?.p99)
        #expect(figures["dropped"] == Double(counts.dropped))
        #expect(figures["late"] == Double(counts.late))
        #expect(counts.framesIn >= counts.framesOut + counts.dropped)
        session.signal(SIGINT)
        #expect(try session.wait().status == 130)
        let report = try String(contentsOfFile: workspace.output("report.html"), encoding: .utf8)
        let last = try Self.decoded(try String(contentsOfFile: workspace.output("report.json"), encoding: .utf8))
        #expect(Self.figures(report)["p99"] == last.total?.p99)
        #expect(last.counts.framesIn == last.counts.framesOut + last.counts.dropped)
        #expect(last.isInterrupted)
    }

    @Test(.enabled(if: Browser.isInstalled)) func aBrowserShowsPictureAndCurves() throws {
        let (session, url) = try start()
        usleep(2_000_000)
        let page = try Browser.dom(of: url)
        #expect(page.contains("<svg"))
        #expect((Self.figures(page)["fps-out"] ?? 0) > 0)
        #expect(page.contains("<polyline") || page.contains("<path"))
        // Nothing comes from elsewhere.
        for match in page.matches(of: /(?:src|href)="([^"]*)"/) { #expect(!match.1.contains("//"), "\(match.1)") }
        if let folder = ProcessInfo.processInfo.environment["PATINA_SCREENSHOTS"] {
            try Browser.screenshot(of: url, to: folder + "/live.png", width: 1100, height: 1500)
        }
        session.signal(SIGINT)
        #expect(try session.wait().status == 130)
    }

    @Test func anAddressThatIsNone() throws {
        let run = try Program.run([
            "live", "lavfi:testsrc2", "--model", try workspace.model(), "--http", "nonsense:port", "--duration", "1",
        ])
        #expect(run.status == 2)
        #expect(run.sentence?.contains("no address to listen on") == true, "\(run.errors)")
    }
}
