import Foundation

/// The state of the optimiser Adam (Kingma and Ba, 2015) for a parameter vector.
public struct Adam: Equatable, Sendable {
    /// The first moments, one per parameter.
    public internal(set) var first: [Float]
    /// The second moments, one per parameter.
    public internal(set) var second: [Float]
    /// The number of updates so far.
    public internal(set) var step: Int

    /// Makes the state for `count` parameters, with moments of 0.
    public init(count: Int) {
        first = [Float](repeating: 0, count: count)
        second = [Float](repeating: 0, count: count)
        step = 0
    }

    /// Updates the parameters in the ranges; those whose mask is 0 become and stay 0.
    /// - Parameters:
    ///   - ranges: the ranges of the vector that are updated; nil for all of it.
    ///   - shares: the share of the learning rate for each range; nil for all of it.
    public mutating func update(
        _ parameters: inout [Float], gradient: [Float], mask: [Float], ranges: [Range<Int>]? = nil,
        shares: [Float]? = nil, learningRate: Float,
        beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8
    ) {
        step += 1
        let correction1 = 1 - pow(beta1, Float(step))
        let correction2 = 1 - pow(beta2, Float(step))
        // Plain pointers allow the compiler to vectorise the loop.
        let ranges = ranges ?? [0..<parameters.count]
        parameters.withUnsafeMutableBufferPointer { p in
            first.withUnsafeMutableBufferPointer { m in
                second.withUnsafeMutableBufferPointer { v in
                    gradient.withUnsafeBufferPointer { gradient in
                        mask.withUnsafeBufferPointer { mask in
                            for (place, range) in ranges.enumerated() {
                                let learningRate = learningRate * (shares?[place] ?? 1)
                                for index in range {
                                    let g = gradient[index] * mask[index]
                                    m[index] = beta1 * m[index] + (1 - beta1) * g
                                    v[index] = beta2 * v[index] + (1 - beta2) * g * g
                                    let change =
                                        m[index] / correction1 / ((v[index] / correction2).squareRoot() + epsilon)
                                    p[index] = (p[index] - learningRate * change) * mask[index]
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
