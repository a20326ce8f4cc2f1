import Imaging
import Testing
import Training

@Suite struct TeachingTests {
    private static let pair = TrainingPair(Pictures.shapes(width: 24, height: 16, seed: 1), scale: 2)!

    /// Each sample four times, and brighter towards the right and below, which no turned picture agrees with.
    private static func teacher(_ low: Plane<UInt8>) -> Plane<UInt8> {
        let (width, height) = (2 * low.width, 2 * low.height)
        return Plane(
            width: width, height: height,
            samples: (0..<width * height).map { index in
                let (y, x) = index.quotientAndRemainder(dividingBy: width)
                return UInt8(min(255, Int(low[x / 2, y / 2]) / 2 + 3 * x + y))
            })
    }

    /// The same mean, a sample at a time: in the picture that a mirror shows, (x, y) is at (last − x, y), and so on.
    @Test(arguments: [0.25, 0.5, 1]) func theTargetIsTheMeanOfAllSymmetries(share: Double) {
        let pair = Self.pair
        let taught = pair.taught(share: share, by: Self.teacher)
        #expect(taught.low == pair.low)
        func mirrored(_ plane: Plane<UInt8>) -> Plane<UInt8> {
            mapped(plane, plane.width, plane.height) { (plane.width - 1 - $0, $1) }
        }
        func flipped(_ plane: Plane<UInt8>) -> Plane<UInt8> {
            mapped(plane, plane.width, plane.height) { ($0, plane.height - 1 - $1) }
        }
        func transposed(_ plane: Plane<UInt8>) -> Plane<UInt8> { mapped(plane, plane.height, plane.width) { ($1, $0) } }
        func mapped(
            _ plane: Plane<UInt8>, _ width: Int, _ height: Int, _ place: (Int, Int) -> (Int, Int)
        ) -> Plane<UInt8> {
            Plane(
                width: width, height: height,
                samples: (0..<width * height).map { index in
                    let (x, y) = place(index % width, index / width)
                    return plane[x, y]
                })
        }
        var outputs: [Plane<UInt8>] = []
        for swaps in [false, true] {
            for (mirrors, flips) in [(false, false), (false, true), (true, false), (true, true)] {
                var low = pair.low
                if mirrors { low = mirrored(low) }
                if flips { low = flipped(low) }
                if swaps { low = transposed(low) }
                var high = Self.teacher(low)
                if swaps { high = transposed(high) }
                if flips { high = flipped(high) }
                if mirrors { high = mirrored(high) }
                outputs.append(high)
            }
        }
        for index in pair.high.samples.indices {
            let mean = outputs.reduce(0) { $0 + Double($1.samples[index]) } / 8
            let expected = share * mean + (1 - share) * Double(pair.high.samples[index])
            #expect(abs(Double(taught.high.samples[index]) - expected) <= 0.5001)
        }
    }

    @Test func aTeacherWithoutAShareChangesNothing() {
        let taught = Self.pair.taught(share: 0, by: Self.teacher)
        #expect(taught.high == Self.pair.high && taught.low == Self.pair.low)
    }

    /// What is the same for all symmetries comes back as it is.
    @Test func theMeanOfEqualOutputsIsExact() {
        func enlarged(_ low: Plane<UInt8>) -> Plane<UInt8> {
            BicubicResampler.resize(Plane<Float>(low), width: 2 * low.width, height: 2 * low.height).rounded()
        }
        #expect(Self.pair.taught(share: 1, by: enlarged).high == enlarged(Self.pair.low))
    }
}
