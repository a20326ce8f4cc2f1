extension Int {
    /// The number with what it counts, for messages: "1 frame", "2 frames".
    /// - Parameters:
    ///   - one: the word for one of them.
    ///   - many: the word for any other number; nil for the same with an s.
    public func counted(_ one: String, _ many: String? = nil) -> String {
        "\(self) \(self == 1 ? one : many ?? one + "s")"
    }
}
