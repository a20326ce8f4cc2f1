public import Foundation

/// A reader that strangers' bytes go into. It reads or refuses them; a trap, a hang or memory without bound is a defect.
///
/// libFuzzer calls these through `LibFuzzer.swift`, the tests with every file of `Fuzz/Corpus`.
public enum FuzzTarget: String, CaseIterable, Sendable {
    /// A model file: container, graph, weights, and the reference interpreter where the network is small.
    case model
    /// A training recipe.
    case recipe
    /// The manifest of an output that is made in parts.
    case manifest
    /// A media file: demuxed, decoded, converted.
    case media

    /// Reads the bytes.
    /// - Returns: whether they were accepted.
    @discardableResult
    public func run(_ bytes: Data) -> Bool {
        switch self {
        case .model: Self.readModel(bytes)
        case .recipe: Self.readRecipe(bytes)
        case .manifest: Self.readManifest(bytes)
        case .media: Self.readMedia(bytes)
        }
    }
}
