import Foundation
import TestSupport
import Testing

/// `patina inspect`.
@Suite struct InspectTests {
    @Test func aModelIsATableOfItsLayers() throws {
        let workspace = try Workspace()
        let run = try Program.run(["inspect", try workspace.model()])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let lines = run.output.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        func row(_ name: String) -> [String]? { lines.first { $0.first == name } }
        // Shape, positions kept of each kernel, kernels kept, weights of the dense layer's, multiply-accumulates.
        #expect(
            row("head") == ["head", "1→4", "3×3", "all", "9", "4/4", "36", "of", "36", "36", "of", "36"])
        #expect(
            row("trunk1")
                == ["trunk1", "4→4", "3×3", "4", "of", "9", "16x4", "16/16", "64", "of", "144", "64", "of", "144"])
        #expect(row("total") == ["total", "244", "of", "324", "244", "of", "324"])
        // The library, drawn: two patterns, the first of them used once.
        #expect(run.output.contains("xx.    ...") && run.output.contains("xx.    xxx"))
        #expect(lines.contains(["1", "0"]))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: workspace.input("tiny.safetensors"))).count
        #expect(run.output.contains("int8, \(bytes) bytes") && run.output.contains("324 bytes"))
    }

    @Test func aModelIsDrawnBesideItsTable() throws {
        let workspace = try Workspace()
        let model = try workspace.model()
        let table = try Program.run(["inspect", model])
        let run = try Program.run(["inspect", model, "--svg", workspace.output("tiny.svg")])
        #expect(run.status == 0 && run.errors.isEmpty && run.output == table.output, "\(run.errors)")
        #expect(workspace.outputs == ["tiny.svg"])
        let text = try String(contentsOfFile: workspace.output("tiny.svg"), encoding: .utf8)
        let picture = try Picture(text)
        #expect(picture.groups("pattern").count == 2 && picture.groups("layer").count == 1)
        #expect(picture.texts().contains("tiny"))
        // On standard output it is alone.
        let piped = try Program.run(["inspect", model, "--svg", "-"])
        #expect(piped.status == 0 && piped.output == text, "\(piped.errors)")
    }

    @Test func aTrainingLogIsATableOfItsStagesAndDrawnAsCurves() throws {
        let workspace = try Workspace()
        func line(_ step: Int, _ stage: String, _ stageStep: Int, psnr: String) -> String {
            #"{"changing":0,"kept":0.5,"learning_rate":0.001,"loss":0.02,"psnr":\#(psnr),"seconds":\#(step),"#
                + #""stage":"\#(stage)","stage_step":\#(stageStep),"step":\#(step)}"#
        }
        let lines = [
            #"{"log":"patina training","recipe":{"scale":2},"version":"9.8.7"}"#, line(70, "dense", 70, psnr: "31.5"),
            line(140, "dense", 140, psnr: "31.25"), line(145, "sparse", 5, psnr: "null"),
        ]
        // A log is known by its first line, whatever its name.
        let log = try workspace.write("my.mp4", Data(lines.map { $0 + "\n" }.joined().utf8))
        let run = try Program.run(["inspect", log, "--svg", workspace.output("curve.svg")])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(run.output.hasPrefix("\(log): training log of patina 9.8.7, up to step 145, 2:25\n"))
        let rows = run.output.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        #expect(rows.contains(["dense", "1–140", "0.0200", "31.250", "dB", "31.500", "dB", "50.0", "%"]))
        #expect(rows.contains(["sparse", "141–145", "0.0200", "–", "–", "50.0", "%"]))
        let picture = try Picture(String(contentsOfFile: workspace.output("curve.svg"), encoding: .utf8))
        #expect(picture.texts().contains("my") && picture.groups("stage").count == 2)
    }

    @Test(arguments: [
        Refused("in/log.ndjson", status: 3, saying: ["in/log.ndjson", "damaged", "line 2"]),
        Refused("in/tiny.safetensors", "--svg", "out", status: 4, saying: ["out is a folder"]),
        Refused("in/tiny.safetensors", "--svg", "missing/tiny.svg", status: 4, saying: ["missing/tiny.svg"]),
        Refused("in/tiny.safetensors", "--svg", "out/../in/tiny.safetensors", status: 2, saying: ["the file itself"]),
        Refused("in/in.mp4", "--svg", "out/in.svg", status: 2, saying: ["--svg", "in/in.mp4"]),
    ])
    func whatCannotBeDrawnIsRefused(refused: Refused) throws {
        let workspace = try Workspace()
        _ = try workspace.clip()
        _ = try workspace.model()
        try workspace.write("log.ndjson", Data("{\"log\":\"patina training\",\"version\":\"1\"}\nnothing\n".utf8))
        try expectRefusal(["inspect"] + refused.options, status: refused.status, saying: refused.words, in: workspace)
    }

    @Test func aVideoIsAListOfItsStreams() throws {
        let workspace = try Workspace()
        let colors = ["-vf", "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709"]
        let input = try workspace.clip("in.mp4", ["-c:v", "libx264"] + colors)
        let run = try Program.run(["inspect", input])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        try #require(lines.count == 3)
        #expect(lines[0].hasPrefix("\(input): mov,mp4") && lines[0].contains("0.4"))
        for words in [
            "video h264", "64x48 yuv420p", "25.000 fps", " 10 frames", "range tv", "matrix bt709", "primaries bt709",
            "transfer bt709",
        ] { #expect(lines[1].contains(words), "\(lines[1])") }
        #expect(lines[2].contains("audio aac") && lines[2].contains("44100 Hz, 1 channel"))
    }

    @Test func framesThatAContainerDoesNotCountAreEstimated() throws {
        let workspace = try Workspace()
        let run = try Program.run(["inspect", try workspace.clip("in.mkv", sound: false)])
        #expect(run.status == 0 && run.output.contains("about 10 frames"), "\(run.output)")
    }

    @Test(arguments: [
        Refused("missing.mp4", status: 3, saying: ["no file", "missing.mp4"]),
        Refused("missing.safetensors", status: 3, saying: ["missing.safetensors"]),
        Refused("nonsense", status: 2, saying: ["no model named nonsense"]),
        Refused("in", status: 3, saying: ["folder"]), Refused("in/notes.txt", status: 3, saying: ["notes.txt"]),
        Refused("in/notes.safetensors", status: 3, saying: ["notes.safetensors"]),
    ])
    func whatIsNeitherIsRefused(refused: Refused) throws {
        let workspace = try Workspace()
        try workspace.write("notes.txt", Data("some text\n".utf8))
        try workspace.write("notes.safetensors", Data("some text that is no network\n".utf8))
        try expectRefusal(["inspect"] + refused.options, status: refused.status, saying: refused.words, in: workspace)
    }
}
