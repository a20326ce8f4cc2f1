import Foundation
import Media
import Network
import Reports
import TestSupport
import Testing
import Training

@testable import PatinaCommands

/// One network of several styles, from its training on.
@Suite struct PainterTests {
    private static let recipe = """
        {
          "network": {"color": true, "scale": 1, "channels": 8, "layers": 2, "space_to_depth": 4, "residual": true,
            "normalization": "instance", "stem": [8]},
          "data": {"patch": 64, "batch": 2, "degradation": {"kind": "video"}},
          "training": {"dense_steps": 4, "sparse_steps": 0, "quantized_steps": 0, "distillation": 0},
          "style": {"weights": {"noise": 2}}
        }
        """

    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func painter(styles: [String]) throws -> URL {
        var shape = NetworkShape()
        (shape.isColor, shape.scale, shape.channels, shape.layers) = (true, 1, 8, 1)
        (shape.spaceToDepth, shape.stem, shape.normalization) = (4, [8], .instance)
        let network = shape.initial(seed: 1, styles: styles)
        let layout = ParameterLayout(network)
        var values = layout.gather(network)
        for index in layout.slices["tail1.norm"]!.weights { values[index] += Float(index % 7) / 7 }
        let file = ModelFile.encode(layout.scatter(values, into: network)).encoded()
        return URL(fileURLWithPath: try workspace.write("painter.safetensors", file))
    }

    @Test func severalStylesAreTrainedLoggedAndShown() throws {
        guard let features = Shared.path("data/perceptual/squeezenet-1.0.safetensors") else { return }
        let set = try workspace.pictures(count: 3, size: "96x80")
        let recipe = try workspace.write("painter.json", Data(Self.recipe.utf8))
        let (model, log) = (workspace.output("painter.safetensors"), workspace.output("log"))
        let arguments = [
            "train", "--data", set, "--style", "noise=\(set)/1.png", "--style", "other=\(set)/2.png", "--features",
            features, "--recipe", recipe, "-o", model, "--log", log, "--threads", "1", "--checkpoint-every", "2",
            "--validation-share", "0",
        ]
        let run = try Program.run(arguments)
        try #require(run.status == 0, "\(run.errors)")
        let network = try ModelFile.read(URL(fileURLWithPath: model))
        #expect(network.styles == ["noise", "other"])
        let records = try TrainingLogContent(log).records.map(\.record)
        #expect(records.map(\.step) == [2, 4])
        for record in records {
            let styles = try #require(record.styles)
            #expect(styles.keys.sorted() == ["noise", "other"])
            #expect(styles.values.allSatisfy { $0.pictures == 2 && $0.style > 0 && $0.content > 0 })
        }
        // Two photographs of 80 pixels, each beside what becomes of it in two styles.
        let preview = try ImageReader.rgb(workspace.output("painter.preview.png"))
        #expect((preview.width, preview.height) == (3 * 80, 2 * 80))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: model))
        // A run that stopped half-way and one that goes on give the same file.
        let resumed = try Program.run(arguments + ["--resume"])
        #expect(resumed.status == 0, "\(resumed.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: model)) == bytes)
    }

    @Test func stylesThatCannotBeTrainedAreNamed() throws {
        let set = try workspace.pictures(count: 1)
        let recipe = try workspace.write("painter.json", Data(Self.recipe.utf8))
        let cases: [(options: [String], words: String)] = [
            (["--style", "a=x.png", "--style", "y.png"], "write --style NAME=y.png"),
            (["--style", "a=x.png", "--style", "a=y.png"], "Two styles are named a"),
            (["--style", "a=x.png", "--style", "b=y.png"], "network.normalization is instance"),
            (["--style", "a=x.png"], "network.normalization is instance"),
        ]
        for (options, words) in cases {
            let run = try Program.run(
                ["train", "--data", set, "-o", workspace.output("m.safetensors"), "--features", "f"] + options)
            #expect(run.status == 2 && run.errors.contains(words), "\(options): \(run.errors)")
        }
        let run = try Program.run([
            "train", "--data", set, "-o", workspace.output("m.safetensors"), "--features", "./f", "--recipe", recipe,
            "--style", "a=\(set)/1.png", "--style", "b=\(workspace.input("none.png"))",
        ])
        #expect(run.status == 3, "\(run.errors)")
    }

    @Test func aStyleIsChosenBehindTheModel() throws {
        guard let features = Shared.path("data/perceptual/squeezenet-1.0.safetensors") else { return }
        let model = try painter(styles: ["wave", "scream"]).path
        let set = try workspace.pictures(count: 1, size: "160x150")
        let json = workspace.output("scores.json")
        let run = try Program.run([
            "evaluate", "\(model):wave", "\(model):wave=0.5,scream=0.5", "--style", "\(set)/1.png", "--features",
            features,
            "--set", set, "--style-size", "128", "--json", json,
        ])
        try #require(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("painter.safetensors:wave=0.5,scream=0.5"))
        func refused(_ arguments: [String], _ words: String) throws {
            let run = try Program.run(arguments)
            #expect(run.status != 0 && run.errors.contains(words), "\(arguments): \(run.errors)")
        }
        let rest = ["--style", "\(set)/1.png", "--features", features, "--set", set]
        try refused(["evaluate", model] + rest, "has the styles wave, scream")
        try refused(["evaluate", "\(model):other"] + rest, "it has no style other; it has wave, scream")
        try refused(["evaluate", "\(model):wave=much"] + rest, "does not choose a style")
    }

    /// Frames of a still are all alike: the first one runs until its statistics repeat.
    @Test func filtersAStillInEightBits() throws {
        guard let features = Shared.path("data/perceptual/squeezenet-1.0.safetensors") else { return }
        let set = try workspace.pictures(count: 2, size: "96x80")
        let short = Self.recipe.replacingOccurrences(of: "\"dense_steps\": 4", with: "\"dense_steps\": 2")
            .replacingOccurrences(of: "\"quantized_steps\": 0", with: "\"quantized_steps\": 1")
        let recipe = try workspace.write("painter.json", Data(short.utf8))
        let model = workspace.output("painter.safetensors")
        let trained = try Program.run([
            "train", "--data", set, "--style", "noise=\(set)/1.png", "--style", "other=\(set)/2.png", "--features",
            features, "--recipe", recipe, "-o", model, "--threads", "1", "--validation-share", "0",
        ])
        try #require(trained.status == 0, "\(trained.errors)")
        let still = workspace.output("still.mkv")
        let made = try Command(
            "ffmpeg",
            [
                "-v", "error", "-loop", "1", "-i", "\(set)/1.png", "-frames:v", "4", "-c:v", "ffv1", "-pix_fmt", "gbrp",
                still,
            ])
        try #require(made.status == 0, "\(made.errors)")
        var sums: [[String]] = []
        for (style, threads) in [("noise", "1"), ("noise", "2"), ("noise=0.5,other=0.5", "1")] {
            let output = workspace.output("\(style)\(threads).mkv")
            let filtered = try Program.run([
                "filter", still, output, "--model", "\(model):\(style)", "--threads", threads, "--encoder", "ffv1",
            ])
            try #require(filtered.status == 0, "\(filtered.errors)")
            let hashes = try Command("ffmpeg", ["-v", "error", "-i", output, "-f", "framemd5", "-"])
            let lines = String(decoding: hashes.output, as: UTF8.self).split(separator: "\n").filter {
                !$0.hasPrefix("#")
            }
            sums.append(lines.map { String($0.split(separator: ",").last!) })
        }
        #expect(sums[0].count == 4 && Set(sums[0]).count == 1, "\(sums[0])")
        #expect(sums[0] == sums[1] && sums[0] != sums[2])
    }

    @Test func isShownAndExportedAndRunsInEightBitsOnly() throws {
        let model = try painter(styles: ["wave", "scream"]).path
        let inspection = try Program.run(["inspect", model])
        #expect(inspection.status == 0, "\(inspection.errors)")
        #expect(inspection.output.contains("styles: wave, scream"))
        #expect(inspection.output.contains("instance normalisation behind trunk1, tail1.wide, tail1\n"))
        let onnx = workspace.output("wave.onnx")
        let exported = try Program.run(["export", "\(model):wave", "--float", "--onnx", onnx])
        #expect(exported.status == 0, "\(exported.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: onnx)).range(of: Data("InstanceNormalization".utf8)) != nil)
        let whole = try Program.run(["export", model, "--onnx", workspace.output("whole.onnx")])
        #expect(whole.status != 0 && whole.errors.contains("is to be chosen"), "\(whole.errors)")
        let clip = try workspace.clip()
        let filtered = try Program.run([
            "filter", clip, workspace.output("out.mp4"), "--model", "\(model):wave", "--overwrite",
        ])
        #expect(
            filtered.status == 3
                && filtered.errors.contains(
                    "The network cannot be run: trunk1.norm normalises by sums over the whole frame, which the engine does in 8-bit networks only"
                ),
            "\(filtered.errors)")
    }
}
