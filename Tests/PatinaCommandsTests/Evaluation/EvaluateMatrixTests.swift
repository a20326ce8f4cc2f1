import Foundation
import Network
import TestSupport
import Testing

/// `patina evaluate` with several networks and several folders.
@Suite struct EvaluateMatrixTests {
    private struct Matrix: Decodable {
        struct Score: Decodable {
            let psnr: Double
            let ssim: Double?
        }
        struct Cell: Decodable {
            let set: String
            let psnr: Double
        }
        struct Row: Decodable {
            let name: String
            let scale: Int
            let sets: [Cell]
            let mean: Score
        }
        let crf: [Int]?
        let rows: [Row]
    }

    private struct Means: Decodable {
        struct Score: Decodable {
            let psnr: Double
        }
        let mean: [String: Score]

        enum CodingKeys: String, CodingKey {
            case mean
        }
        enum ScoreKeys: String, CodingKey, CaseIterable {
            case bicubic, lanczos, model
        }

        init(from decoder: any Decoder) throws {
            let scores = try decoder.container(keyedBy: CodingKeys.self)
                .nestedContainer(keyedBy: ScoreKeys.self, forKey: .mean)
            var mean: [String: Score] = [:]
            for key in ScoreKeys.allCases {
                mean[key.stringValue] = try scores.decodeIfPresent(Score.self, forKey: key)
            }
            self.mean = mean
        }
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ arguments: [String]) throws -> Value {
        let run = try Program.run(["evaluate"] + arguments + ["--json", "-"])
        #expect(run.status == 0 && run.complaints.isEmpty, "\(run.errors)")
        return try JSONDecoder().decode(type, from: Data(run.output.utf8))
    }

    @Test(arguments: [[], ["--degradation", "h264", "--crf", "20,35"]])
    func everyCellIsTheMeanOfTheNetworkOnThatFolderAlone(options: [String]) throws {
        let workspace = try Workspace()
        let sets = [
            try workspace.pictures("first", count: 2, size: "62x48"),
            try workspace.pictures("second", count: 1, size: "81x60"),
        ]
        try ModelFile.encode(TinyNetwork.small(scale: 2)).write(to: workspace.input("small.safetensors"))
        let models = [try workspace.model(), workspace.input("small.safetensors")]
        let arguments = models + sets.flatMap { ["--set", $0] } + options
        let matrix = try Self.decode(Matrix.self, arguments)
        let baselines = options.isEmpty ? ["bicubic"] : ["bicubic", "lanczos"]
        #expect(matrix.rows.map(\.name) == baselines + models)
        #expect(matrix.crf == (options.isEmpty ? nil : [20, 35]))
        for (model, row) in zip(models, matrix.rows.suffix(2)) {
            #expect(row.scale == 2 && row.sets.map(\.set) == sets)
            #expect(abs(row.sets.reduce(0) { $0 + $1.psnr } / 2 - row.mean.psnr) < 1e-9)
            for (column, set) in sets.enumerated() {
                let alone = try Self.decode(Means.self, [model, "--set", set] + options).mean
                #expect(abs(row.sets[column].psnr - alone["model"]!.psnr) < 1e-9)
                for (baseline, row) in zip(baselines, matrix.rows) {
                    #expect(abs(row.sets[column].psnr - alone[baseline]!.psnr) < 1e-9)
                }
            }
        }
        let table = try Program.run(["evaluate"] + arguments).output.split(separator: "\n")
        let cells = table.map { $0.split(separator: " ").map(String.init) }
        #expect(cells[0] == ["PSNR", "in", "dB", "first", "second", "mean"])
        #expect(cells.dropFirst().map { $0[0] } == baselines + ["tiny", "small"])
        #expect(cells.last?.last == String(format: "%.3f", matrix.rows[matrix.rows.count - 1].mean.psnr))
    }

    @Test func networksOfSeveralScalesHaveBaselinesOfTheirOwn() throws {
        let workspace = try Workspace()
        try ModelFile.encode(TinyNetwork.small(scale: 1, isSilent: true)).write(to: workspace.input("one.safetensors"))
        let models = [try workspace.model(trunk: false), workspace.input("one.safetensors")]
        let set = try workspace.pictures(count: 1)
        let rows = try Self.decode(
            Matrix.self, models + ["--set", set, "--degradation", "hevc", "--crf", "30"]
        ).rows
        #expect(rows.map(\.name) == ["input ×1", "bicubic ×2", "lanczos ×2"] + models)
        #expect(rows[0].mean.psnr == rows[4].mean.psnr)
    }

    /// Networks of the same name in two folders are told apart.
    @Test func namesAreShortenedWhereTheyStayDifferent() throws {
        let workspace = try Workspace()
        let set = try workspace.pictures(count: 1)
        let model = try Data(contentsOf: URL(fileURLWithPath: try workspace.model(trunk: false)))
        try model.write(to: URL(fileURLWithPath: workspace.output("tiny.safetensors")))
        let models = ["in/tiny.safetensors", "out/tiny.safetensors"]
        let run = try Program.run(["evaluate"] + models + ["--set", set], in: workspace.folder)
        let names = run.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
        #expect(names == ["PSNR", "bicubic"] + models)
    }

    /// Half of the sides are odd at low resolution, where a network that gathers 2×2 pixels takes even ones only; it
    /// gives what one that does not would.
    @Test func aNetworkOfEvenExtentsIsScoredOnEveryPicture() throws {
        let workspace = try Workspace()
        let models = try [false, true].map { gathers in
            let model = workspace.input("\(gathers).safetensors")
            try ModelFile.encode(TinyNetwork.small(scale: 2, gathers: gathers, isSilent: true)).write(to: model)
            return model
        }
        for set in [try workspace.pictures("odd", size: "62x50"), try workspace.pictures("half", size: "64x50")] {
            let rows = try Self.decode(Matrix.self, models + ["--set", set]).rows
            #expect(rows.count == 3 && rows[1].mean.psnr == rows[2].mean.psnr && rows[1].mean.psnr > 20)
            let reference = try Self.decode(Matrix.self, models + ["--set", set, "--reference"]).rows
            #expect(reference.map(\.mean.psnr) == rows.map(\.mean.psnr))
        }
    }
}
