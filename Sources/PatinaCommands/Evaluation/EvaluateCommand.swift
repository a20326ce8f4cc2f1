public import ArgumentParser
import Compiler
import Foundation
public import Training

extension Degradation.Codec: ExpressibleByArgument {}

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Scores networks on folders of pictures.",
        discussion: """
            The usual protocol: each picture is cropped to a multiple of the scale, reduced with MATLAB's bicubic, \
            enlarged again, and compared on BT.601 luma without a border of `scale` samples. The network runs on \
            the engine; --reference runs the interpreter that defines it, slowly, which gives the same figures (but for \
            rounding where the network was not quantised).

            With --degradation the sources are compressed instead: a window pans across each picture, five frames by \
            (3, −2) pixels each, which are reduced, coded by libx264 or libx265 with preset medium, and decoded; the last \
            one is scored, beside bicubic and libswscale's Lanczos, or beside the decoded frame itself for a network \
            that restores at the resolution it is given.

            Several networks or several sets give a table of mean PSNR: a row per network, a column per set, and the mean \
            of the columns.

            With --style, networks of style transfer are scored: how far the Gram matrices of --features are from the \
            style picture's, as a share of these (style); how far the activations are from the photograph's, squared and \
            as a share of their square (content); and what changes from one frame to the next, in 8-bit codes, of a still \
            with fresh noise of a standard deviation of 2 codes on each frame, and of a pan by half a pixel per frame \
            that was undone, beside the photographs' own changes. With --smooth the changes are those that patina filter \
            --smooth leaves.
            """)

    @Argument(help: "The networks: names or files.") var models: [String]
    @Option(name: .customLong("set"), help: ArgumentHelp("A folder of pictures; may be repeated.", valueName: "dir"))
    var sets: [String]
    @Option(help: "The enlargement; the network's own by default.") var scale: Int?
    @Option(help: "Score on sources compressed by this codec: h264 or hevc.") var degradation: Degradation.Codec?
    @Option(help: ArgumentHelp("Constant rate factors of the codec; 23,28,33 by default.", valueName: "list"))
    var crf: String?
    @Option(help: ArgumentHelp("The picture that the networks paint like.", valueName: "picture")) var style: String?
    @Option(
        help: ArgumentHelp(
            "Weights of VGG-16 or SqueezeNet 1.0 as safetensors, by which styles are compared.", valueName: "file"))
    var features: String?
    @Option(help: "The longer side of the style picture in pixels, as in training; 512 by default.")
    var styleSize: Int?
    @Flag(help: "With --style: blend each frame with the last, as patina filter --smooth does.") var smooth = false
    @Option(help: "Threads; one per core by default.") var threads: Int?
    @Option(help: "The instruction set of the kernels; the fastest that the CPU has by default.") var isa:
        InstructionSet?
    @Flag(help: "Run the reference interpreter instead of the engine.") var reference = false
    @Option(help: ArgumentHelp("Write the figures as JSON to a file, or - for standard output.", valueName: "file"))
    var json: String?

    func run() throws {
        if let style { return try evaluate(style) }
        guard features == nil, styleSize == nil, !smooth else {
            throw Failure(
                .usage, "--features, --style-size and --smooth are for style transfer; name the picture with --style.")
        }
        let factors = try factors()
        let networks = try models.enumerated().map { index, name in
            try EvaluationModel(
                name, scale: scale, threads: threads, isa: isa, isReference: reference, quiet: index > 0)
        }
        if degradation == nil, let model = networks.first(where: { $0.scale == 1 }) {
            throw Failure(
                .usage,
                "\(model.name) restores at the resolution it is given; say with --degradation h264 or hevc what from.")
        }
        let folders = try sets.map { (name: $0, files: try PictureFolder.files(in: $0)) }
        let output = try json.map { destination throws(Failure) in try JSONOutput(destination) }
        let sources = degradation.map { codec in factors.map { EvaluationSource.coded(codec, crf: $0) } } ?? [.bicubic]
        let evaluation = Evaluation(models: networks, sets: folders, sources: sources)
        if networks.count > 1 || folders.count > 1 {
            let rows = try evaluation.matrix()
            // The table must begin on a line of its own, not in the status line.
            if Console.isTerminal { Console.status("") }
            show(EvaluationTable.matrix(rows))
            try output?.write(
                EvaluationMatrix(
                    degradation: degradation?.rawValue, crf: degradation == nil ? nil : factors, rows: rows))
        } else {
            let report = degradation == nil ? try pictures(evaluation) : try coded(evaluation, factors)
            try output?.write(report)
        }
    }

    /// Scores one network on one folder and prints a line per picture.
    private func pictures(_ evaluation: Evaluation) throws -> EvaluationReport {
        var isFirst = true
        let rows = try evaluation.pictures(.bicubic) { row in
            if isFirst { show(EvaluationTable.header("picture", of: row)) }
            isFirst = false
            show(EvaluationTable.line(row))
        }
        let mean = EvaluationRow.mean(rows)
        show(EvaluationTable.line(mean))
        return EvaluationReport(
            model: models[0], set: sets[0], scale: evaluation.models[0].scale, degradation: nil, images: rows,
            coded: nil, mean: mean)
    }

    /// Scores one network on one folder of compressed pictures and prints a line per rate factor.
    private func coded(_ evaluation: Evaluation, _ factors: [Int]) throws -> EvaluationReport {
        var coded: [EvaluationReport.Coded] = []
        for (factor, source) in zip(factors, evaluation.sources) {
            let rows = try evaluation.pictures(source)
            let mean = EvaluationRow.mean(rows, name: "\(factor)")
            if coded.isEmpty { show(EvaluationTable.header("crf", of: mean)) }
            show(EvaluationTable.line(mean))
            coded.append(.init(crf: factor, images: rows, mean: mean))
        }
        let mean = EvaluationRow.mean(coded.map(\.mean))
        show(EvaluationTable.line(mean))
        return EvaluationReport(
            model: models[0], set: sets[0], scale: evaluation.models[0].scale, degradation: degradation?.rawValue,
            images: nil, coded: coded, mean: mean)
    }

    /// Prints text unless standard output carries the JSON.
    private func show(_ text: String) {
        if json != "-" { Console.output(text) }
    }

    /// Returns the rate factors that `--crf` lists, or the default ones.
    private func factors() throws(Failure) -> [Int] {
        guard degradation != nil || crf == nil else {
            throw Failure(.usage, "--crf says how a codec compresses; name it with --degradation h264 or hevc.")
        }
        let text = crf ?? "23,28,33"
        let factors = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard factors.count == text.split(separator: ",", omittingEmptySubsequences: false).count,
            factors.allSatisfy((0...51).contains)
        else { throw Failure(.usage, "--crf is \(text); use whole numbers from 0 to 51, as in 23,28,33.") }
        return factors
    }
}
