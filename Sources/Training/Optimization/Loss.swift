import Foundation

/// A measure of the distance of a batch from its target, with its gradient.
public enum Loss: String, Codable, CaseIterable, Sendable {
    /// The mean absolute error.
    case l1
    /// The Charbonnier loss, the mean of √(d² + ε²) with ε = 10⁻³, which is smooth at zero (Charbonnier et al., 1994).
    case charbonnier
    /// The mean squared error, which is dominated by the largest errors.
    case l2
    /// Half the logarithm of each picture's mean squared error + 10⁻⁵, in the manner of PSNR: halving the error counts
    /// the same in a picture of fur as in one of sky.
    case psnr

    /// Returns the mean loss over all elements, or over pictures for `psnr`, and its gradient with respect to `result`.
    /// - Parameter pictures: the number of pictures in the batch, which follow each other.
    /// - Precondition: Both arrays have the same count, which is not zero and a multiple of `pictures`.
    public func callAsFunction(
        _ result: [Float], _ target: [Float], pictures: Int = 1
    ) -> (loss: Float, gradient: [Float]) {
        precondition(result.count == target.count && !result.isEmpty, "a result and its target have one shape")
        precondition(result.count.isMultiple(of: pictures), "pictures of one size")
        let share = 1 / Float(result.count)
        var gradient = [Float](repeating: 0, count: result.count)
        var total = 0.0
        let part = self == .psnr ? result.count / pictures : result.count
        for start in stride(from: 0, to: result.count, by: part) {
            var sum = 0.0
            for index in start..<start + part {
                let difference = result[index] - target[index]
                switch self {
                case .l1:
                    sum += Double(abs(difference))
                    gradient[index] = difference > 0 ? share : difference < 0 ? -share : 0
                case .charbonnier:
                    let root = (difference * difference + 1e-6).squareRoot()
                    sum += Double(root)
                    gradient[index] = difference / root * share
                case .l2:
                    sum += Double(difference * difference)
                    gradient[index] = 2 * difference * share
                case .psnr:
                    sum += Double(difference * difference)
                    gradient[index] = difference
                }
            }
            guard self == .psnr else {
                total += sum / Double(part)
                continue
            }
            // The constant 10⁻⁵ is the error at 50 dB: above that there is little to gain, and it keeps slopes bounded.
            let error = sum / Double(part) + 1e-5
            total += 0.5 * log(error)
            let slope = Float(1 / (error * Double(result.count)))
            for index in start..<start + part { gradient[index] *= slope }
        }
        return (Float(total / Double(result.count / part)), gradient)
    }
}
