import Foundation

/// How many threads work.
enum Threads {
    /// - Parameter asked: nil for one per core.
    static func count(_ asked: Int?) throws(Failure) -> Int {
        guard let asked else { return min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 256) }
        guard (1...256).contains(asked) else {
            throw Failure(.usage, "--threads is \(asked); use 1 to 256.")
        }
        return asked
    }

    /// Starts the program anew with oneDNN's threads asleep while they wait for each other. By default they spin, and
    /// where anything else wants a core, one that is not running keeps the others spinning for many times the work.
    ///
    /// libgomp reads the variable as it is loaded, before any code of ours runs. Who set it keeps what was set.
    static func waitAsleep() {
        guard getenv("OMP_WAIT_POLICY") == nil, getenv("GOMP_SPINCOUNT") == nil else { return }
        setenv("OMP_WAIT_POLICY", "passive", 1)
        var arguments = CommandLine.arguments.map { strdup($0) } + [nil]
        // Where this fails, training is only slower.
        execv("/proc/self/exe", &arguments)
        for argument in arguments { free(argument) }
    }
}
