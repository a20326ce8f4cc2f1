import ArgumentParser
import Media
import Pipeline

/// How pictures are brought to the network and to the encoder.
struct PictureOptions: ParsableArguments {
    /// - Throws: `Failure` of usage naming the option that makes no sense.
    func apply(to options: inout FilterOptions) throws(Failure) {}
}
