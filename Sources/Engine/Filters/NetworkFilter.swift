public import Compiler
internal import Network

/// A network as a picture filter.
///
/// It has an executor for 8-bit planes, and makes another one when the first deeper planes come. Frames may have any
/// size: if the network takes only multiples of a number, or sees the edges, frames are continued by their mirror image.
///
/// `@unchecked Sendable`: executors are made and run by one thread at a time.
public final class NetworkFilter: PictureFilter, @unchecked Sendable {
    /// The name in records.
    public let name: String
    private let eightBit: Executor
    private let makeExecutor: @Sendable (Program) throws -> Executor
    private var deep: (executor: Executor, bits: Int)?
    private let padding: PlanePadding

    /// The number of pixels of the mirror image on every side that a network for colour gets, as many as training leaves
    /// out at the edges.
    private static let colorMargin = 16

    /// Creates a filter.
    /// - Parameters:
    ///   - name: the name in records.
    ///   - program: the compiled network, for 8-bit planes. It has one input and one output channel, luma, or three of
    ///     each: red, green and blue.
    ///   - makeExecutor: makes the executor of a program: first of this one, and later of the same network for planes of
    ///     another depth.
    /// - Throws: the errors of `makeExecutor`, or `EngineError` if the network has other channels.
    public init(
        name: String, program: Program, makeExecutor: @escaping @Sendable (Program) throws -> Executor
    ) throws {
        let channels = program.inputChannels
        guard channels == 1 || channels == 3, program.outputChannels == channels else {
            throw EngineError(
                "the network has \(channels) input and \(program.outputChannels) output channels; it is for neither luma nor colour"
            )
        }
        self.name = name
        self.makeExecutor = makeExecutor
        eightBit = try makeExecutor(program)
        padding = PlanePadding(margin: channels == 3 ? Self.colorMargin : 0)
    }

    /// The executor of the latest depth. It must not be used while a frame is filtered.
    public var executor: Executor { deep?.executor ?? eightBit }

    /// True for a network of red, green and blue, false for one of luma.
    public var isColor: Bool { eightBit.program.inputChannels == 3 }
    /// The ratio of the output's extents to those of the input.
    public var scale: Int { eightBit.scale }

    /// True if the network normalises, by the statistics of the frame before.
    public var hasMemory: Bool { eightBit.program.normalizes }

    /// Forgets all earlier frames, whatever their depth.
    public func reset() {
        eightBit.reset()
        deep?.executor.reset()
    }

    /// Returns whether the network takes samples of so many bits: 8, and up to 16 if it can be deepened.
    public func takes(bits: Int) -> Bool {
        bits == 8 || BitDepth.supported.contains(bits) && (try? eightBit.program.deepened(bits: bits)) != nil
    }

    /// Filters a frame.
    /// - Throws: `EngineError` if the planes are not as the network needs them, `CompilerError` if it cannot have them so
    ///   deep, or the errors of making an executor.
    public func run(_ input: [InputPlane], into output: [OutputPlane]) throws {
        try padding.run(executor(bits: input.first?.bits ?? 8), input, into: output)
    }

    private func executor(bits: Int) throws -> Executor {
        if bits == 8 { return eightBit }
        if let deep, deep.bits == bits { return deep.executor }
        guard BitDepth.supported.contains(bits) else { throw EngineError("samples have 8 to 16 bits, not \(bits)") }
        let executor = try makeExecutor(eightBit.program.deepened(bits: bits))
        deep = (executor, bits)
        return executor
    }
}
