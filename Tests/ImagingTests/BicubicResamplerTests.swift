import Imaging
import Testing

@Suite struct BicubicResamplerTests {
    private func row(_ samples: Float...) -> Plane<Float> {
        Plane(width: samples.count, height: 1, samples: samples)
    }

    private func plane(_ width: Int, _ height: Int, _ value: (Int, Int) -> Float) -> Plane<Float> {
        Plane(
            width: width, height: height,
            samples: (0..<width * height).map { value($0 % width, $0 / width) })
    }

    /// Neither flat nor symmetric.
    private func texture(_ width: Int, _ height: Int) -> Plane<Float> {
        plane(width, height) { x, y in Float((x * 37 + y * 101 + x * y * 13) % 256) }
    }

    private func distance(_ a: Plane<Float>, _ b: Plane<Float>) -> Float {
        zip(a.samples, b.samples).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }

    @Test(arguments: [(1, 1), (3, 2), (8, 9), (16, 27), (40, 5)]) func aConstantStaysConstant(width: Int, height: Int) {
        let result = BicubicResampler.resize(plane(8, 9) { _, _ in 200 }, width: width, height: height)
        #expect((result.width, result.height) == (width, height))
        #expect(result.samples.allSatisfy { abs($0 - 200) < 1e-4 })
    }

    @Test func equalExtentsAreTheIdentity() {
        let picture = texture(11, 7)
        #expect(BicubicResampler.resize(picture, width: 11, height: 7) == picture)
    }

    @Test(arguments: [(6, 4), (24, 16), (18, 21), (5, 3)]) func mirroringCommutesWithResizing(width: Int, height: Int) {
        func mirrored(_ picture: Plane<Float>) -> Plane<Float> {
            plane(picture.width, picture.height) { picture[picture.width - 1 - $0, picture.height - 1 - $1] }
        }
        let picture = texture(12, 8)
        let a = mirrored(BicubicResampler.resize(picture, width: width, height: height))
        let b = BicubicResampler.resize(mirrored(picture), width: width, height: height)
        #expect(distance(a, b) < 1e-3)
    }

    @Test func transposingCommutesWithResizing() {
        func transposed(_ picture: Plane<Float>) -> Plane<Float> {
            plane(picture.height, picture.width) { picture[$1, $0] }
        }
        let picture = texture(12, 8)
        let a = transposed(BicubicResampler.resize(picture, width: 24, height: 4))
        let b = BicubicResampler.resize(transposed(picture), width: 4, height: 24)
        #expect(distance(a, b) < 1e-3)
    }

    /// Output centres lie at (x + ½) / scale − ½ of the input; where no edge is mirrored in, a line stays that line.
    @Test(arguments: [(10, 0.25), (20, 0.5), (80, 2), (120, 3)]) func aRampStaysARampInside(width: Int, scale: Double) {
        let ramp = plane(40, 1) { x, _ in Float(6 * x) }
        let result = BicubicResampler.resize(ramp, width: width, height: 1)
        // Half of the kernel reaches 2 samples of whichever side is the coarser.
        let margin = Int(2 * max(scale, 1))
        for x in margin..<width - margin {
            #expect(abs(result[x, 0] - Float(6 * ((Double(x) + 0.5) / scale - 0.5))) < 1e-3, "\(x)")
        }
    }

    /// Shrinking by 2 stretches the kernel over eight samples: −3, −9, 29, 111, 111, 29, −9, −3 over 256.
    @Test func halvingWeighsEightSamples() {
        let weights: [Float] = [-3, -9, 29, 111, 111, 29, -9, -3]
        for (place, weight) in weights.enumerated() {
            var samples = [Float](repeating: 0, count: 16)
            // The centre of output 3 lies between the samples 6 and 7.
            samples[3 + place] = 256
            let result = BicubicResampler.resize(Plane(width: 16, height: 1, samples: samples), width: 8, height: 1)
            #expect(abs(result[3, 0] - weight) < 1e-4)
        }
    }

    /// Doubling: 128 · the weights of the two phases, the edge sample repeated.
    @Test func doublingWeighsFourSamples() {
        let impulse = BicubicResampler.resize(row(0, 0, 128, 0, 0), width: 10, height: 1)
        #expect(distance(impulse, row(0, -3, -9, 29, 111, 111, 29, -9, -3, 0)) < 1e-4)
        let edge = BicubicResampler.resize(row(128, 0, 0), width: 6, height: 1)
        #expect(distance(edge, row(140, 102, 26, -9, -3, 0)) < 1e-4)
    }

    @Test func overshootsAreNotClamped() {
        let step = BicubicResampler.resize(row(0, 0, 0, 255, 255, 255), width: 12, height: 1)
        #expect(step.samples.min()! < -5)
        #expect(step.samples.max()! > 260)
    }
}
