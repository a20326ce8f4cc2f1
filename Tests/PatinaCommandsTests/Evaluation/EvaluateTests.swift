import Foundation
import Network
import TestSupport
import Testing
import Training

/// `patina evaluate`.
@Suite struct EvaluateTests {
    private struct Figures: Decodable, Equatable {
        struct Score: Decodable, Equatable {
            let psnr: Double
            let ssim: Double?
        }
        struct Row: Decodable, Equatable {
            let name: String
            let bicubic: Score
            let model: Score
        }
        let scale: Int
        let images: [Row]
        let mean: Row
    }

    private static func figures(_ text: String) throws -> Figures {
        try JSONDecoder().decode(Figures.self, from: Data(text.utf8))
    }

    @Test func theEngineAndTheReferenceGiveTheSameFigures() throws {
        let workspace = try Workspace()
        let arguments = ["evaluate", try workspace.model(), "--set", try workspace.pictures(size: "61x47")]
        let engine = try Program.run(arguments + ["--json", "-"])
        let reference = try Program.run(arguments + ["--json", "-", "--reference"])
        #expect(engine.status == 0 && engine.complaints.isEmpty, "\(engine.errors)")
        let figures = try Self.figures(engine.output)
        // To the last digit.
        #expect(try figures == Self.figures(reference.output))
        #expect(figures.scale == 2 && figures.images.map(\.name) == ["1", "2", "3"])
        let mean = figures.images.reduce(0) { $0 + $1.model.psnr } / 3
        #expect(abs(figures.mean.model.psnr - mean) < 1e-9)
        #expect(figures.images.allSatisfy { $0.bicubic.psnr != $0.model.psnr && $0.bicubic.psnr > 10 })

        let table = try Program.run(arguments)
        let rows = table.output.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(rows.count == 5 && rows[4][0] == "mean")
        #expect(rows[4][1] == String(format: "%.3f", figures.mean.bicubic.psnr))
        #expect(rows[4][3] == String(format: "%.3f", figures.mean.model.psnr))
    }

    /// As it is trained with `--quantized-steps 0`; its bytes do not depend on the kernels.
    @Test func aNetworkOfRealNumbersScoresTheSameOnAllKernels() throws {
        let workspace = try Workspace()
        var shape = NetworkShape()
        (shape.channels, shape.layers) = (16, 1)
        let network = shape.initial(seed: 1)
        let model = try workspace.write("real.safetensors", ModelFile.encode(network).encoded())
        let arguments = ["evaluate", model, "--set", try workspace.pictures(size: "61x47"), "--json", "-"]
        let figures = try [[], ["--isa", "portable"], ["--reference"]].map { options in
            let run = try Program.run(arguments + options)
            #expect(run.status == 0, "\(run.errors)")
            return try Self.figures(run.output)
        }
        let (fastest, portable, reference) = (figures[0], figures[1], figures[2])
        #expect(fastest == portable)
        #expect(abs(fastest.mean.model.psnr - reference.mean.model.psnr) < 0.01)
        #expect(fastest.mean.model.psnr != fastest.mean.bicubic.psnr && fastest.mean.model.psnr > 10)
    }

    @Test func bicubicScoresOnSet5WhatPapersReport() throws {
        guard let set = Shared.path("data/set5") else { return }
        let workspace = try Workspace()
        let run = try Program.run([
            "evaluate", try workspace.model(trunk: false), "--set", set, "--json", workspace.output("figures.json"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        let figures = try Self.figures(String(contentsOfFile: workspace.output("figures.json"), encoding: .utf8))
        #expect(figures.images.count == 5)
        #expect(abs(figures.mean.bicubic.psnr - 33.68) <= 0.03)
    }

    @Test(arguments: [
        Refused("--set", "missing", status: 3, saying: ["missing"]),
        Refused("--set", "out", status: 3, saying: ["no pictures"]),
        Refused("--set", "in/tiny.safetensors", status: 3, saying: ["not a folder"]),
        Refused("--set", "in/pictures", "--scale", "3", status: 2, saying: ["×2", "×3"]),
        Refused("--set", "in/pictures", "--threads", "0", status: 2, saying: ["--threads"]),
        Refused("--set", "in/pictures", "--json", "missing/figures.json", status: 4, saying: ["missing/figures.json"]),
    ])
    func whatCannotBeScoredIsNamed(refused: Refused) throws {
        let workspace = try Workspace()
        _ = try workspace.pictures(count: 1)
        _ = try workspace.model()
        try expectRefusal(
            ["evaluate", "in/tiny.safetensors"] + refused.options, status: refused.status, saying: refused.words,
            in: workspace)
    }

    @Test func aDamagedPictureIsNamed() throws {
        let workspace = try Workspace()
        let folder = try workspace.pictures(count: 1)
        try Data("no picture".utf8).write(to: URL(fileURLWithPath: "\(folder)/0.png"))
        let run = try Program.run(["evaluate", try workspace.model(), "--set", folder])
        #expect(run.status == 3 && run.sentence?.contains("0.png") == true, "\(run.errors)")
    }
}
