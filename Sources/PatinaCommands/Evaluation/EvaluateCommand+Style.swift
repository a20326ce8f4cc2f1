import Compiler
import Engine
import Media
import Network
import Pipeline
import Training

extension EvaluateCommand {
    /// Scores networks for style transfer.
    /// - Parameter style: the path of the style picture.
    func evaluate(_ style: String) throws {
        let others = [
            ("--scale", scale != nil), ("--degradation", degradation != nil), ("--crf", crf != nil),
            ("--reference", reference),
        ]
        if let other = others.first(where: \.1) {
            throw Failure(.usage, "\(other.0) is not for style transfer; leave it or --style out.")
        }
        let picture = try StylePicture(style, features: features)
        guard sets.count == 1 else {
            throw Failure(.usage, "--style takes one --set of photographs, not \(sets.count).")
        }
        let recipe = StyleRecipe()
        let size = styleSize ?? recipe.size
        guard 64...2048 ~= size else { throw Failure(.usage, "--style-size is \(size); use 64 to 2048.") }
        let networks = try models.map { name in
            let network = try ModelLocator.load(name)
            if let painter = try NormalizingPainter(network, name: name) {
                return StyleEvaluation.Model(name: name, paint: painter.paint)
            }
            let program = try Compiler.compile(network)
            guard program.inputChannels == 3, program.outputChannels == 3, program.scale == 1 else {
                throw Failure(
                    .usage, "\(name) is not a network for colour that keeps the size; it cannot be scored on a style.")
            }
            let threads = try Threads.count(self.threads)
            let filter = try NetworkFilter(name: name, program: program) { [isa] program in
                try Executor.choose(program, threads: threads, isa: isa, quiet: true)
            }
            return StyleEvaluation.Model(name: name) { try $0.painted(by: filter) }
        }
        let files = try PictureFolder.files(in: sets[0])
        let output = try json.map { destination throws(Failure) in try JSONOutput(destination) }
        let target = try picture.target(longerSide: size, blur: recipe.blur)
        let rows = try StyleEvaluation(models: networks, style: target, files: files, smooths: smooth).rows()
        if Console.isTerminal { Console.status("") }
        if json != "-" { Console.output(StyleScore.table(rows)) }
        try output?.write(
            StyleEvaluationReport(
                style: picture.picture, features: picture.features, set: sets[0], smooth: smooth, rows: rows))
    }
}
