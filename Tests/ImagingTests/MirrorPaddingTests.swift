import Imaging
import Testing

/// Padded planes hold the plane and its mirror image around it.
@Suite struct MirrorPaddingTests {
    @Test func theMarginRepeatsTheEdgeFirst() {
        let plane = Plane<UInt8>(width: 3, height: 1, samples: [1, 2, 3])
        let padded = plane.padded(MirrorPadding(width: 3, height: 1, margin: 2, divisor: 4))
        #expect((padded.width, padded.height) == (8, 8))
        for y in 0..<8 { #expect((0..<8).map { padded[$0, y] } == [2, 1, 1, 2, 3, 3, 2, 1]) }
    }

    @Test(arguments: [(0, 1), (0, 4), (5, 1), (3, 8), (20, 2)])
    func everySampleIsTheMirroredOne(margin: Int, divisor: Int) {
        let (width, height) = (7, 5)
        let plane = Plane<UInt8>(
            width: width, height: height, samples: (0..<35).map { UInt8($0 * 7) })
        let padding = MirrorPadding(width: width, height: height, margin: margin, divisor: divisor)
        let padded = plane.padded(padding)
        #expect(padded.width.isMultiple(of: divisor) && padded.height.isMultiple(of: divisor))
        #expect(padding.isEmpty == (margin == 0 && divisor == 1))
        for y in 0..<padded.height {
            for x in 0..<padded.width {
                let expected = plane[
                    BicubicKernel.mirrored(x - margin, count: width), BicubicKernel.mirrored(y - margin, count: height)]
                #expect(padded[x, y] == expected, "\(x), \(y)")
            }
        }
    }

    /// Samples of two bytes, in rows that lie apart.
    @Test func wordsStayWhole() {
        let samples: [UInt16] = [0x102, 0x304, 0xffff, 0x506, 0x708, 0xffff]
        let padding = MirrorPadding(width: 2, height: 2, margin: 1, divisor: 1)
        var padded = [UInt16](repeating: 0, count: 16)
        samples.withUnsafeBytes { source in
            padded.withUnsafeMutableBytes { target in
                padding.copy(
                    from: source.assumingMemoryBound(to: UInt8.self).baseAddress!, stride: 6,
                    to: target.assumingMemoryBound(to: UInt8.self).baseAddress!, sampleBytes: 2)
            }
        }
        let (above, below): ([UInt16], [UInt16]) = ([0x102, 0x102, 0x304, 0x304], [0x506, 0x506, 0x708, 0x708])
        #expect(padded == above + above + below + below)
    }
}
