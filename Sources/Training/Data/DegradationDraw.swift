public import Imaging
public import PatternSparsity

/// The randomly drawn parameters of one clip's video degradation.
public struct DegradationDraw: Sendable {
    /// The codec of the clip.
    public let codec: Degradation.Codec
    /// The constant rate factor of the encoder, 0 to 51.
    public let crf: Int
    /// The preset of the encoder.
    public let preset: String
    /// The standard deviation of the blur in samples of the high resolution.
    public let blur: Double
    /// The standard deviation of the noise in steps of 8-bit luma.
    public let noise: Double
    /// The velocity of the window that pans across a photograph, in samples per frame.
    public let velocity: (x: Int, y: Int)
    /// The position of the window's path within the room that it has, 0 to 1 in each direction.
    public let origin: (x: Double, y: Double)
    private var generator: SplitMix64

    /// Draws the parameters.
    /// - Parameter generator: the clip's own random generator, whose state determines all results.
    public init(_ degradation: Degradation, generator: SplitMix64) {
        var random = generator
        codec = degradation.codecs[random.next(below: degradation.codecs.count)]
        crf = degradation.crf.lowerBound + random.next(below: degradation.crf.count)
        preset = Degradation.presets[random.next(below: Degradation.presets.count)]
        blur = random.next(in: degradation.blur)
        noise = random.next(in: degradation.noise)
        let velocities = 2 * Degradation.maximumVelocity + 1
        velocity = (
            random.next(below: velocities) - Degradation.maximumVelocity,
            random.next(below: velocities) - Degradation.maximumVelocity
        )
        origin = (random.next(in: 0...1), random.next(in: 0...1))
        self.generator = random
    }

    /// Makes fixed parameters for scoring: no blur, no noise, and a window around the middle that moves by (3, −2) per
    /// frame.
    public init(codec: Degradation.Codec, crf: Int, preset: String) {
        self.codec = codec
        self.crf = crf
        self.preset = preset
        (blur, noise) = (0, 0)
        velocity = (3, -2)
        origin = (0.5, 0.5)
        generator = SplitMix64(seed: 0)
    }

    /// Returns a frame's luma at low resolution with noise, before it is coded.
    /// - Parameter plane: blurred luma at high resolution; its sides are multiples of the scale.
    public mutating func reduced(_ plane: Plane<Float>, scale: Int) -> Plane<UInt8> {
        var low = plane
        if scale > 1 {
            low = BicubicResampler.resize(plane, width: plane.width / scale, height: plane.height / scale)
        }
        if noise > 0 {
            for index in low.samples.indices { low.samples[index] += Float(noise) * generator.nextNormal() }
        }
        return low.rounded()
    }

    /// Returns the index of a random decoded frame, preferring frames that are not key frames, since most frames of a
    /// video are not.
    /// - Parameter isKey: whether each frame is a key frame; at least one frame.
    public mutating func choose(_ isKey: [Bool]) -> Int {
        let predicted = isKey.indices.filter { !isKey[$0] }
        let choices = predicted.isEmpty ? Array(isKey.indices) : predicted
        return choices[generator.next(below: choices.count)]
    }
}

extension SplitMix64 {
    /// Makes the generator of a numbered stream; streams of the same seed are independent of each other.
    public init(seed: UInt64, stream: Int) {
        // The number is mixed: a state that differs by a multiple of the increment would give the same sequence, only
        // later.
        var mixer = SplitMix64(seed: seed ^ (UInt64(bitPattern: Int64(stream)) &* 0xD134_2543_DE82_EF95))
        self.init(seed: mixer.next())
    }

    /// Returns a uniformly distributed number of a range.
    mutating func next(in range: ClosedRange<Double>) -> Double {
        let unit = Double(next() >> 11) * 0x1p-53
        return range.lowerBound + unit * (range.upperBound - range.lowerBound)
    }
}
