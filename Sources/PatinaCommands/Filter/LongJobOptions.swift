import ArgumentParser
import Pipeline

/// What helps with work that takes a night.
struct LongJobOptions: ParsableArguments {
    /// - Throws: `Failure` of usage naming the option that makes no sense.
    func apply(to options: inout FilterOptions) throws(Failure) {}
}
