extension Network {
    /// The most styles that a network may have.
    static let maximumStyles = 256
    /// The most characters of a style's name.
    static let maximumStyleName = 64

    /// Whether a text may name a style: letters, digits, `-`, `_` and `.` of ASCII, the first one a letter or a digit.
    public static func isStyleName(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        guard let first = scalars.first, isAlphanumeric(first), scalars.count <= maximumStyleName else { return false }
        return scalars.allSatisfy { isAlphanumeric($0) || $0 == "-" || $0 == "_" || $0 == "." }
    }

    /// The number of styles that the normalisations hold, a single unnamed one included; 0 without normalisations.
    public var styleCount: Int {
        for node in nodes {
            if case .instanceNormalization(let normalization) = node.operation { return normalization.styles }
        }
        return 0
    }

    /// Returns the network of a mixture of this one's styles, which has a single unnamed style and can be run.
    /// - Parameter weights: of the styles in their order; scales and shifts are mixed linearly, so that weights of a sum of
    ///   1 lie between the styles. A single style whose weight is 1 keeps its values to the bit.
    /// - Throws: `NetworkError` where there are not as many weights as styles, or one is not finite.
    public func mixed(_ weights: [Float]) throws(NetworkError) -> Network {
        guard styleCount > 0 else { throw NetworkError("it has no normalisations, and so no styles") }
        guard weights.count == styleCount, weights.allSatisfy(\.isFinite) else {
            throw NetworkError("it has \(styleCount) styles, which need as many finite weights, not \(weights.count)")
        }
        var result = self
        result.styles = []
        result.nodes = nodes.map { node in
            guard case .instanceNormalization(let normalization) = node.operation else { return node }
            return Node(
                name: node.name, operation: .instanceNormalization(normalization.mixed(weights)), inputs: node.inputs,
                quantization: node.quantization)
        }
        return result
    }

    /// Returns the network of a mixture of styles that are given by name.
    /// - Parameter shares: the weights of the styles that are in the mixture; all others have none.
    /// - Throws: `NetworkError` also where a name is no style's.
    public func mixed(_ shares: [String: Float]) throws(NetworkError) -> Network {
        if let unknown = shares.keys.sorted().first(where: { !styles.contains($0) }) {
            let known = styles.isEmpty ? "it has none with a name" : "it has \(styles.joined(separator: ", "))"
            throw NetworkError("it has no style \(unknown); \(known)")
        }
        return try mixed(styles.map { shares[$0] ?? 0 })
    }

    /// Checks what whoever runs the network relies on: that there is no style left to choose.
    /// - Throws: `NetworkError` where there are several styles.
    public func requireOneStyle() throws(NetworkError) {
        guard styleCount <= 1 else {
            throw NetworkError(
                "it has the styles \(styles.joined(separator: ", ")), of which one or a mixture is to be chosen")
        }
    }

    /// Checks the names of the styles, and that every normalisation has as many as there are names.
    func validateStyles() throws(NetworkError) {
        guard styles.count <= Self.maximumStyles else {
            throw NetworkError("it has \(styles.count) styles; \(Self.maximumStyles) is the most")
        }
        var names: Set<String> = []
        for name in styles {
            guard Self.isStyleName(name) else { throw NetworkError("one of its styles has the name \"\(name)\"") }
            guard names.insert(name).inserted else { throw NetworkError("two of its styles are named \(name)") }
        }
        guard styles.isEmpty || styleCount > 0 else {
            throw NetworkError("it names styles and has no normalisations")
        }
    }
}
