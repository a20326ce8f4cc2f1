import Compiler
import Engine
import Media
import Network

extension EvaluateCommand {
    /// Scores networks of style transfer.
    func evaluate(_ style: String) throws {
        let others = [
            ("--scale", scale != nil), ("--degradation", degradation != nil), ("--crf", crf != nil),
            ("--reference", reference),
        ]
        if let other = others.first(where: \.1) {
            throw Failure(.usage, "\(other.0) is not for style transfer; leave it or --style out.")
        }
        guard let features else {
            throw Failure(
                .usage,
                "--style needs --features: the weights of VGG-16 or SqueezeNet 1.0, by which styles are compared.")
        }
        guard sets.count == 1 else {
            throw Failure(.usage, "--style takes one --set of photographs, not \(sets.count).")
        }
        let size = styleSize ?? 512
        guard 64...2048 ~= size else { throw Failure(.usage, "--style-size is \(size); use 64 to 2048.") }
        let networks = try models.map { name in
            let program = try Compiler.compile(try ModelLocator.load(name))
            guard program.inputChannels == 3, program.outputChannels == 3, program.scale == 1 else {
                throw Failure(
                    .usage, "\(name) is not a network for colour that keeps the size; it cannot be scored on a style.")
            }
            return StyleEvaluation.Model(
                name: name, executor: try .choose(program, threads: try Threads.count(threads), isa: isa, quiet: true))
        }
        let files = try PictureFolder.files(in: sets[0])
        let output = try json.map { destination throws(Failure) in try JSONOutput(destination) }
        let target = try StylePicture(picture: style, features: features).target(longerSide: size)
        let rows = try StyleEvaluation(models: networks, style: target, files: files).rows()
        if Console.isTerminal { Console.status("") }
        if json != "-" { Console.output(StyleScore.table(rows)) }
        try output?.write(StyleEvaluationReport(style: style, features: features, set: sets[0], rows: rows))
    }
}
