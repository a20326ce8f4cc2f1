internal import Compiler

extension Executor {
    /// Counts from here on where the time goes, from nothing, also where it was counted before.
    package func startProfile() {
        if let profiles = state.profiles {
            for profile in profiles { profile.reset() }
            return
        }
        state.profiles = (0..<threads).map { _ in StreamProfile(layers: program.layers.count) }
        // The next frame's buffers come with it.
        forgetSize()
    }

    /// Where the time went since `startProfile`; nil where nothing was counted.
    package var profile: ExecutionProfile? {
        state.profiles.map { ExecutionProfile($0, layers: program.layers.count) }
    }

    /// Runs the layers on rows of noise that stay where they are: no plane is read, none is written.
    /// - Throws: `EngineError` where the program writes its output without a row of its own, or cannot run on frames
    ///   of this size.
    package func runWithoutPlanes(width: Int, height: Int) throws {
        guard !program.writesPlanes else { throw EngineError("the output has no place but its planes") }
        let isNew = state.width != width || state.height != height
        try prepare(width: width, height: height)
        if isNew { for stream in state.streams { stream.fillInputWithNoise() } }
        state.runsWithoutPlanes = true
        runParts()
        state.runsWithoutPlanes = false
    }
}
