/// The cubic convolution kernel with a = −½ (Keys, 1981) and the treatment of edges that MATLAB combines it with.
public enum BicubicKernel {
    /// Returns the continuous kernel's value at a distance from its centre, in samples; 0 outside −2…2.
    public static func weight(at distance: Double) -> Double {
        let d = abs(distance)
        if d <= 1 { return (1.5 * d - 2.5) * d * d + 1 }
        if d < 2 { return ((-0.5 * d + 2.5) * d - 4) * d + 2 }
        return 0
    }

    /// Returns the index in `0..<count` that a position mirrors to if it lies beyond an edge. The edge sample itself is
    /// repeated (MATLAB's "symmetric" padding).
    /// - Precondition: `count` is positive.
    public static func mirrored(_ index: Int, count: Int) -> Int {
        let period = 2 * count
        let wrapped = ((index % period) + period) % period
        return wrapped < count ? wrapped : period - 1 - wrapped
    }
}
