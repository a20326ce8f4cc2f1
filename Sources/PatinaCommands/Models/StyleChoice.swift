import Files
import Network

/// A choice of styles behind a model's name or file: `painter:wave`, or the weights of a mixture,
/// `painter:wave=0.6,scream=0.4`.
struct StyleChoice {
    private let model: String
    private let weights: [String: Float]

    /// Reads the choice behind a model; nil where there is none.
    /// - Throws: `Failure` where it is not written so.
    init?(of model: String) throws(Failure) {
        let parts = Self.split(model)
        guard let choice = parts.choice else { return nil }
        var weights: [String: Float] = [:]
        for part in choice.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let weight = sides.count == 1 ? 1 : Float(sides[1]), weight.isFinite, Network.isStyleName(sides[0]),
                weights.updateValue(weight, forKey: sides[0]) == nil
            else {
                throw Failure(
                    .usage,
                    "\(model) does not choose a style; write \(parts.model):STYLE, or weights as in "
                        + "\(parts.model):ONE=0.6,OTHER=0.4.")
            }
        }
        self.weights = weights
        self.model = parts.model
    }

    /// Returns a model and the text behind its last colon. The name of a file that exists has no choice, nor has text with a
    /// slash behind the colon.
    static func split(_ model: String) -> (model: String, choice: String?) {
        guard let colon = model.lastIndex(of: ":"), !model[colon...].contains("/"),
            !FileSystem.exists(model)
        else { return (model, nil) }
        return (String(model[..<colon]), String(model[model.index(after: colon)...]))
    }

    /// Returns the network of the chosen mixture.
    /// - Throws: `Failure` where the network has no such styles.
    func applied(to network: Network) throws(Failure) -> Network {
        do {
            return try network.mixed(weights)
        } catch {
            throw Failure(.usage, "These styles of \(model) cannot be chosen: \(error.description).")
        }
    }
}
