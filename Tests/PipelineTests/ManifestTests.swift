import Foundation
import Media
import Testing

@testable import Pipeline

/// The facts that parts are compared by, beside the options that there are.
struct ManifestTests {
    /// The properties that may differ from run to run of one job, or that follow from recorded ones.
    private static let unrecorded: Set<String> = [
        // The paths: the manifest has the input's checksum and the output's name.
        "input", "output", "overwrite",
        // The manifest has the number of frames, and the networks' checksums.
        "parts",
        "verifies", "queueCapacity", "encoder.threads", "source.threads", "source.limits",
        // The pass follows from --passes, the next two from the container; the others are for live sources.
        "encoder.pass", "source.decodesVideo", "source.startsAtZero", "source.live", "source.input.isLive",
        "source.input.others",
    ]

    /// Returns the names of all properties of nested structures.
    private static func properties(of value: Any, within prefix: String = "") -> [String] {
        Mirror(reflecting: value).children.flatMap { child -> [String] in
            let name = prefix + (child.label ?? "")
            if unrecorded.contains(name) { return [name] }
            let inner = Mirror(reflecting: child.value)
            guard inner.displayStyle == .struct, !inner.children.isEmpty else { return [name] }
            return properties(of: child.value, within: name + ".")
        }
    }

    /// A property that is new must be recorded, or be listed above with the reason why not.
    @Test func everyOptionIsRecordedOrMayDiffer() {
        let recorded = ManifestOption.all.map { String("\($0.property)".dropFirst(#"\FilterOptions."#.count)) }
        let all = Self.properties(of: FilterOptions(input: "a", output: "b"))
        #expect(Set(recorded).count == recorded.count)
        #expect(Set(recorded).union(Self.unrecorded) == Set(all))
        #expect(Self.unrecorded.isDisjoint(with: recorded))
        let names = ManifestOption.all.map(\.name)
        #expect(Set(names).count == names.count && names.allSatisfy { $0.hasPrefix("--") })
    }

    /// Every recorded option has another text when it has another value.
    @Test func everyRecordedOptionTellsItsValue() {
        let plain = FilterOptions(input: "a", output: "b")
        var other = plain
        other.model = "sr2"
        other.adjustments.strength = 0.25
        other.adjustments.keepsColors = true
        other.adjustments.smoothing = 0.8
        other.source.input.format = "rawvideo"
        other.source.input.size = (64, 48)
        other.source.input.pixelFormat = PixelFormat(named: "yuv420p10le")
        other.source.input.frameRate = Rational(24, 1)
        other.encoder.name = "ffv1"
        other.encoder.options = [("crf", "20"), ("preset", "slow")]
        other.encoder.preset = .archive
        other.passes = 2
        other.format = "matroska"
        other.muxer = [("movflags", "+faststart")]
        other.source.start = 1.5
        other.source.duration = 2
        other.sample = 3
        other.source.streams.audio = ["0", "1"]
        other.source.streams.subtitles = []
        other.source.streams.attachments = false
        other.source.streams.data = false
        other.source.streams.otherVideo = false
        other.source.streams.chapters = false
        other.source.streams.metadata = false
        other.source.streams.video = 1
        other.source.streams.unsupported = .drop
        other.pictures.size = .rows(1080)
        other.pictures.pixelFormat = PixelFormat(named: "yuv420p")
        other.source.deinterlacing = .on
        other.comparison = .slider
        let texts = ManifestOption.all.map { ($0.name, $0.text(plain), $0.text(other)) }
        for (name, before, after) in texts { #expect(before != after, "\(name)") }
        let facts = Dictionary(uniqueKeysWithValues: texts.map { ($0.0, $0.2) })
        #expect(facts["--strength"] == "0.25" && facts["--duration"] == "2" && facts["--size"] == "1080p")
        #expect(facts["--encoder-option"] == "crf=20 preset=slow" && facts["--subtitles"] == "none")
        #expect(facts["--input-size"] == "64x48" && facts["--no-data"] == "given")
    }

    @Test func differencesNameTheOption() throws {
        func manifest(_ facts: String, version: Int = JobManifest.currentVersion) throws -> JobManifest {
            try #require(JobManifest(Data("{\"version\":\(version),\"facts\":{\(facts)}}".utf8)))
        }
        let old = try manifest(#""--strength":"1","input":"12","size":"4x4""#)
        #expect(old.difference(to: old) == nil)
        #expect(
            try old.difference(to: manifest(#""--strength":"0.5","input":"13","size":"4x4""#))
                == "--strength was 1 and is 0.5")
        #expect(
            try old.difference(to: manifest(#""--strength":"1","input":"13","size":"4x4""#)) == "the input was another")
        #expect(
            try old.difference(to: manifest(#""--strength":"1","input":"12","size":"8x8""#))
                == "the size was 4x4 and is 8x8")
        #expect(
            try manifest("", version: 2).difference(to: old)
                == "its parts are of version 2, and this program makes version 3")
    }
}
