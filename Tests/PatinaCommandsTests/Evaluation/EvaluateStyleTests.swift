import Foundation
import Network
import TestSupport
import Testing

/// `patina evaluate --style`.
@Suite struct EvaluateStyleTests {
    private struct Report: Decodable {
        struct Row: Decodable {
            let name: String
            let style: Double
            let content: Double
            let still: Double
            let pan: Double
        }
        let rows: [Row]
    }

    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// Photographs of random colours, and a silent network that gives them back.
    private func arguments(features: String) throws -> [String] {
        let silent = try workspace.write(
            "silent.safetensors", ModelFile.encode(TinyNetwork.color(factor: 4, isSilent: true)).encoded())
        let painting = try workspace.write(
            "painting.safetensors", ModelFile.encode(TinyNetwork.color(factor: 4)).encoded())
        let set = try workspace.pictures(count: 2, size: "241x203")
        return [
            "evaluate", silent, painting, "--style", "\(set)/1.png", "--features", features, "--set", set,
            "--style-size", "128",
        ]
    }

    @Test func aNetworkThatGivesPicturesBackScoresAsTheyDo() throws {
        guard let features = Shared.path("data/perceptual/squeezenet-1.0.safetensors") else { return }
        let run = try Program.run(try arguments(features: features) + ["--json", "-"])
        try #require(run.status == 0, "\(run.errors)")
        let rows = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).rows
        try #require(rows.count == 3 && rows[0].name == "photographs")
        let (photographs, silent, painting) = (rows[0], rows[1], rows[2])
        #expect(photographs.content == 0 && photographs.style > 0)
        // Independent noise of 2 codes differs by 4/√π on average, and rounding adds a little; clipping takes some.
        #expect(photographs.still > 1.6 && photographs.still < 2.4)
        #expect(photographs.pan > 0)
        #expect(silent.style == photographs.style && silent.content == 0)
        #expect(silent.still == photographs.still && silent.pan == photographs.pan)
        #expect(painting.content > 0 && painting.style != photographs.style && painting.still != photographs.still)
    }

    @Test func smoothingTakesChangesAwayAndNothingElse() throws {
        guard let features = Shared.path("data/perceptual/squeezenet-1.0.safetensors") else { return }
        let options = try arguments(features: features) + ["--json", "-"]
        let rows = try [options, options + ["--smooth"]].map { options in
            let run = try Program.run(options)
            try #require(run.status == 0, "\(run.errors)")
            return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).rows
        }
        #expect(rows[1][0].still == rows[0][0].still, "photographs stay as they are")
        for index in 1...2 {
            // A fifth of what is new goes in: of independent changes less than a quarter is left, and rounding.
            #expect(rows[1][index].still < 0.4 * rows[0][index].still)
            #expect(rows[1][index].style == rows[0][index].style && rows[1][index].content == rows[0][index].content)
        }
    }

    @Test func aPhotographThatIsTooSmallIsNamed() throws {
        guard let features = Shared.path("data/perceptual/squeezenet-1.0.safetensors") else { return }
        let model = try workspace.write("color.safetensors", ModelFile.encode(TinyNetwork.color(factor: 4)).encoded())
        let set = try workspace.pictures(count: 1, size: "200x127")
        let run = try Program.run([
            "evaluate", model, "--style", "\(set)/1.png", "--features", features, "--set", set,
        ])
        #expect(run.status == 3, "\(run.errors)")
        #expect(run.errors.contains("1.png is 200x127; use photographs of 128 pixels"), "\(run.errors)")
    }

    @Test func whatItCannotScoreIsRefused() throws {
        let set = try workspace.pictures(count: 1)
        let model = try workspace.model()
        let cases: [(options: [String], words: String)] = [
            (["--features", "f"], "--features, --style-size and --smooth are for style transfer"),
            (["--smooth"], "--features, --style-size and --smooth are for style transfer"),
            (["--style", "s"], "--style needs --features"),
            (["--style", "s", "--features", "f", "--crf", "20"], "--crf is not for style transfer"),
            (["--style", "s", "--features", "f", "--set", set], "one --set of photographs, not 2"),
            (["--style", "s", "--features", "f", "--style-size", "1"], "--style-size is 1; use 64 to 2048"),
            (["--style", "s", "--features", "f"], "is not a network for colour that keeps the size"),
        ]
        for (options, words) in cases {
            let run = try Program.run(["evaluate", model, "--set", set] + options)
            #expect(run.status == 2 && run.errors.contains(words), "\(options): \(run.errors)")
        }
    }
}
