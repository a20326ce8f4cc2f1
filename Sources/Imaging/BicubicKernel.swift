/// The cubic convolution kernel with a = −½ (Keys, 1981) and the edges that go with it in MATLAB.
public enum BicubicKernel {
    /// The continuous kernel at a distance from the sample; zero outside −2…2.
    public static func weight(at distance: Double) -> Double {
        let d = abs(distance)
        if d <= 1 { return (1.5 * d - 2.5) * d * d + 1 }
        if d < 2 { return ((-0.5 * d + 2.5) * d - 4) * d + 2 }
        return 0
    }

    /// The index inside `0..<count` that a position beyond the edges mirrors to; the edge sample repeats (MATLAB's
    /// "symmetric" padding).
    /// - Precondition: `count` is positive.
    public static func mirrored(_ index: Int, count: Int) -> Int {
        let period = 2 * count
        let wrapped = ((index % period) + period) % period
        return wrapped < count ? wrapped : period - 1 - wrapped
    }
}
