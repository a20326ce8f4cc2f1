import Media
import TestSupport
import Testing

/// Block motion from a picture back to the one before is found.
struct MotionTests {
    private static func frame(_ samples: [UInt8], width: Int, height: Int) throws -> VideoFrame {
        try .planar(.gray8, width: width, height: height, planes: [samples])
    }

    @Test(arguments: [(0, 0), (1, 0), (0, -1), (-7, 3), (12, -9), (-45, 20), (38, 41)])
    func aPanIsFoundInEveryBlockThatWasThere(dx: Int, dy: Int) throws {
        let (width, height) = (208, 160)
        let canvas = Texture(width: 320, height: 272, seed: 3)
        let estimator = MotionEstimator()
        let first = try Self.frame(
            canvas.part(x: 56, y: 56, width: width, height: height), width: width, height: height)
        #expect(try estimator.estimate(first) == nil)
        // A sample of the second picture was `dx` farther to the right in the first.
        let second = canvas.part(x: 56 + dx, y: 56 + dy, width: width, height: height)
        let field = try #require(try estimator.estimate(Self.frame(second, width: width, height: height)))
        #expect((field.columns, field.rows) == (13, 10))
        for row in 0..<field.rows {
            for column in 0..<field.columns {
                let (left, top) = (16 * column + dx, 16 * row + dy)
                guard left >= 0, top >= 0, left + 16 <= width, top + 16 <= height else { continue }
                let index = row * field.columns + column
                #expect(field.vectors[index] == MotionVector(dx: 2 * dx, dy: 2 * dy), "block \(column), \(row)")
                #expect(field.differences[index] == 0)
            }
        }
    }

    /// Each picture is the mean of every two by two samples of a canvas that moves by one.
    @Test(arguments: [(1, 0), (0, -1), (3, 5), (-9, 2)]) func halfSamplesAreFound(dx: Int, dy: Int) throws {
        let (width, height) = (128, 96)
        let canvas = Texture(width: 320, height: 272, seed: 3)
        func frame(_ x: Int, _ y: Int) throws -> VideoFrame {
            let part = canvas.part(x: x, y: y, width: 2 * width, height: 2 * height).map { Int($0) }
            let halved = (0..<width * height).map { index in
                let first = index / width * 4 * width + index % width * 2
                return UInt8(
                    (part[first] + part[first + 1] + part[first + 2 * width] + part[first + 2 * width + 1] + 2) / 4)
            }
            return try Self.frame(halved, width: width, height: height)
        }
        let estimator = MotionEstimator()
        _ = try estimator.estimate(frame(20, 20))
        let field = try #require(try estimator.estimate(frame(20 + dx, 20 + dy)))
        let right = field.vectors.count { $0 == MotionVector(dx: dx, dy: dy) }
        // Those at the edges may have been outside.
        #expect(right >= (field.columns - 2) * (field.rows - 2))
    }

    @Test func noiseIsNoMotion() throws {
        var generator = SeededGenerator(seed: 5)
        // Textured on the left, flat on the right, where any vector fits as well as any other.
        let texture = Texture(width: 192, height: 128, seed: 6)
        let still = texture.samples.enumerated().map { $0.offset % 192 < 96 ? $0.element : 128 }
        let estimator = MotionEstimator()
        for number in 0..<4 {
            let field = try estimator.estimate(Self.frame(generator.noisy(still), width: 192, height: 128))
            guard number > 0 else { continue }
            let moving = try #require(field).vectors.count { $0 != MotionVector() }
            #expect(moving <= 2)
        }
    }

    /// The differences and textures of each block are those computed by definition.
    @Test(arguments: [(53, 37), (16, 16), (7, 5), (1, 1), (90, 33)])
    func differencesAndTexturesAreWhatTheyAreCalled(width: Int, height: Int) throws {
        let estimator = MotionEstimator()
        let one = Texture(width: width, height: height, seed: 7).samples
        let other = Texture(width: width, height: height, seed: 8).samples
        _ = try estimator.estimate(Self.frame(one, width: width, height: height))
        let field = try #require(try estimator.estimate(Self.frame(other, width: width, height: height)))
        func sample(_ x: Int, _ y: Int, of samples: [UInt8]) -> Int {
            Int(samples[max(0, min(height - 1, y)) * width + max(0, min(width - 1, x))])
        }
        /// Returns the sample of the last picture at a position in half samples.
        func half(_ x: Int, _ y: Int) -> Int {
            plainHalfSample(x >> 1, y >> 1, right: x & 1 == 1, below: y & 1 == 1, limit: 255) {
                sample($0, $1, of: one)
            }
        }
        for row in 0..<field.rows {
            for column in 0..<field.columns {
                let index = row * field.columns + column
                let vector = field.vectors[index]
                #expect((-32...32 * field.columns).contains(32 * column + vector.dx))
                #expect((-32...32 * field.rows).contains(32 * row + vector.dy))
                var (found, still, sum) = (0, 0, 0)
                var block: [Int] = []
                for y in 16 * row..<16 * row + 16 {
                    for x in 16 * column..<16 * column + 16 {
                        block.append(sample(x, y, of: other))
                        found += abs(sample(x, y, of: other) - half(2 * x + vector.dx, 2 * y + vector.dy))
                        still += abs(sample(x, y, of: other) - sample(x, y, of: one))
                        sum += sample(x, y, of: other)
                    }
                }
                let mean = (sum + 128) / 256
                #expect(field.differences[index] == found / 16)
                #expect(field.textures[index] == block.reduce(0) { $0 + abs($1 - mean) } / 16)
                // None at all is always among the candidates, and what a vector costs is little.
                #expect(found <= still + 80 + 16 * 16)
            }
        }
    }

    @Test func deeperLumaMovesAsItsUpperBits() throws {
        let format = try #require(PixelFormat(named: "yuv420p10le"))
        let canvas = Texture(width: 140, height: 120, seed: 9)
        let (shallow, deep) = (MotionEstimator(), MotionEstimator())
        for number in 0..<3 {
            let samples = canvas.part(x: 5 * number, y: 3 * number, width: 100, height: 84)
            let frame = try FramePool(width: 100, height: 84, pixelFormat: format).frame()
            let plane = try #require(frame.plane(0))
            for row in 0..<84 {
                let line = UnsafeMutableRawPointer(plane.base + row * plane.stride)
                    .assumingMemoryBound(to: UInt16.self)
                for column in 0..<100 {
                    line[column] = UInt16(samples[row * 100 + column]) << 2 | UInt16((row + column + number) % 4)
                }
            }
            let (one, other) = (
                try shallow.estimate(Self.frame(samples, width: 100, height: 84)), try deep.estimate(frame)
            )
            #expect(one?.vectors == other?.vectors)
            #expect(one?.differences == other?.differences)
            #expect((one == nil) == (number == 0))
        }
    }

    @Test func anotherSizeBeginsAnew() throws {
        let estimator = MotionEstimator()
        let small = try Self.frame(Texture(width: 40, height: 40, seed: 1).samples, width: 40, height: 40)
        let large = try Self.frame(Texture(width: 48, height: 40, seed: 1).samples, width: 48, height: 40)
        #expect(try estimator.estimate(small) == nil)
        #expect(try estimator.estimate(small) != nil)
        #expect(try estimator.estimate(large) == nil)
        #expect(try estimator.estimate(large) != nil)
        estimator.reset()
        #expect(try estimator.estimate(large) == nil)
    }

    @Test func coloursAreRefused() throws {
        let frame = try FramePool(width: 32, height: 32, pixelFormat: .rgb24).frame()
        let error = #expect(throws: MediaError.self) { _ = try MotionEstimator().estimate(frame) }
        #expect(error?.kind == .convertFailed)
    }
}
