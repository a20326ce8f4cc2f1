import Files
import Network

/// A style that is learnt: its picture, and its name in the network.
struct NamedStyle {
    /// The name; nil where there is a single style without one.
    let name: String?
    let picture: StylePicture

    /// Reads the values of `--style`.
    /// - Parameter options: pictures, or names and pictures such as `wave=wave.jpg`. The name of a file that exists is a
    ///   picture.
    /// - Throws: `Failure` where one of several has no name, or two have the same.
    static func read(_ options: [String], features: String?) throws(Failure) -> [NamedStyle] {
        var styles: [NamedStyle] = []
        for option in options {
            let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let isNamed =
                parts.count == 2 && Network.isStyleName(parts[0]) && !FileSystem.exists(option)
            styles.append(
                NamedStyle(
                    name: isNamed ? parts[0] : nil,
                    picture: try StylePicture(isNamed ? parts[1] : option, features: features)))
        }
        guard styles.count > 1 else { return styles }
        if let unnamed = styles.first(where: { $0.name == nil }) {
            throw Failure(
                .usage, "Of several styles each needs a name; write --style NAME=\(unnamed.picture.picture).")
        }
        var names: Set<String> = []
        for name in styles.compactMap(\.name) where !names.insert(name).inserted {
            throw Failure(.usage, "Two styles are named \(name); give one another name.")
        }
        return styles
    }
}
