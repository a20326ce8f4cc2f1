import Foundation
import Network
import TestSupport
import Testing

/// `patina evaluate` on compressed sources.
@Suite struct EvaluateCodedTests {
    struct Figures: Decodable, Equatable {
        struct Score: Decodable, Equatable {
            let psnr: Double
            let ssim: Double?
        }
        struct Row: Decodable, Equatable {
            let name: String
            let input: Score?
            let bicubic: Score?
            let lanczos: Score?
            let model: Score
        }
        struct Coded: Decodable, Equatable {
            let crf: Int
            let images: [Row]
            let mean: Row
        }
        let scale: Int
        let degradation: String
        let coded: [Coded]
        let mean: Row
    }

    private static func figures(_ arguments: [String]) throws -> Figures {
        let run = try Program.run(["evaluate"] + arguments + ["--json", "-"])
        #expect(run.status == 0 && run.complaints.isEmpty, "\(run.errors)")
        return try JSONDecoder().decode(Figures.self, from: Data(run.output.utf8))
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    @Test(arguments: ["h264", "hevc"]) func everyRateFactorHasARowBesideBicubicAndLanczos(codec: String) throws {
        let workspace = try Workspace()
        let arguments = [
            try workspace.model(trunk: false), "--set", try workspace.pictures(size: "101x87"), "--degradation", codec,
            "--crf", "15,30,45",
        ]
        let figures = try Self.figures(arguments)
        #expect(figures.scale == 2 && figures.degradation == codec && figures.coded.map(\.crf) == [15, 30, 45])
        for row in figures.coded {
            #expect(row.images.map(\.name) == ["1", "2", "3"] && row.mean.name == "\(row.crf)")
            #expect(abs(Self.mean(row.images.map(\.model.psnr)) - row.mean.model.psnr) < 1e-9)
            #expect(row.images.allSatisfy { $0.input == nil && $0.bicubic != $0.lanczos && $0.lanczos != nil })
        }
        let lanczos = try figures.coded.map { try #require($0.mean.lanczos).psnr }
        #expect(lanczos[0] > lanczos[1] + 0.2 && lanczos[1] > lanczos[2] + 0.2, "\(lanczos)")
        let bicubic = try figures.coded.map { try #require($0.mean.bicubic).psnr }
        #expect(zip(bicubic, lanczos).allSatisfy { abs($0 - $1) < 1 })
        #expect(abs(Self.mean(figures.coded.map(\.mean.model.psnr)) - figures.mean.model.psnr) < 1e-9)
        // Again, and on the interpreter: to the last digit.
        #expect(try Self.figures(arguments + ["--reference"]) == figures)

        let rows = try Program.run(["evaluate"] + arguments).output.split(separator: "\n").map {
            $0.split(separator: " ")
        }
        #expect(rows.map { $0[0] } == ["crf", "15", "30", "45", "mean"])
        let mean = figures.mean
        let cells = try [mean.bicubic, mean.lanczos, mean.model].map { String(format: "%.3f", try #require($0).psnr) }
        #expect([rows[4][1], rows[4][3], rows[4][5]].map(String.init) == cells)
        let gain = try mean.model.psnr - #require(mean.lanczos).psnr
        #expect(try abs(#require(Double(rows[4][7])) - gain) < 0.001)
    }

    @Test func aNetworkThatRestoresIsMeasuredByItsInput() throws {
        let workspace = try Workspace()
        let set = try workspace.pictures(size: "70x58")
        func figures(isSilent: Bool) throws -> Figures {
            let model = workspace.input("restore.safetensors")
            try ModelFile.encode(TinyNetwork.small(scale: 1, isSilent: isSilent)).write(to: model)
            return try Self.figures([model, "--set", set, "--degradation", "h264", "--crf", "30"])
        }
        let silent = try figures(isSilent: true)
        #expect(silent.scale == 1 && silent.mean.bicubic == nil && silent.mean.lanczos == nil)
        #expect(silent.coded[0].images.allSatisfy { $0.input == $0.model && $0.model.psnr > 20 })
        let other = try figures(isSilent: false)
        #expect(other.mean.input == silent.mean.input && other.mean.model != silent.mean.model)
    }

    @Test(arguments: [
        Refused("--crf", "23", status: 2, saying: ["--crf", "--degradation"]),
        Refused("--degradation", "h264", "--crf", "23,,28", status: 2, saying: ["--crf", "23,,28"]),
        Refused("--degradation", "h264", "--crf", "52", status: 2, saying: ["--crf", "52", "0 to 51"]),
        Refused("--degradation", "h264", "--crf", "", status: 2, saying: ["--crf"]),
        Refused("--degradation", "av1", status: 2, saying: ["av1", "h264"]),
        Refused("--set", "in/small", "--degradation", "hevc", status: 3, saying: ["small/1.png", "32"]),
    ])
    func whatCannotBeCodedIsNamed(refused: Refused) throws {
        let workspace = try Workspace()
        _ = try workspace.pictures(count: 1)
        _ = try workspace.pictures("small", count: 1, size: "31x40")
        _ = try workspace.model()
        let set = refused.options.contains("--set") ? [] : ["--set", "in/pictures"]
        try expectRefusal(
            ["evaluate", "in/tiny.safetensors"] + set + refused.options, status: refused.status, saying: refused.words,
            in: workspace)
    }

    @Test func aNetworkThatRestoresNeedsSomethingToUndo() throws {
        let workspace = try Workspace()
        _ = try workspace.pictures(count: 1)
        try ModelFile.encode(TinyNetwork.small(scale: 1)).write(to: workspace.input("restore.safetensors"))
        try expectRefusal(
            ["evaluate", "in/restore.safetensors", "--set", "in/pictures"], status: 2,
            saying: ["in/restore.safetensors", "--degradation"], in: workspace)
    }
}
