import Testing

@testable import Reports

@Suite struct PlotAxisTests {
    @Test(arguments: [
        (0.0...10, [0.0, 2, 4, 6, 8, 10]), (0...35_000, [0, 10_000, 20_000, 30_000]),
        (30.2...31.3, [30.5, 31]), (-0.25...0.3, [-0.2, 0, 0.2]), (32.901...32.949, [32.91, 32.92, 32.93, 32.94]),
    ])
    func numbersOfALinearAxisAreRound(range: ClosedRange<Double>, ticks: [Double]) {
        #expect(PlotAxis(range, scale: .linear, start: 0, end: 1).ticks == ticks)
    }

    @Test(arguments: [
        (0.0009...0.06, [0.001, 0.002, 0.005, 0.01, 0.02, 0.05]), (0.011...0.017, [0.012, 0.014, 0.016]),
        (1e-7...0.5, [1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1]),
    ])
    func numbersOfALogarithmicAxisAreRound(range: ClosedRange<Double>, ticks: [Double]) {
        #expect(PlotAxis(range, scale: .logarithmic, start: 0, end: 1).ticks == ticks)
    }

    @Test(arguments: [PlotAxis.Scale.linear, .logarithmic])
    func allValuesLieWithinTheEndsAndEqualOnesInTheMiddle(scale: PlotAxis.Scale) throws {
        let axis = try #require(PlotAxis(around: [3, 1, 2], scale: scale, smallest: 1.5, start: 100, end: 20))
        #expect(axis(axis.range.lowerBound) == 100 && abs(axis(axis.range.upperBound) - 20) < 1e-9)
        #expect(100 > axis(1) && axis(1) > axis(2) && axis(2) > axis(3) && axis(3) > 20)
        let flat = try #require(PlotAxis(around: [5, 5], scale: scale, smallest: 1.5, start: 100, end: 20))
        #expect(abs(flat(5) - 60) < 1e-9)
        #expect(PlotAxis(around: [], scale: scale, smallest: 1.5, start: 100, end: 20) == nil)
    }
}
