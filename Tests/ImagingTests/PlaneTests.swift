import Imaging
import Testing

@Suite struct PlaneTests {
    private let plane = Plane<UInt8>(width: 5, height: 3, samples: [UInt8](0..<15))

    @Test func samplesAreRowMajor() {
        #expect(plane[4, 0] == 4)
        #expect(plane[0, 1] == 5)
        var changed = plane
        changed[2, 2] = 99
        #expect(changed.samples[12] == 99)
    }

    @Test func croppingTakesTheRectangle() {
        #expect(
            plane.cropped(x: 1, y: 1, width: 3, height: 2)
                == Plane(width: 3, height: 2, samples: [6, 7, 8, 11, 12, 13]))
        #expect(plane.cropped(x: 5, y: 3, width: 0, height: 0) == Plane(width: 0, height: 0, samples: []))
    }

    @Test func croppingToAMultipleKeepsTheTopLeft() {
        #expect(plane.cropped(toMultipleOf: 2) == Plane(width: 4, height: 2, samples: [0, 1, 2, 3, 5, 6, 7, 8]))
        #expect(plane.cropped(toMultipleOf: 1) == plane)
        #expect(plane.cropped(toMultipleOf: 4).samples.isEmpty)
    }

    @Test(
        arguments: [
            ([0, 0, 0], 16), ([255, 255, 255], 235), ([255, 0, 0], 81.481), ([0, 255, 0], 144.553),
            ([0, 0, 255], 40.966),
        ] as [([UInt8], Float)])
    func lumaIsStudioRange(rgb: [UInt8], luma: Float) {
        #expect(abs(Plane(lumaOfRGB: rgb, width: 1, height: 1)[0, 0] - luma) < 1e-4)
    }

    @Test func lumaReadsInterleavedPixels() {
        let luma = Plane(lumaOfRGB: [0, 0, 0, 255, 255, 255, 0, 0, 0, 255, 255, 255], width: 1, height: 4)
        #expect(luma == Plane(width: 1, height: 4, samples: [16, 235, 16, 235]))
    }

    @Test func roundingClampsToEightBits() {
        let real = Plane<Float>(width: 8, height: 1, samples: [-3, -0.4, 0.4, 0.6, 254.4, 254.6, 255.6, 1e9])
        #expect(real.rounded().samples == [0, 0, 0, 1, 254, 255, 255, 255])
    }

    @Test func eightBitsAndBackIsTheIdentity() {
        let all = Plane<UInt8>(width: 16, height: 16, samples: [UInt8](0...255))
        #expect(Plane<Float>(all).samples[200] == 200)
        #expect(Plane<Float>(all).rounded() == all)
    }
}
