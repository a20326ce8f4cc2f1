public import Engine

/// The engine is the pipeline's network.
extension Executor: PlaneUpscaler {}
