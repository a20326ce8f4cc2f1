internal import Compiler

extension Executor {
    /// Starts a profile of the time that each layer takes, from zero even if one was started before.
    package func startProfile() {
        if let profiles = state.profiles {
            for profile in profiles { profile.reset() }
            return
        }
        state.profiles = (0..<threads).map { _ in StreamProfile(layers: program.layers.count) }
        // The buffers of the next frame are allocated with the profile.
        freeBuffers()
    }

    /// The times since `startProfile` was called; nil if it was not.
    package var profile: ExecutionProfile? {
        state.profiles.map { ExecutionProfile($0, layers: program.layers.count) }
    }

    /// Runs the layers on rows of constant noise, without reading or writing planes.
    /// - Throws: `EngineError` if the program writes its output directly to planes, or cannot run on frames of this
    ///   size.
    package func runWithoutPlanes(width: Int, height: Int) throws {
        guard !program.writesPlanes else { throw EngineError("the output has no place but its planes") }
        let isNew = state.width != width || state.height != height || state.streams.isEmpty
        try prepare(width: width, height: height)
        if isNew { for stream in state.streams { stream.fillInputWithNoise() } }
        state.runsWithoutPlanes = true
        runParts()
        state.runsWithoutPlanes = false
    }
}
