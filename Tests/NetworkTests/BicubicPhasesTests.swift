import Imaging
import Network
import Testing

@Suite struct BicubicPhasesTests {
    @Test func theWeightsOfADoublingAreExact() {
        let phases = BicubicPhases(factor: 2)
        #expect(phases.bits == 7)
        #expect(phases.weights == [[-3, 29, 111, -9], [-9, 111, 29, -3]])
        #expect(phases.offsets == [-2, -1])
    }

    @Test func theWeightsOfAQuadruplingAreExact() {
        let phases = BicubicPhases(factor: 4)
        #expect(phases.bits == 10)
        #expect(
            phases.weights == [
                [-45, 399, 745, -75], [-7, 93, 987, -49], [-49, 987, 93, -7], [-75, 745, 399, -45],
            ])
        #expect(phases.offsets == [-2, -2, -1, -1])
    }

    @Test func theWeightsOfATriplingAreTheNearest() {
        let phases = BicubicPhases(factor: 3)
        // A third of the way: −0.07407, 0.77778, 0.33333, −0.03704; the largest makes up what rounding took.
        #expect(phases.weights == [[-38, 341, 797, -76], [0, 1024, 0, 0], [-76, 797, 341, -38]])
        #expect(phases.offsets == [-2, -1, -1])
    }

    @Test(arguments: [2, 3, 4]) func everyPhaseSumsToOneAndMirrorsAnother(factor: Int) {
        let phases = BicubicPhases(factor: factor)
        #expect(phases.weights.count == factor)
        for (phase, weights) in phases.weights.enumerated() {
            #expect(weights.reduce(0, +) == 1 << Int32(phases.bits))
            // A phase without a shift is one weight, whose mirror image sits one place further.
            if weights.contains(0) { continue }
            #expect(phases.weights[factor - 1 - phase] == weights.reversed())
        }
    }

    @Test func edgesAreMirroredWithTheEdgeRepeated() {
        #expect((-6...8).map { BicubicKernel.mirrored($0, count: 3) } == [0, 1, 2, 2, 1, 0, 0, 1, 2, 2, 1, 0, 0, 1, 2])
        #expect((-3...3).map { BicubicKernel.mirrored($0, count: 1) } == [0, 0, 0, 0, 0, 0, 0])
        #expect((-3...4).map { BicubicKernel.mirrored($0, count: 2) } == [1, 1, 0, 0, 1, 1, 0, 0])
    }
}
