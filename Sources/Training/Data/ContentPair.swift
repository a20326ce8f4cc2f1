import Imaging

/// A photograph that is to be painted, and what a codec leaves of it.
public struct ContentPair: Sendable {
    public let clean: ColorPicture
    /// As large as `clean`.
    public let coded: ColorPicture

    /// - Parameter coded: nil where the photograph is not to be shown in any other way.
    /// - Precondition: both are of one size.
    public init(clean: ColorPicture, coded: ColorPicture? = nil) {
        self.clean = clean
        self.coded = coded ?? clean
        precondition(
            [clean.luma.width, clean.luma.height] == [self.coded.luma.width, self.coded.luma.height], "one size")
    }
}
