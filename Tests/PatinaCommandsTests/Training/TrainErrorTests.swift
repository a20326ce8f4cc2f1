import Foundation
import TestSupport
import Testing

/// What keeps `patina train` from starting is said before hours of work.
@Suite struct TrainErrorTests {
    @Test(arguments: [
        Refused("--data", "missing", status: 3, saying: ["missing"]),
        Refused("--data", "in/empty", status: 3, saying: ["in/empty", "no pictures or videos"]),
        Refused("--data", "in/notes.txt", status: 3, saying: ["in/notes.txt", "not a media file"]),
        Refused("--data", "in/pictures", "--patch", "64", status: 3, saying: ["in/pictures", "128×128", "--patch"]),
        Refused("--data", "in/damaged", status: 3, saying: ["damaged/1.png"]),
        Refused("--data", "in/cut", status: 3, saying: ["cut/1.png"]),
        Refused("--data", "in/sound.mp4", status: 3, saying: ["in/sound.mp4", "no video"]),
        Refused("--data", "in/hollow.mp4", status: 3, saying: ["in/hollow.mp4", "not one frame"]),
        Refused(
            "--data", "in/pictures", "--resume", status: 3, saying: ["no checkpoint", "out/out.safetensors.checkpoint"]),
        Refused(
            "--data", "in/pictures", "--resume", "--checkpoint", "in/notes.txt", status: 3,
            saying: ["in/notes.txt", "resumed"]),
        Refused(
            "--data", "in/pictures", "-o", "missing/out.safetensors", status: 4, saying: ["missing/out.safetensors"]),
        Refused("--data", "in/pictures", "-o", "out", status: 4, saying: ["out is a folder"]),
        Refused("--data", "in/pictures", "--checkpoint", "missing/state", status: 4, saying: ["missing/state"]),
        Refused(
            "--data", "in/pictures", "--checkpoint", "out/../out/out.safetensors", status: 2, saying: ["--checkpoint"]),
        Refused("--data", "in/pictures", "--scale", "9", status: 2, saying: ["network.scale is 9, not 1 to 4"]),
        Refused("--data", "in/pictures", "--channels", "3", status: 2, saying: ["network.channels is 3, not 4 to 512"]),
        Refused("--data", "in/pictures", "--granularity", "16", status: 2, saying: ["--granularity", "16x4"]),
        Refused("--data", "in/pictures", "--granularity", "0x4", status: 2, saying: ["--granularity", "0x4", "16x4"]),
        Refused(
            "--data", "in/pictures", "--learning-rate", "nan", status: 2, saying: ["training.learning_rate", "nan"]),
        Refused("--data", "in/pictures", "--scale", "1", status: 2, saying: ["data.degradation.kind", "use video"]),
        Refused("--data", "in/pictures", "--keep", "0", status: 2, saying: ["sparsity.keep is 0.0, not 0.01 to 1.0"]),
        Refused(
            "--data", "in/pictures", "--layers", "0", status: 2, saying: ["no 3×3 layers", "training.sparse_steps"]),
        Refused("--data", "in/pictures", "--method", "magic", status: 2, saying: ["--method", "magic"]),
        Refused("--data", "in/pictures", "--library", "wide", status: 2, saying: ["--library", "wide"]),
        Refused("--data", "in/pictures", "--library-size", "57", status: 2, saying: ["sparsity.library_size is 57"]),
        Refused("--data", "in/pictures", "--log", "missing/log", status: 4, saying: ["missing/log"]),
        Refused("--data", "in/pictures", "--log", "out", status: 4, saying: ["out is a folder"]),
        Refused("--data", "in/pictures", "--curve", "out/curve.svg", status: 2, saying: ["--curve", "--log"]),
        Refused(
            "--data", "in/pictures", "--teacher", "in/none.safetensors", status: 3, saying: ["in/none.safetensors"]),
        Refused("--data", "in/pictures", "--from", "nonsense", status: 2, saying: ["no model named nonsense"]),
        Refused("--data", "in/pictures", "--from", "sr2", status: 2, saying: ["No layer of sr2", "--channels"]),
        Refused("--data", "in/pictures", "--checkpoint-every", "0", status: 2, saying: ["--checkpoint-every"]),
        Refused("--data", "in/pictures", "--validation-share", "1", status: 2, saying: ["--validation-share"]),
        Refused("--data", "in/pictures", "--threads", "0", status: 2, saying: ["--threads"]),
    ])
    func whatCannotBeTrainedIsNamed(refused: Refused) throws {
        let workspace = try Workspace()
        _ = try workspace.pictures(count: 2)
        _ = try workspace.pictures("damaged", count: 1)
        try workspace.write("damaged/1.png", Data("no picture".utf8))
        let picture = try Data(contentsOf: URL(fileURLWithPath: workspace.input("pictures/1.png")))
        _ = try workspace.pictures("cut", count: 2)
        try workspace.write("cut/1.png", picture.prefix(picture.count / 2))
        try workspace.write("hollow.mp4", Self.hollow(Data(contentsOf: URL(fileURLWithPath: try workspace.clip()))))
        try Tool.run("ffmpeg", ["-i", workspace.input("in.mp4"), "-vn", "-y", workspace.input("sound.mp4")])
        try workspace.write("notes.txt", Data("some text that is no checkpoint\n".utf8))
        try FileManager.default.createDirectory(atPath: workspace.input("empty"), withIntermediateDirectories: true)
        let output = refused.options.contains("-o") ? [] : ["-o", "out/out.safetensors"]
        // The last of an option's values counts, so these come first.
        let sizes = ["--patch", "8", "--batch", "1", "--channels", "4", "--layers", "1"]
        try expectRefusal(
            ["train"] + sizes + refused.options + output, status: refused.status, saying: refused.words,
            in: workspace)
    }

    /// The file with zeros for everything that its index points to.
    private static func hollow(_ file: Data) throws -> Data {
        let content = try #require(file.range(of: Data("mdat".utf8)))
        let index = try #require(file.range(of: Data("moov".utf8)))
        let samples = content.upperBound..<index.lowerBound - 4
        return file.prefix(samples.lowerBound) + Data(count: samples.count) + file.suffix(from: samples.upperBound)
    }

    @Test func theCheckpointOfAnotherRecipeIsRefused() throws {
        let workspace = try Workspace()
        let arguments = [
            "train", "--data", try workspace.pictures(count: 2), "-o", workspace.output("out.safetensors"),
        ]
        #expect(try Program.run(arguments + TinyRecipe.steps(1, 0, 0)).status == 0)
        try expectRefusal(
            arguments + TinyRecipe.steps(2, 0, 0) + ["--resume"], status: 3,
            saying: ["out.safetensors.checkpoint", "another recipe"], in: workspace)
    }
}
