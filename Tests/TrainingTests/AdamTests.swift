import Testing
import Training

@Suite struct AdamTests {
    @Test func twoStepsByHand() {
        var adam = Adam(count: 2)
        var parameters: [Float] = [1, -2]
        adam.update(&parameters, gradient: [0.5, -4], mask: [1, 1], learningRate: 0.1)
        // The first corrected moments are g and g², so every parameter moves by the rate.
        #expect(abs(parameters[0] - 0.9) < 1e-6)
        #expect(abs(parameters[1] + 1.9) < 1e-6)
        adam.update(&parameters, gradient: [-1, -4], mask: [1, 1], learningRate: 0.1)
        // m = (0.9 · 0.05 − 0.1) / 0.19, v = (0.999 · 0.00025 + 0.001) / 0.001999: −0.28947 / √0.62519.
        #expect(abs(parameters[0] - (0.9 + 0.1 * 0.366101)) < 1e-5)
        #expect(abs(parameters[1] + 1.8) < 1e-5)
        #expect(adam.step == 2)
        #expect(abs(adam.first[0] + 0.055) < 1e-6)
        #expect(abs(adam.second[0] - 0.00124975) < 1e-7)
    }

    @Test func rangesLeaveTheRestAlone() {
        var adam = Adam(count: 4)
        var parameters: [Float] = [1, 1, 1, 1]
        let (gradient, mask) = ([Float](repeating: 1, count: 4), [Float](repeating: 1, count: 4))
        adam.update(&parameters, gradient: gradient, mask: mask, ranges: [0..<1, 3..<4], learningRate: 0.5)
        #expect(parameters[1...2] == [1, 1])
        #expect(adam.first[1...2] == [0, 0])
        #expect(abs(parameters[0] - 0.5) < 1e-5)
        #expect(abs(parameters[3] - 0.5) < 1e-5)
    }

    @Test func aConvexQuadraticReachesItsOptimum() {
        // ½ Σ cᵢ (xᵢ − tᵢ)², curvatures from 0.01 to 100.
        let curvatures: [Float] = [0.01, 0.1, 1, 10, 100]
        let targets: [Float] = [3, -1, 0.5, 2, -4]
        var parameters = [Float](repeating: 0, count: 5)
        var adam = Adam(count: 5)
        let steps = 2000
        for step in 0..<steps {
            let gradient = parameters.indices.map { curvatures[$0] * (parameters[$0] - targets[$0]) }
            adam.update(
                &parameters, gradient: gradient, mask: [1, 1, 1, 1, 1],
                learningRate: CosineSchedule.rate(step: step, steps: steps, peak: 0.05, warmup: 20))
        }
        for (parameter, target) in zip(parameters, targets) { #expect(abs(parameter - target) < 1e-3) }
    }

    @Test func maskedParametersBecomeAndStayZero() {
        var adam = Adam(count: 3)
        var parameters: [Float] = [5, 5, 5]
        for _ in 0..<10 {
            adam.update(&parameters, gradient: [1, 1, -1], mask: [1, 0, 0], learningRate: 0.1)
            #expect(parameters[1] == 0)
            #expect(parameters[2] == 0)
        }
        #expect(parameters[0] < 4.1)
        // Nor do they gather momentum for a day when the mask changes.
        #expect(adam.first[1] == 0)
        #expect(adam.second[2] == 0)
    }
}
