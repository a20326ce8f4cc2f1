public import Engine
public import Media

/// A network for colour as the pipeline takes it. Pictures may have any size: they are continued by their mirror
/// image, so that what the network makes of the edges of what it is given is never seen.
///
/// `@unchecked Sendable`: the executor is run by the infer stage's thread alone.
public final class NetworkColorUpscaler: ColorUpscaler, @unchecked Sendable {
    /// Of the network. Not to be used while frames are run.
    public let executor: Executor
    /// As much as training leaves out at the edges.
    private let padding = PlanePadding(margin: 16)

    /// - Parameter executor: of a network with three input and three output channels: red, green and blue.
    public init(_ executor: Executor) { self.executor = executor }

    public var scale: Int { executor.scale }

    public func run(_ input: [FramePlane], into output: [FramePlane]) throws {
        guard let first = input.first else { return }
        try padding.run(
            executor, input.map { InputPlane(base: $0.base, stride: $0.stride) }, width: first.width,
            height: first.height, into: output.map { OutputPlane(base: $0.base, stride: $0.stride) })
    }
}
