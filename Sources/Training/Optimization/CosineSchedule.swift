import Foundation

/// A learning rate that rises linearly over the first steps and then falls along half a cosine.
public enum CosineSchedule {
    /// Returns the learning rate of a step.
    /// - Parameters:
    ///   - step: the index of the step, 0 to `steps` − 1.
    ///   - peak: the highest rate.
    ///   - warmup: the number of steps over which the rate rises.
    ///   - floor: the final rate as a share of the highest.
    public static func rate(step: Int, steps: Int, peak: Float, warmup: Int, floor: Float = 0.01) -> Float {
        if step < warmup { return peak * Float(step + 1) / Float(warmup) }
        let progress = Float(step - warmup) / Float(max(steps - warmup, 1))
        return peak * (floor + (1 - floor) * 0.5 * (1 + cos(Float.pi * min(progress, 1))))
    }
}
