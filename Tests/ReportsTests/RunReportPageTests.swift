import Foundation
import Pipeline
import TestSupport
import Testing

@testable import Reports

/// The page of a run.
@Suite struct RunReportPageTests {
    /// As a program finds it in a page.
    private static func record(in page: String) throws -> [RunRecord] {
        let workspace = try Workspace()
        return try RunRecordFile.read(try workspace.write("page.html", Data(page.utf8)))
    }

    @Test func theFiguresAreThoseOfTheRecordInIt() throws {
        let sample = SampleRun.record()
        let page = RunReportPage(sample).html
        let record = try #require(try Self.record(in: page).first)
        #expect(record == sample)
        #expect(PageFigures.all(in: page) == PageFigures.expected(record))
        for stage in record.stages {
            for (name, value) in [("p50", stage.p50), ("p95", stage.p95), ("p99", stage.p99), ("max", stage.max)] {
                #expect(page.contains("data-percentile=\"\(name)\" data-value=\"\(value)\""), "\(stage.name) \(name)")
            }
        }
    }

    /// The fragment is well-formed XML, so that a parser that is not ours can look into it.
    @Test func theCurvesAreOfTheTimeline() throws {
        let record = SampleRun.record()
        let fragment = try Picture(RunReportPage(record).fragment)
        func numbers(_ element: Picture.Element) -> [[Double]] {
            (element["points"] ?? "").split(separator: " ").map { $0.split(separator: ",").compactMap { Double($0) } }
        }
        for name in ["median", "high", "longest"] {
            let curves = fragment.elements("polyline").filter { $0.classes == [Substring(name)] }
            // In two pieces, before and after the second without frames: a point for each stretch, and the ends.
            let points = curves.map(numbers)
            #expect(points.count == 2 && points.map(\.count).reduce(0, +) == record.timeline.count - 1 + 4, "\(name)")
            #expect(
                points.joined().allSatisfy { $0.count == 2 && (0...1000).contains($0[0]) && (0...230).contains($0[1]) })
        }
        let rects = fragment.elements("rect")
        #expect(rects.filter { $0.classes == ["mode"] }.compactMap { $0["width"] } == ["40%", "60%"])
        let dropped = record.timeline.count { $0.dropped > 0 }, late = record.timeline.count { $0.late > 0 }
        #expect(rects.count { $0.classes == ["dropped"] } == dropped && dropped > 0)
        #expect(rects.count { $0.classes == ["late"] } == late && late > 0)
        #expect(rects.count { $0.classes == ["class"] } == record.total?.histogram.count)
        #expect(fragment.elements("circle").count == record.events.count)
        #expect(fragment.elements("text").contains { $0.text == "deadline 60.0 ms" })
        #expect(fragment.elements("tr").count { $0.classes == ["event"] } == record.events.count)
    }

    @Test func theFragmentHasTheSameFiguresAndNoMore() {
        let record = SampleRun.record()
        let fragment = RunReportPage(record).fragment
        #expect(PageFigures.all(in: fragment) == PageFigures.expected(record))
        for part in ["<html", "<script", "<style", "<!DOCTYPE"] { #expect(!fragment.contains(part)) }
        #expect(RunReportPage(record).html.contains(fragment.split(separator: "\n")[1]))
    }

    /// Names come from strangers: what they hold is words, on the page and for whoever reads the record out of it.
    @Test func noNameBecomesAPartOfThePage() throws {
        let hostile =
            "</script><script src=http://evil.example/x.js></script><img src=x onerror=\"alert(1)\">&amp;'\u{1}"
        var sample = SampleRun.record(model: hostile)
        (sample.input, sample.outputs, sample.overload) = (hostile, [hostile, hostile], hostile)
        sample.machine.cpu = hostile
        sample.events.append(.init(seconds: 3, kind: .note, text: hostile))
        let page = RunReportPage(sample).html
        #expect(!page.contains("<img") && page.count(of: "<script") == 1 && page.count(of: "</script") == 1)
        #expect(try Self.record(in: page) == [sample])
        let comparison = RunComparison([.init(name: hostile, record: sample), .init(name: "b", record: sample)]).html
        #expect(!comparison.contains("<img") && comparison.count(of: "<script") == 1)
        #expect(try Self.record(in: comparison) == [sample, sample])
    }

    @Test func nothingIsFetchedFromElsewhere() {
        var sample = SampleRun.record()
        (sample.input, sample.outputs) = ("in.mkv", ["out.mkv"])
        let runs = ["a", "b"].map { RunComparison.Run(name: $0, record: sample) }
        for page in [RunReportPage(sample).html, RunComparison(runs).html] {
            for part in ["://", "src=", "href=", "<link", "@import", "url(", "<img", "<iframe"] {
                #expect(!page.contains(part), "\(part)")
            }
        }
    }

    @Test func aRunWithoutFramesHasAPage() throws {
        var record = SampleRun.record()
        (record.timeline, record.stages, record.events, record.counts, record.seconds) = ([], [], [], .init(), 0)
        let page = RunReportPage(record).html
        #expect(page.contains("No frame was written") && PageFigures.all(in: page)["fps-out"] == 0)
        #expect(try Self.record(in: page) == [record])
        // Moments after its first frame.
        var recorder = RunRecorder(stages: ["total"], mode: "sr2")
        recorder.frameIn(at: 0)
        recorder.frameOut(at: 0, [0])
        recorder.fill(&record, seconds: 0)
        #expect(PageFigures.all(in: RunReportPage(record).html)["max"] == 0)
    }

    /// The page as a browser has it.
    @Test(.enabled(if: Browser.isInstalled)) func aBrowserShowsIt() throws {
        let record = SampleRun.record()
        let workspace = try Workspace()
        let path = try workspace.write("page.html", Data(RunReportPage(record).html.utf8))
        let page = try Browser.dom(of: "file://\(path)")
        #expect(PageFigures.all(in: page) == PageFigures.expected(record))
        for name in ["median", "high", "longest", "rate", "depth"] {
            #expect(page.count(of: "<polyline class=\"\(name)\"") == 2, "\(name)")
        }
        #expect(page.count(of: "<circle class=\"dot") == record.events.count)
        for dark in [false, true] {
            let picture = workspace.path("\(dark).png")
            try Browser.screenshot(of: "file://\(path)", to: picture, width: 1000, height: 800, dark: dark)
            // Whether the upper left pixel is dark, as an independent program reads it.
            let corner = try Tool.data(
                "ffmpeg", ["-i", picture, "-vf", "crop=1:1:0:0,format=gray", "-f", "rawvideo", "-"])
            #expect(corner.count == 1 && (corner[0] < 64) == dark && (corner[0] > 192) == !dark)
        }
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
