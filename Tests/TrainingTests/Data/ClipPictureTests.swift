import Foundation
import Imaging
import Testing
import Training

/// What clips are made of: pictures in luma and chroma, windows that pan, the blur.
@Suite struct ClipPictureTests {
    @Test func primariesHaveTheStandardsLumaAndChroma() {
        let rgb: [UInt8] = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 128, 128, 128]
        let picture = ColorPicture(rgb: rgb, width: 3, height: 2)
        #expect(picture.luma.samples == [81, 145, 41, 235, 16, 126])
        #expect(picture.cb.samples == [90, 54, 240, 128, 128, 128])
        #expect(picture.cr.samples == [240, 34, 110, 128, 128, 128])
        #expect(picture.luma == Plane<Float>(lumaOfRGB: rgb, width: 3, height: 2).rounded())
        #expect(picture.subsampling == 1)
    }

    @Test func subsampledChromaIsCutAndReducedWithLuma() {
        let luma = Pictures.shapes(width: 31, height: 22, seed: 1)
        let chroma = Pictures.shapes(width: 16, height: 11, seed: 2)
        let picture = ColorPicture(luma: luma, cb: chroma, cr: chroma)
        #expect(picture.subsampling == 2)
        let part = picture.cropped(x: 4, y: 6, width: 27, height: 8)
        #expect(part.luma == luma.cropped(x: 4, y: 6, width: 27, height: 8))
        #expect(part.cb == chroma.cropped(x: 2, y: 3, width: 14, height: 4) && part.cr == part.cb)
        let smaller = picture.rescaled(0.6)
        #expect((smaller.luma.width, smaller.luma.height, smaller.cb.width, smaller.cb.height) == (19, 13, 10, 7))
        #expect(smaller.luma == BicubicResampler.resize(Plane<Float>(luma), width: 19, height: 13).rounded())
    }

    @Test(arguments: [(4, -4), (-3, 0), (1, 2), (0, 0)]) func aWindowPansWithinThePicture(x: Int, y: Int) throws {
        for origin in [0, 0.3, 1] {
            let pan = try #require(
                Pan(
                    pictureWidth: 101, pictureHeight: 90, frames: 5, velocity: (x, y), origin: (origin, origin),
                    multiple: 4, least: 32))
            #expect((pan.width, pan.height) == ((101 - 4 * abs(x)) / 4 * 4, (90 - 4 * abs(y)) / 4 * 4))
            #expect(pan.places.count == 5)
            #expect(zip(pan.places, pan.places.dropFirst()).allSatisfy { [$1[0] - $0[0], $1[1] - $0[1]] == [x, y] })
            #expect(pan.places.allSatisfy { (0...101 - pan.width).contains($0[0]) })
            #expect(pan.places.allSatisfy { (0...90 - pan.height).contains($0[1]) })
        }
    }

    @Test func aWindowTakesTheWholeRoomThatItHas() throws {
        func place(_ origin: Double) throws -> [Int] {
            try #require(
                Pan(
                    pictureWidth: 47, pictureHeight: 46, frames: 2, velocity: (-4, 0), origin: (origin, origin),
                    multiple: 8, least: 8)
            ).places[0]
        }
        #expect(try place(0) == [4, 0] && place(1) == [7, 6])
    }

    @Test func aSmallPicturePansSlowerOrNotAtAll() throws {
        func pan(_ side: Int) -> Pan? {
            Pan(
                pictureWidth: side, pictureHeight: side, frames: 5, velocity: (4, -4), origin: (0, 0), multiple: 4,
                least: 30)
        }
        #expect(pan(31) == nil)
        #expect(try #require(pan(32)).places == [[Int]](repeating: [0, 0], count: 5))
        let slow = try #require(pan(41))
        #expect((slow.width, slow.places[0], slow.places[4]) == (32, [0, 8], [8, 0]))
    }

    @Test func theBlurIsTheGaussiansConvolution() {
        let plane = Plane<Float>(Pictures.shapes(width: 13, height: 9, seed: 3))
        let blurred = GaussianBlur.apply(plane, deviation: 0.8)
        let weights = (-3...3).map { exp(-Double($0 * $0) / 1.28) }
        let sum = weights.reduce(0, +)
        for y in 0..<9 {
            for x in 0..<13 {
                var expected = 0.0
                for (row, down) in weights.enumerated() {
                    for (column, across) in weights.enumerated() {
                        let sample = plane[
                            BicubicKernel.mirrored(x + column - 3, count: 13),
                            BicubicKernel.mirrored(y + row - 3, count: 9)]
                        expected += down * across / sum / sum * Double(sample)
                    }
                }
                #expect(abs(Double(blurred[x, y]) - expected) < 1e-3)
            }
        }
        #expect(GaussianBlur.apply(plane, deviation: 0) == plane)
    }
}
