import Foundation
import Testing
import Training

@Suite struct LossTests {
    @Test func l1IsTheMeanDistanceAndItsSign() {
        let (loss, gradient) = Loss.l1([1, 5, 2, 0], [3, 4, 2, 0.5])
        #expect(loss == 0.875)
        #expect(gradient == [-0.25, 0.25, 0, -0.25])
    }

    @Test func charbonnierIsSmoothAtZero() {
        let (loss, gradient) = Loss.charbonnier([0, 3], [0, 7])
        #expect(abs(loss - (0.001 + 4) / 2) < 1e-6)
        #expect(gradient[0] == 0)
        #expect(abs(gradient[1] + 0.5) < 1e-6)
    }

    @Test func psnrIsOfEachPicture() {
        // Errors of 0.01 and 0.1: 40 dB and 20 dB, and 10⁻⁵ beside the first one's 10⁻⁴.
        let (loss, gradient) = Loss.psnr([0.51, 0.49, 0.6, 0.4], [0.5, 0.5, 0.5, 0.5], pictures: 2)
        let errors = [1.1e-4, 1.001e-2]
        #expect(abs(Double(loss) - (log(errors[0]) + log(errors[1])) / 4) < 1e-4)
        for (index, difference) in [0.01, -0.01, 0.1, -0.1].enumerated() {
            #expect(abs(Double(gradient[index]) / (difference / errors[index / 2] / 4) - 1) < 1e-4)
        }
    }

    @Test(arguments: Loss.allCases) func gradientsAreThoseOfTheLoss(loss: Loss) {
        let target: [Float] = [0.1, 0.2, 0.3, 0.4]
        let result: [Float] = [0.101, 0.5, -0.3, 0.399]
        let gradient = loss(result, target).gradient
        for index in result.indices {
            let step: Float = 2e-4
            var (ahead, behind) = (result, result)
            ahead[index] += step
            behind[index] -= step
            let difference = (loss(ahead, target).loss - loss(behind, target).loss) / (ahead[index] - behind[index])
            #expect(abs(gradient[index] - difference) < 0.005)
        }
    }

    @Test(arguments: Loss.allCases) func equalResultsHaveNoGradient(loss: Loss) {
        let (value, gradient) = loss([1, 2], [1, 2])
        #expect(value <= (loss == .psnr ? -5.7 : 0.0011))
        #expect(gradient == [0, 0])
    }
}
