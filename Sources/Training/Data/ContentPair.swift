import Imaging

/// A photograph that a network for style transfer learns to paint, with its version after lossy coding.
public struct ContentPair: Sendable {
    /// The original photograph.
    public let clean: ColorPicture
    /// The decoded photograph, as large as `clean`.
    public let coded: ColorPicture

    /// Makes a pair.
    /// - Parameter coded: the decoded photograph; nil where only the original is to be shown.
    /// - Precondition: Both pictures have the same size.
    public init(clean: ColorPicture, coded: ColorPicture? = nil) {
        self.clean = clean
        self.coded = coded ?? clean
        precondition(
            [clean.luma.width, clean.luma.height] == [self.coded.luma.width, self.coded.luma.height], "one size")
    }
}
