public import Compiler
public import Engine

/// A network as the pipeline's upscaler: an executor for 8-bit planes, and one for deeper ones from when the first of
/// them comes. Planes may have any size: where the network takes only multiples of one, they are padded.
///
/// `@unchecked Sendable`: executors are made and run by the infer stage's thread alone.
public final class NetworkUpscaler: PlaneUpscaler, @unchecked Sendable {
    private let eightBit: Executor
    private let make: @Sendable (Program) throws -> Executor
    private var deep: (executor: Executor, bits: Int)?
    private let padding = PlanePadding()

    /// - Parameters:
    ///   - executor: of the network, for 8-bit planes.
    ///   - make: an executor like that one for another program.
    public init(_ executor: Executor, make: @escaping @Sendable (Program) throws -> Executor) {
        eightBit = executor
        self.make = make
    }

    public var scale: Int { eightBit.scale }

    /// The executor of the latest depth. Not to be called while frames are run.
    public var executor: Executor { deep?.executor ?? eightBit }

    public func takes(bits: Int) -> Bool { (try? eightBit.program.deepened(bits: bits)) != nil }

    public func run(
        input: UnsafePointer<UInt8>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt8>, outputStride: Int
    ) throws {
        try padding.run(
            eightBit, [InputPlane(base: input, stride: inputStride)], width: width, height: height,
            into: [OutputPlane(base: output, stride: outputStride)])
    }

    public func run(
        input: UnsafePointer<UInt16>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt16>, outputStride: Int, bits: Int
    ) throws {
        if deep?.bits != bits { deep = (try make(eightBit.program.deepened(bits: bits)), bits) }
        guard let executor = deep?.executor else { return }
        let (source, target) = (UnsafeRawPointer(input), UnsafeMutableRawPointer(output))
        try padding.run(
            executor, [InputPlane(base: source.assumingMemoryBound(to: UInt8.self), stride: inputStride)],
            width: width, height: height,
            into: [OutputPlane(base: target.assumingMemoryBound(to: UInt8.self), stride: outputStride)])
    }
}
