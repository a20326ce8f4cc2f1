extension String {
    /// Returns the text padded with spaces on the left to a width.
    public func right(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
    /// Returns the text padded with spaces on the right to a width.
    public func left(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// Returns the text with at most `length` characters, with an ellipsis in place of the middle where it was longer.
    func shortened(_ length: Int) -> String {
        count > length ? "\(prefix(length / 2))…\(suffix(length - length / 2 - 1))" : self
    }
}
