import ArgumentParser
import Compiler
import Pipeline

/// The options that adjust the output of networks that do not enlarge.
struct AdjustmentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How much of the network's change is kept, from 0, none, to 1, all; for networks that do not enlarge.",
            valueName: "0...1"))
    var strength = 1.0
    @Flag(help: "Take luma from the network and colours from the source; for networks that do not enlarge.")
    var keepColors = false
    @Flag(
        help: """
            Against flicker, blend each result with the one before, moved as the source moves; for networks that do not \
            enlarge.
            """)
    var smooth = false

    /// The share of the previous result that `--smooth` keeps where nothing changes. With this value about a third of a
    /// flicker's amplitude is left, and the lag is not visible.
    static let smoothing = 0.8

    /// Returns the settings that the options describe.
    /// - Parameter models: the networks; nil where they will be chosen among those that enlarge.
    /// - Throws: `Failure` of usage where a value is out of range, or no network keeps the size of its input.
    func settings(for models: CompiledModels?) throws(Failure) -> AdjustmentSettings {
        guard (0...1).contains(strength) else {
            throw Failure(.usage, "--strength is \(strength); it can be 0 to 1.")
        }
        var settings = AdjustmentSettings()
        settings.strength = strength
        settings.keepsColors = keepColors
        settings.smoothing = smooth ? Self.smoothing : 0
        let asked = strength < 1 ? "--strength" : keepColors ? "--keep-colors" : "--smooth"
        guard settings != AdjustmentSettings() else { return settings }
        guard let models, models.models.contains(where: { $0.program.scale == 1 }) else {
            let name = models.map { $0.name } ?? "what --model auto chooses"
            throw Failure(
                .usage, "\(asked) goes with a network that keeps the size of pictures, and \(name) enlarges them.")
        }
        return settings
    }
}
