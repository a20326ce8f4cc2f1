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

    init(scale: Int = 2, failsAt: Int? = nil, before: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.scale = scale
        self.failsAt = failsAt
        self.before = before
    }

    func run(
        input: UnsafePointer<UInt8>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt8>, outputStride: Int
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
