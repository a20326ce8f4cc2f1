import ArgumentParser
import Compiler
import Engine
import Foundation
import Imaging
import Media
import Network

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Scores a super-resolution network on a folder of pictures.",
        discussion: """
            The usual protocol: each picture is cropped to a multiple of the scale, reduced with MATLAB's bicubic, \
            enlarged again, and compared on BT.601 luma without a border of `scale` samples. The network runs on \
            the engine; --reference runs the interpreter that defines it, slowly, which gives the same figures (but for \
            rounding where the network was not quantised).
            """)

    @Argument(help: "The network: a name or a file.") var model: String
    @Option(name: .customLong("set"), help: ArgumentHelp("The folder of pictures.", valueName: "dir")) var folder:
        String
    @Option(help: "The enlargement; the network's own by default.") var scale: Int?
    @Option(help: "Threads; one per core by default.") var threads: Int?
    @Option(help: "What the kernels are made for; the fastest that the CPU has by default.") var isa: InstructionSet?
    @Flag(help: "Run the reference interpreter instead of the engine.") var reference = false
    @Option(help: ArgumentHelp("Write the figures as JSON to a file, or - for standard output.", valueName: "file"))
    var json: String?

    struct Score: Codable {
        let psnr: Double
        let ssim: Double?
    }

    struct Row: Codable {
        let name: String
        let bicubic: Score
        let model: Score
    }

    private struct Summary: Codable {
        let model: String
        let set: String
        let scale: Int
        let images: [Row]
        let mean: Row
    }

    func run() throws {
        let network = try ModelLocator.load(model)
        let upscale = try upscaler(network)
        let files = try PictureFolder.files(in: folder)
        let output = try json.map { destination throws(Failure) in try JSONOutput(destination) }
        if json != "-" { Console.output(Self.header) }
        var rows: [Row] = []
        for file in files {
            let picture = try ImageReader.rgb(file.path)
            let luma = Plane<Float>(lumaOfRGB: picture.pixels, width: picture.width, height: picture.height)
            let high = luma.cropped(toMultipleOf: upscale.scale)
            guard min(high.width, high.height) > 2 * upscale.scale else {
                throw Failure(.inputUnreadable, "\(file.relativePath) is too small to be scored at ×\(upscale.scale).")
            }
            let low = BicubicResampler.resize(
                high, width: high.width / upscale.scale, height: high.height / upscale.scale
            ).rounded()
            let bicubic = BicubicResampler.resize(Plane<Float>(low), width: high.width, height: high.height)
            let row = Row(
                name: file.deletingPathExtension().lastPathComponent,
                bicubic: Self.score(bicubic, high, border: upscale.scale),
                model: Self.score(Plane<Float>(try upscale.run(low)), high, border: upscale.scale))
            if json != "-" { Console.output(Self.line(row)) }
            rows.append(row)
        }
        let mean = Row(name: "mean", bicubic: Self.mean(rows.map(\.bicubic)), model: Self.mean(rows.map(\.model)))
        if json != "-" { Console.output(Self.line(mean)) }
        try output?.write(Summary(model: model, set: folder, scale: upscale.scale, images: rows, mean: mean))
    }

    private func upscaler(_ network: Network) throws -> (scale: Int, run: (Plane<UInt8>) throws -> Plane<UInt8>) {
        guard network.inputChannels == 1 else {
            throw Failure(.usage, "\(model) is not a network for luma; it cannot be scored this way.")
        }
        let program = try Compiler.compile(network)
        if let scale, scale != program.scale {
            throw Failure(.usage, "\(model) enlarges ×\(program.scale), not ×\(scale).")
        }
        func run(
            _ plane: Plane<UInt8>, by infer: (Tensor<UInt8>) throws -> Tensor<UInt8>
        ) throws -> Plane<UInt8> {
            let output = try infer(
                Tensor(channels: 1, height: plane.height, width: plane.width, elements: plane.samples))
            return Plane<UInt8>(width: output.width, height: output.height, samples: output.elements)
        }
        if reference {
            let interpreter = try ReferenceInterpreter(network)
            return (program.scale, { try run($0) { try interpreter.run($0) } })
        }
        let executor = try Executor.choose(program, threads: try Threads.count(threads), isa: isa)
        return (program.scale, { try run($0) { try executor.run($0) } })
    }

    private static func score(_ plane: Plane<Float>, _ reference: Plane<Float>, border: Int) -> Score {
        Score(
            psnr: Quality.psnr(plane, reference, border: border), ssim: Quality.ssim(plane, reference, border: border))
    }

    private static func mean(_ scores: [Score]) -> Score {
        let similarities = scores.compactMap(\.ssim)
        return Score(
            psnr: scores.reduce(0) { $0 + $1.psnr } / Double(scores.count),
            ssim: similarities.isEmpty ? nil : similarities.reduce(0, +) / Double(similarities.count))
    }

    private static let header =
        "picture".left(20) + "bicubic dB".right(11) + "SSIM".right(8) + "model dB".right(11) + "SSIM".right(8)
        + "gain".right(8)

    private static func line(_ row: Row) -> String {
        func cells(_ score: Score) -> String {
            score.psnr.formatted(3).right(11) + (score.ssim.map { $0.formatted(4) } ?? "-").right(8)
        }
        return row.name.left(20) + cells(row.bicubic) + cells(row.model)
            + (row.model.psnr - row.bicubic.psnr).formatted(3).right(8)
    }
}
