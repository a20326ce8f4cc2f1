import ArgumentParser
import Media
import Pipeline

/// What an input may take of this machine.
struct LimitOptions: ParsableArguments {
    /// - Throws: `Failure` of usage naming the option that makes no sense.
    func apply(to options: inout FilterOptions) throws(Failure) {}
}
