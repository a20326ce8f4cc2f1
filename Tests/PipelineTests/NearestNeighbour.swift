import Foundation
import Pipeline

/// Repeats every sample `scale` times across and down, as the plainest of networks would.
final class NearestNeighbour: PlaneUpscaler {
    struct Failure: Error {}

    let scale: Int
    /// Throws at the frame of this number.
    private let failsAt: Int?
    /// Called before every frame.
    private let before: @Sendable (Int) -> Void
    private let lock = NSLock()
    private nonisolated(unsafe) var count = 0
    private let takesDeep: Bool

    init(
        scale: Int = 2, failsAt: Int? = nil, takesDeep: Bool = true,
        before: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.takesDeep = takesDeep
        self.scale = scale
        self.failsAt = failsAt
        self.before = before
    }

    func takes(bits: Int) -> Bool { takesDeep }

    func run(
        input: UnsafePointer<UInt8>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt8>, outputStride: Int
    ) throws {
        try enlarge(input, inputStride, width, height, output, outputStride)
    }

    func run(
        input: UnsafePointer<UInt16>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt16>, outputStride: Int, bits: Int
    ) throws {
        try enlarge(input, inputStride / 2, width, height, output, outputStride / 2)
    }

    private func enlarge<Sample>(
        _ input: UnsafePointer<Sample>, _ inputStride: Int, _ width: Int, _ height: Int,
        _ output: UnsafeMutablePointer<Sample>, _ outputStride: Int
    ) throws {
        let number = lock.withLock {
            count += 1
            return count - 1
        }
        before(number)
        if number == failsAt { throw Failure() }
        for row in 0..<height * scale {
            let from = input + row / scale * inputStride
            let to = output + row * outputStride
            for column in 0..<width * scale { to[column] = from[column / scale] }
        }
    }
}
