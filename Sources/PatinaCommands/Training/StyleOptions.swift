import ArgumentParser
import Foundation
import Training

/// The options of `train` for style transfer.
struct StyleOptions: ParsableArguments {
    @Option(
        name: .customLong("style"),
        help: ArgumentHelp(
            "The picture to paint like; the network then takes and makes colour. For several styles in one network, repeat it "
                + "as NAME=PICTURE.", valueName: "picture"))
    var pictures: [String] = []
    @Option(
        help: ArgumentHelp(
            "Weights of VGG-16 or SqueezeNet 1.0 as safetensors, by whose activations style and content are compared.",
            valueName: "file"))
    var features: String?
    @Option(
        help: ArgumentHelp(
            "The picture, written at every checkpoint, of a photograph beside its painted version; beside the output by default.",
            valueName: "file"))
    var preview: String?
    @Option(help: "The weight of the style in the loss, against that of the content.") var styleWeight: Double?
    @Option(help: "The longer side of the style picture in pixels: the larger, the larger the strokes.")
    var styleSize: Int?

    /// Applies the options to a recipe.
    /// - Parameters:
    ///   - recipe: the recipe that the options change.
    ///   - output: the path of the model file.
    /// - Returns: The files of the run; nil where no style is asked for.
    /// - Throws: `Failure` where the options contradict each other or the recipe.
    func apply(to recipe: inout TrainingRecipe, output: String) throws(Failure) -> StyleTraining? {
        guard !pictures.isEmpty else {
            let others = [
                ("--features", features != nil), ("--preview", preview != nil),
                ("--style-weight", styleWeight != nil), ("--style-size", styleSize != nil),
            ]
            if let other = others.first(where: \.1) {
                throw Failure(.usage, "\(other.0) is for style transfer; name the picture to paint like with --style.")
            }
            guard recipe.style == nil else {
                throw Failure(.usage, "The recipe is of style transfer; name the picture to paint like with --style.")
            }
            return nil
        }
        let styles = try NamedStyle.read(pictures, features: features)
        guard recipe.style != nil else {
            throw Failure(.usage, "The recipe has no style; add one, or leave --recipe or --style out.")
        }
        if let styleWeight { recipe.style?.style = styleWeight }
        if let styleSize { recipe.style?.size = styleSize }
        guard recipe.network.normalization == .instance || styles.allSatisfy({ $0.name == nil }) else {
            throw Failure(
                .usage,
                "Styles with names need a recipe whose network.normalization is instance, as Models/recipes/painter.json; give "
                    + "it with --recipe, or one --style without a name.")
        }
        let beside = URL(fileURLWithPath: output).deletingPathExtension().relativePath + ".preview.png"
        return StyleTraining(styles: styles, preview: preview ?? beside)
    }
}

/// The files of a training run for style transfer.
struct StyleTraining {
    let styles: [NamedStyle]
    /// The path of the preview picture.
    let preview: String

    /// The names of the styles; empty where there is one without a name.
    var names: [String] { styles.compactMap(\.name) }
}
