import Engine
import Foundation

/// A filter of luma that repeats every sample `scale` times across and down, as the plainest of networks would.
final class NearestNeighbour: PictureFilter {
    struct Failure: Error {}

    let name: String
    let isColor = false
    let scale: Int
    /// The number of the frame at which it throws.
    private let failsAt: Int?
    /// The function that is called before every frame, with its number.
    private let before: @Sendable (Int) -> Void
    private let lock = NSLock()
    private nonisolated(unsafe) var count = 0
    private let takesDeep: Bool

    init(
        name: String = "nearest", scale: Int = 2, failsAt: Int? = nil, takesDeep: Bool = true,
        before: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.name = name
        self.takesDeep = takesDeep
        self.scale = scale
        self.failsAt = failsAt
        self.before = before
    }

    func takes(bits: Int) -> Bool { bits == 8 || takesDeep }

    func run(_ input: [InputPlane], into output: [OutputPlane]) throws {
        let number = lock.withLock {
            count += 1
            return count - 1
        }
        before(number)
        if number == failsAt { throw Failure() }
        if input[0].bits > 8 {
            enlarge(input[0], into: output[0], samples: UInt16.self)
        } else {
            enlarge(input[0], into: output[0], samples: UInt8.self)
        }
    }

    private func enlarge<Sample>(_ input: InputPlane, into output: OutputPlane, samples: Sample.Type) {
        for row in 0..<output.height {
            let from = (input.base + row / scale * input.stride).assumingMemoryBound(to: samples)
            let to = (output.base + row * output.stride).assumingMemoryBound(to: samples)
            for column in 0..<output.width { to[column] = from[column / scale] }
        }
    }
}
