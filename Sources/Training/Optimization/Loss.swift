/// How far a batch is from its target, and which way to go.
public enum Loss: String, Codable, CaseIterable, Sendable {
    /// Mean absolute error.
    case l1
    /// √(d² + ε²) with ε = 10⁻³: smooth at zero (Charbonnier et al., 1994).
    case charbonnier
    /// Mean squared error: what PSNR measures, led by the largest errors.
    case l2

    /// - Returns: the mean loss over all elements, and its gradient with respect to `result`.
    /// - Precondition: equal counts, not zero.
    public func callAsFunction(_ result: [Float], _ target: [Float]) -> (loss: Float, gradient: [Float]) {
        precondition(result.count == target.count && !result.isEmpty, "a result and its target have one shape")
        let share = 1 / Float(result.count)
        var gradient = [Float](repeating: 0, count: result.count)
        var total = 0.0
        for index in result.indices {
            let difference = result[index] - target[index]
            switch self {
            case .l1:
                total += Double(abs(difference))
                gradient[index] = difference > 0 ? share : difference < 0 ? -share : 0
            case .charbonnier:
                let root = (difference * difference + 1e-6).squareRoot()
                total += Double(root)
                gradient[index] = difference / root * share
            case .l2:
                total += Double(difference * difference)
                gradient[index] = 2 * difference * share
            }
        }
        return (Float(total / Double(result.count)), gradient)
    }
}
