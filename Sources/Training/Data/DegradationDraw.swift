public import Imaging
public import PatternSparsity

/// The chances that one clip takes through the video degradation.
public struct DegradationDraw: Sendable {
    public let codec: Degradation.Codec
    public let crf: Int
    public let preset: String
    /// Standard deviation of the blur in samples of the high resolution.
    public let blur: Double
    /// Standard deviation of the noise in steps of 8-bit luma.
    public let noise: Double
    /// Of the window that pans across a photograph, in samples per frame.
    public let velocity: (x: Int, y: Int)
    /// Where the window lies in the room that it has, 0…1.
    public let origin: (x: Double, y: Double)
    private var generator: SplitMix64

    /// - Parameter generator: the clip's own; all that follows depends on its state alone.
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

    /// For scoring: no blur, no noise, a window that moves by (3, −2) around the middle.
    public init(codec: Degradation.Codec, crf: Int, preset: String) {
        self.codec = codec
        self.crf = crf
        self.preset = preset
        (blur, noise) = (0, 0)
        velocity = (3, -2)
        origin = (0.5, 0.5)
        generator = SplitMix64(seed: 0)
    }

    /// Luma at the low resolution, before the codec.
    /// - Parameter plane: high resolution, blurred already; its sides divide by the scale.
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

    /// One of the frames that came back: not a key frame, where there is another, since most frames of a video are none.
    /// - Parameter isKey: by frame, at least one.
    public mutating func choose(_ isKey: [Bool]) -> Int {
        let predicted = isKey.indices.filter { !isKey[$0] }
        let choices = predicted.isEmpty ? Array(isKey.indices) : predicted
        return choices[generator.next(below: choices.count)]
    }
}

extension SplitMix64 {
    /// A generator for the nth of many things, whose numbers have nothing to do with the other ones'.
    public init(seed: UInt64, stream: Int) {
        // A start that is a multiple of the increment away would only give the same numbers later.
        var mixer = SplitMix64(seed: seed ^ (UInt64(bitPattern: Int64(stream)) &* 0xD134_2543_DE82_EF95))
        self.init(seed: mixer.next())
    }

    /// A number of a range, evenly distributed.
    mutating func next(in range: ClosedRange<Double>) -> Double {
        let unit = Double(next() >> 11) * 0x1p-53
        return range.lowerBound + unit * (range.upperBound - range.lowerBound)
    }
}
