import Foundation
import Network
import TestSupport
import Testing

@testable import PatinaCommands

/// `patina bench --realtime`, the choice of a model and the ladder. What is fast is not tested: a frame per second is
/// always reached, a thousand large ones by one thread never.
@Suite struct RealtimeTests {
    @Test(arguments: [
        ("1080p30", 1920, 1080, 30.0), ("720p60", 1280, 720, 60), ("2160p24", 3840, 2160, 24), ("480p25", 854, 480, 25),
        ("640x360p30", 640, 360, 30), ("960x540@25", 960, 540, 25), ("720p@50", 1280, 720, 50),
        ("1080p29.97", 1920, 1080, 29.97),
    ])
    func formatsAreRead(text: String, width: Int, height: Int, rate: Double) throws {
        let format = try #require(RealtimeFormat(text))
        #expect(format.width == width && format.height == height && format.rate == rate)
        #expect(RealtimeFormat(format.description) == format)
    }

    @Test(arguments: [
        "", ",", "1080", "1080p", "p30", "0p30", "1080p0", "640x360", "640x0p30", "99999p30", "640x360p1001", "-1x2p3",
        "1080p30,", "1080p30 ", "1920x1080p30fps", "1080p1e3", "1080p30,1080i50",
    ])
    func whatIsNoFormatIsRefused(text: String) throws {
        try expectRefusal(["bench", "--realtime=\(text)"], status: 2, saying: ["--realtime"], in: try Workspace())
    }

    /// A folder with two ×2 networks, one of them cheaper, and one that does not enlarge.
    private static func models(_ workspace: Workspace) throws -> [String: String] {
        let folder = workspace.folder.appending(path: "models")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let networks = [
            "dear": TinyNetwork.make(), "cheap": TinyNetwork.make(trunk: false), "same": TinyNetwork.small(scale: 1),
        ]
        for (name, network) in networks {
            try ModelFile.encode(network).write(to: folder.appending(path: "\(name).safetensors").path)
        }
        return ["PATINA_MODELS": folder.path]
    }

    private struct Table: Decodable {
        struct Format: Decodable {
            struct Model: Decodable {
                let model: String
                let scale, frames, misses: Int
                let fps: Double
                let holds: Bool
            }

            let format: String
            let models: [Model]
            let picked: [String: String?]
        }

        let formats: [Format]
    }

    @Test func theBestOfEveryScaleIsPicked() throws {
        let workspace = try Workspace()
        let environment = try Self.models(workspace)
        let run = try Program.run(
            [
                "bench", "--realtime", "32x16p1,16x8@1", "--seconds", "0.1", "--threads", "1", "--model", "cheap",
                "--model", "dear", "--model", "same", "--json", "out/live.json",
            ], in: workspace.folder, environment: environment)
        #expect(run.status == 0, "\(run.errors)")
        for line in ["32x16p1, 1000 ms for a frame", "picked for ×2: dear", "picked for ×1: same"] {
            #expect(run.output.contains(line), "\(run.output)")
        }
        let data = try Data(contentsOf: URL(fileURLWithPath: workspace.output("live.json")))
        let table = try JSONDecoder().decode(Table.self, from: data)
        #expect(table.formats.map(\.format) == ["32x16p1", "16x8p1"])
        for format in table.formats {
            #expect(format.models.map(\.model) == ["cheap", "dear", "same"])
            #expect(format.models.allSatisfy { $0.holds && $0.frames > 0 && $0.misses == 0 && $0.fps > 0 })
            #expect(format.picked == ["1": "same", "2": "dear"])
        }
    }

    @Test func aModelThatDoesNotKeepUpEndsWithItsCode() throws {
        let workspace = try Workspace()
        let run = try Program.run(
            [
                "bench", "--realtime", "960x540p1000", "--seconds", "0.01", "--threads", "1", "--model",
                try workspace.model(), "--json", "-",
            ], in: workspace.folder)
        #expect(run.status == 5 && run.sentence?.contains("960x540p1000") == true, "\(run.errors)")
        let table = try JSONDecoder().decode(Table.self, from: Data(run.output.utf8))
        let model = try #require(table.formats.first?.models.first)
        #expect(!model.holds && model.misses == model.frames && table.formats[0].picked == ["2": nil])
    }

    @Test(arguments: [["--fps", "30"], ["--frames", "3"], ["--kernels"], ["--report", "x.html"], ["--layers"]])
    func whatDoesNotGoWithItIsRefused(options: [String]) throws {
        try expectRefusal(
            ["bench", "--realtime", "1080p30"] + options, status: 2, saying: [], in: try Workspace())
    }

    @Test func theChoiceStopsAtTheFirstThatKeepsUp() throws {
        let workspace = try Workspace()
        let dear = try workspace.model("dear.safetensors"),
            cheap = try workspace.model("cheap.safetensors", trunk: false)
        let nothingKept = FrameCostStore(folder: nil)
        let choice = try RealtimeChoice.choose(
            models: [cheap, dear], width: 32, height: 16, rate: 1, threads: 1, isa: nil, costs: nothingKept)
        #expect(choice.holds && choice.model == dear)
        #expect(choice.sentence.contains(dear) && !choice.sentence.contains(cheap), "\(choice.sentence)")

        let none = try RealtimeChoice.choose(
            models: [dear, cheap], width: 960, height: 540, rate: 1000, threads: 1, isa: nil, costs: nothingKept)
        #expect(!none.holds && [dear, cheap].contains(none.model))
        for name in [dear, cheap, "does not keep up"] { #expect(none.sentence.contains(name), "\(none.sentence)") }
        #expect(throws: Failure.self) {
            try RealtimeChoice.choose(models: [], width: 32, height: 16, rate: 1, threads: 1, isa: nil)
        }
    }

    @Test func whatARunFoundOutServesTheNext() throws {
        let workspace = try Workspace()
        let dear = try workspace.model("dear.safetensors"),
            cheap = try workspace.model("cheap.safetensors", trunk: false)
        let folder = workspace.output("cache")
        let costs = FrameCostStore(folder: folder)
        func choose(rate: Double = 1, height: Int = 16, threads: Int = 1) throws -> RealtimeChoice {
            try RealtimeChoice.choose(
                models: [dear, cheap], width: 32, height: height, rate: rate, threads: threads, isa: nil, costs: costs)
        }
        #expect(try choose().model == dear)
        let file = try #require(Workspace.contents(folder).first)
        #expect(Workspace.contents(folder).count == 1 && file.hasSuffix(".cost"))
        // If it is said to take two seconds, it is not tried, and the other one is, whose time is kept as well.
        let key = FrameCostStore.Key(
            model: dear, RealtimeFormat(width: 32, height: 16, rate: 1), threads: 1, isa: nil)
        costs.keep(.init(usual: 2000, fastest: 1500), for: key)
        let other = try choose()
        #expect(other.holds && other.model == cheap && other.sentence.contains("takes 2000"), "\(other.sentence)")
        #expect(Workspace.contents(folder).count == 2)
        // Sizes of a class share what is known by pixels; other sizes and numbers of threads do not.
        #expect(try choose(height: 17).sentence.contains("takes 2125"))
        #expect(try choose(height: 32).model == dear)
        #expect(try choose(threads: 2).model == dear)
        // Frames that were slow beside a fast one may have been so because of other work.
        costs.keep(.init(usual: 2000, fastest: 500), for: key)
        #expect(try choose().model == dear)
        // What is a day old counts no more, nor does what comes from the future.
        costs.keep(.init(usual: 2000, fastest: 1500), for: key, now: Date(timeIntervalSinceNow: -90_000))
        #expect(costs.cost(key) == nil)
        costs.keep(.init(usual: 2000, fastest: 1500), for: key, now: Date(timeIntervalSinceNow: 90_000))
        #expect(costs.cost(key) == nil)
        // Damage is no obstacle.
        let path = folder + "/" + file
        let now = Date().timeIntervalSinceReferenceDate - 1
        for text in [
            "", "{", "null", "[1]", "\u{0}", #"{"cost":{"usual":-1,"fastest":-2},"pixels":512,"measured":\#(now)}"#,
            #"{"cost":{"usual":1,"fastest":2},"pixels":512,"measured":\#(now)}"#,
            #"{"cost":{"usual":2,"fastest":1},"pixels":0,"measured":\#(now)}"#,
        ] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            #expect(costs.cost(key) == nil, "\(text)")
        }
        #expect(try choose().model == dear)
        #expect(costs.cost(key) != nil)
    }

    /// The line-up's own models are chosen from.
    @Test func liveTakesTheBestThatKeepsUpUnlessToldOtherwise() throws {
        let workspace = try Workspace()
        struct Record: Decodable {
            let model: String
            let overload: String
        }
        func record(_ options: [String]) throws -> Record {
            let run = try Program.run(
                [
                    "live", "lavfi:testsrc2=size=32x16:rate=5", "--output", "null:", "--duration", "0.5", "--json",
                    "out/live.json",
                ] + options, in: workspace.folder)
            #expect([0, 5].contains(run.status), "\(run.errors)")
            #expect(run.errors.contains("The model is ") == !options.contains("--model"), "\(run.errors)")
            let data = try Data(contentsOf: URL(fileURLWithPath: workspace.output("live.json")))
            return try JSONDecoder().decode(Record.self, from: data)
        }
        let chosen = try record([])
        #expect(chosen.model.hasPrefix("sr2") && chosen.overload == "degrade")
        #expect(try record(["--overload", "repeat"]).overload == "repeat")
        let byHand = try record(["--model", try workspace.model()])
        #expect(byHand.model == "tiny" && byHand.overload == "drop")
    }

    private static let lineUp = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Models")

    @Test(arguments: [
        ("sr2-quality", ["sr2", "sr2-fast"]), ("sr2", ["sr2-fast"]), ("sr2-video", ["sr2-fast"]), ("sr2-fast", []),
        ("sr3", []), ("restore", []),
    ])
    func theLadderGoesDownWithinAScale(model: String, steps: [String]) throws {
        func url(_ name: String) -> String { Self.lineUp.appending(path: "\(name).safetensors").path }
        let names = ["restore", "sr2-fast", "sr2-video", "sr2", "sr4", "sr3", "sr2-quality"]
        let all = try names.map { try LineUpModel(url($0)) }
        #expect(ModelLadder.steps(from: try LineUpModel(url(model)), in: all) == steps.map(url))
        // A file from elsewhere has the steps of the line-up, too.
        let workspace = try Workspace()
        let copy = try workspace.write("own.safetensors", try Data(contentsOf: URL(fileURLWithPath: url(model))))
        #expect(ModelLadder.steps(from: try LineUpModel(copy), in: all) == steps.map(url))
    }
}
