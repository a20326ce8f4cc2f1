import Foundation
import Media
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

/// Live runs of virtual sources: whatever the machine does, the delay is bounded and every frame is accounted for.
///
/// The speed of this machine is not tested: slowness is made by a filter that sleeps.
@Suite(.serialized) struct LiveJobTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private static let machine = RunRecord.Machine(cpu: "test", cores: 1, isa: "none", threads: 1)

    private func options(
        _ outputs: [String], from source: String = "lavfi:testsrc2=size=64x48:rate=20", seconds: Double? = 2
    ) throws -> LiveOptions {
        var options = LiveOptions(LiveAddress(source))
        options.targets = try outputs.map { try LiveTarget($0) }
        options.duration = seconds
        return options
    }

    private func run(
        _ options: LiveOptions, sleeping seconds: Double = 0, _ cancellation: Cancellation = Cancellation(),
        frame: (@Sendable (LiveFrameTimes) throws -> Void)? = nil
    ) throws -> LiveJob.Outcome {
        let slow = NearestNeighbour { _ in if seconds > 0 { Thread.sleep(forTimeInterval: seconds) } }
        let record = RunRecord(
            command: "live", began: Date(), machine: Self.machine, model: "slow", input: options.input.text, outputs: []
        )
        var job = LiveJob(options, record: record) { _ in [LiveModel(name: "slow", filters: [slow])] }
        job.onFrame = frame
        let outcome = try job.run(cancellation)
        let counts = outcome.record.counts
        #expect(counts.framesIn == counts.framesOut + counts.dropped)
        #expect(outcome.record.timeline.map(\.framesOut).reduce(0, +) == counts.framesOut)
        return outcome
    }

    @Test func oneEncodingForAllOutputs() throws {
        let names = ["a.mkv", "b.mp4", "c.ts", "live.m3u8"]
        let outcome = try run(try options(names.map(workspace.path)))
        let counts = outcome.record.counts
        #expect(counts.framesOut > 20)
        #expect(outcome.record.outputSize == RunRecord.Size(width: 128, height: 96))
        let pictures = try names.map { name in
            try Tool.run("ffmpeg", ["-i", workspace.path(name), "-map", "0:v", "-f", "framemd5", "-"])
                .split(separator: "\n").filter { !$0.hasPrefix("#") }
                .map { $0.split(separator: ",").last?.trimmingCharacters(in: .whitespaces) ?? "" }
        }
        #expect(pictures[0].count == counts.framesOut)
        for other in pictures.dropFirst() { #expect(other == pictures[0]) }
    }

    @Test func framesKeepTheirTimes() throws {
        let path = workspace.path("a.mkv")
        let written = Mutex<[LiveFrameTimes]>([])
        let outcome = try run(try options([path])) { times in written.withLock { $0.append(times) } }
        let times = try Tool.frameTimes(path)
        let frames = written.withLock { $0 }
        #expect(times.count == outcome.record.counts.framesOut)
        #expect(frames.map(\.frame) == Array(0..<times.count))
        for (time, frame) in zip(times, frames) { #expect(abs(time - frame.ptsSeconds) < 0.002) }
        // Whatever was left out, what is there lies on the source's grid.
        for time in times { #expect(abs(time * 20 - (time * 20).rounded()) < 0.05) }
        for frame in frames {
            #expect(abs(frame.decode + frame.infer + frame.encode + frame.write - frame.total) < 0.01)
        }
    }

    @Test func droppedUnderLoad() throws {
        let path = workspace.path("a.mkv")
        var options = try options([path], seconds: 3)
        options.overload = .drop
        let outcome = try run(options, sleeping: 0.15)
        let counts = outcome.record.counts
        #expect(counts.overload > 10)
        #expect(counts.repeated == 0)
        #expect(try Tool.frameTimes(path).count == counts.framesOut)
        #expect(outcome.record.timeline.map(\.dropped).reduce(0, +) == counts.overload)
    }

    @Test func repeatedUnderLoad() throws {
        let path = workspace.path("a.mkv")
        var options = try options([path], seconds: 3)
        options.overload = .repeat
        let outcome = try run(options, sleeping: 0.15)
        let counts = outcome.record.counts
        #expect(counts.overload > 10)
        #expect(counts.repeated > 10)
        let times = try Tool.frameTimes(path)
        #expect(times.count == counts.framesOut + counts.repeated)
        // No frame is missing between the first and the last.
        for (time, next) in zip(times, times.dropFirst()) { #expect(abs(next - time - 0.05) < 0.003, "\(times)") }
    }

    @Test func degradedUnderLoad() throws {
        var options = try options([workspace.path("a.mkv")], seconds: 3)
        options.overload = .degrade
        let outcome = try run(options, sleeping: 0.15)
        #expect(outcome.record.timeline.last?.mode == "plain")
        #expect(outcome.record.events.contains { $0.kind == .degraded && $0.text.contains("plain") })
        #expect(outcome.record.overload == "degrade")
    }

    /// Frames that were left out are filled in, so that what follows is shown at its time.
    @Test(arguments: ["a.avi", "a.mxf", "a.ogv", "a.264"]) func framesAtOneRateKeepTheirTimes(name: String) throws {
        let path = workspace.path(name)
        var options = try options([path])
        options.overload = .drop
        let outcome = try run(options, sleeping: 0.15)
        #expect(outcome.record.counts.overload > 10)
        // A raw stream has no times: its frames are counted. AVI has times of decoding only, and no bytes where a frame is
        // repeated.
        let times = try Tool.run("ffprobe", ["-show_entries", "packet=dts_time", "-of", "csv=p=0", path])
            .split(separator: "\n").compactMap { Double($0.prefix { $0 != "," }) }
        let count = Int(try Tool.entry("stream=nb_read_packets", path, counting: true)) ?? 0
        let end = name == "a.264" ? Double(count - 1) / 20 : times.last ?? 0
        #expect(end > 1.5 && end < 2.2, "\(end) \(times)")
    }

    @Test func tagsGoIntoARecording() throws {
        let source = try workspace.clip(
            "in.mkv", size: "64x48", seconds: 0.6,
            [
                "-c:v", "libx264", "-c:a", "aac", "-metadata", "title=Film", "-metadata:s:a", "language=deu",
                "-metadata:s:a", "title=Kommentar",
            ])
        let names = ["a.mkv", "a.mp4", "a.ts"]
        let outcome = try run(try options(names.map(workspace.path), from: source, seconds: nil))
        #expect(outcome.failure == nil)
        for name in ["a.mkv", "a.mp4"] {
            #expect(try Tool.entry("format_tags=title", workspace.path(name)) == "Film")
            #expect(try Tool.entry("stream_tags=language", workspace.path(name), stream: "a:0").hasPrefix("deu"))
        }
        #expect(try Tool.entry("stream_tags=title", workspace.path("a.mkv"), stream: "a:0") == "Kommentar")
        // The run reports the tags that the container cannot hold.
        #expect(outcome.record.events.contains { $0.text.contains("mpegts cannot hold the tag title") })
    }

    @Test func fewerFramesAreWanted() throws {
        let path = workspace.path("a.mkv")
        var options = try options([path])
        options.rate = 5
        let outcome = try run(options)
        let counts = outcome.record.counts
        #expect(counts.thinned > 20)
        let times = try Tool.frameTimes(path)
        if counts.overload == 0 {
            for (time, next) in zip(times, times.dropFirst()) { #expect(abs(next - time - 0.2) < 0.003) }
        }
        // What nobody wanted is no miss.
        #expect(counts.misses == counts.overload + counts.late + counts.unwritten)
    }

    @Test func nothingIsWrittenToNothing() throws {
        let outcome = try run(try options(["null:"], seconds: 1))
        #expect(outcome.record.counts.framesOut > 10)
        #expect(outcome.record.stages.map(\.name) == ["decode", "infer", "encode", "write", "total"])
    }

    @Test func aRecordingThatExistsStays() throws {
        let path = workspace.path("a.mkv")
        try Data("precious".utf8).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: MediaError.self) { try run(try options([path])) }
        #expect(error?.kind == .outputExists)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
        var overwriting = try options([path], seconds: 1)
        overwriting.overwrite = true
        _ = try run(overwriting)
        #expect(try Tool.frameTimes(path).count > 5)
    }

    @Test(arguments: ["missing/a.mkv", "missing/b.m3u8"])
    func aFolderThatIsNotThere(name: String) throws {
        let error = #expect(throws: MediaError.self) {
            try run(try options([workspace.path("first.mkv"), workspace.path(name)]))
        }
        #expect(error?.kind == .outputUnwritable)
        // Nothing is left of the one that could be opened.
        #expect(workspace.contents.isEmpty)
    }

    @Test(arguments: ["a.mkv", "a.mp4", "a.ts"])
    func cancelledHalfWay(name: String) throws {
        let path = workspace.path(name)
        let cancellation = Cancellation()
        let outcome = try run(try options([path], seconds: nil), cancellation) { times in
            if times.frame == 15 { cancellation.cancel() }
        }
        #expect(outcome.record.isInterrupted)
        #expect(outcome.failure == nil)
        #expect(try Tool.frameTimes(path).count == outcome.record.counts.framesOut)
        #expect(outcome.record.counts.framesOut >= 16)
    }

    @Test func aFileIsHeldToItsTimes() throws {
        let clip = try workspace.clip("clip.mkv", size: "64x48", rate: "20", seconds: 1.5)
        let path = workspace.path("a.mkv")
        let outcome = try run(try options([path], from: clip, seconds: nil))
        #expect(outcome.record.seconds > 1.2)
        #expect(outcome.record.counts.framesIn == 30)
        #expect(outcome.failure == nil)
        // Sound comes along.
        #expect(try Tool.packetTimes(path, stream: "a:0").count > 10)
    }

    @Test func soundCanBeLeftOut() throws {
        let clip = try workspace.clip("clip.mkv", size: "64x48", rate: "20", seconds: 1)
        var options = try options([workspace.path("a.mkv")], from: clip, seconds: nil)
        options.source.takesSound = false
        _ = try run(options)
        #expect(try Tool.packetTimes(workspace.path("a.mkv"), stream: "a").isEmpty)
    }

    @Test func onlyAPage() throws {
        let feed = PictureFeed()
        feed.setWatchers(1)
        let options = try options([], seconds: 1)
        let record = RunRecord(
            command: "live", began: Date(), machine: Self.machine, model: "m", input: "", outputs: [])
        var job = LiveJob(options, record: record) { _ in [LiveModel(name: "m", filters: [NearestNeighbour()])] }
        job.feed = feed
        let outcome = try job.run()
        #expect(outcome.record.counts.framesOut > 10)
        let picture = try #require(feed.picture(after: 0))
        #expect(picture.jpeg.prefix(3) == Data([0xFF, 0xD8, 0xFF]))
        #expect(picture.jpeg.suffix(2) == Data([0xFF, 0xD9]))
        #expect(feed.picture(after: picture.number) == nil)
        #expect(picture.number > 3)
    }
}
