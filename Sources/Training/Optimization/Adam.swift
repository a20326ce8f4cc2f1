import Foundation

/// Adam (Kingma and Ba, 2015) over a parameter vector.
public struct Adam: Equatable, Sendable {
    /// First and second moments, one per parameter.
    public internal(set) var first: [Float]
    public internal(set) var second: [Float]
    /// Updates made so far.
    public internal(set) var step: Int

    public init(count: Int) {
        first = [Float](repeating: 0, count: count)
        second = [Float](repeating: 0, count: count)
        step = 0
    }

    /// One update of the `parameters` in the ranges (all by default); those whose mask is 0 become and stay 0.
    /// - Parameter shares: of the learning rate, by range; all of it by default.
    public mutating func update(
        _ parameters: inout [Float], gradient: [Float], mask: [Float], ranges: [Range<Int>]? = nil,
        shares: [Float]? = nil, learningRate: Float,
        beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8
    ) {
        step += 1
        let correction1 = 1 - pow(beta1, Float(step))
        let correction2 = 1 - pow(beta2, Float(step))
        // Plain pointers, so that the loop becomes vector instructions.
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
