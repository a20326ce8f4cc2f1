import Imaging
import Media
import Training

/// The input of a degradation: one picture across which a window pans, or successive pictures of a video.
struct TrainingClip {
    /// The pictures at high resolution, all of one size, at least one.
    let pictures: [ColorPicture]

    init(_ pictures: [ColorPicture]) { self.pictures = pictures }

    /// Returns the clip with its pictures reduced by a factor.
    func rescaled(_ factor: Double) -> TrainingClip { TrainingClip(pictures.map { $0.rescaled(factor) }) }

    /// Returns the pair of one of the frames, chosen at random, and its degraded version.
    ///
    /// Every frame's luma is blurred and reduced (bicubic), noise is added, and the frames are coded and decoded.
    /// Chroma, which the network never sees but the encoder spends bits on, is only reduced; it is assumed to be sited
    /// at the centre of its luma samples.
    /// - Parameter patch: the side of a patch at low resolution; the window is at least that large where the picture
    ///   allows.
    /// - Returns: The pair; nil where the clip is smaller than a patch or than the encoders accept.
    /// - Throws: The errors of `CodecRoundTrip`.
    func degraded(_ draw: DegradationDraw, scale: Int, patch: Int) throws -> TrainingPair? {
        var draw = draw
        guard let coded = try coded(&draw, scale: scale, patch: patch) else { return nil }
        let chosen = draw.choose(coded.frames.map(\.isKey))
        return try coded.pair(chosen)
    }

    /// Returns the pair of the last frame, for scoring; nil where the clip is too small.
    func degradedLast(_ draw: DegradationDraw, scale: Int) throws -> TrainingPair? {
        var draw = draw
        guard let coded = try coded(&draw, scale: scale, patch: 1) else { return nil }
        return try coded.pair(coded.frames.count - 1)
    }

    /// Returns one of the frames in colour, chosen at random, with its decoded version.
    /// - Returns: The pair; nil where the clip is smaller than a patch or than the encoders accept.
    /// - Throws: The errors of `CodecRoundTrip`.
    func coded(_ draw: DegradationDraw, patch: Int) throws -> ContentPair? {
        var draw = draw
        guard let coded = try coded(&draw, scale: 1, patch: patch) else { return nil }
        let chosen = draw.choose(coded.frames.map(\.isKey))
        return try coded.contentPair(chosen)
    }

    /// Returns the clip after reduction and coding; nil where it is too small.
    private func coded(_ draw: inout DegradationDraw, scale: Int, patch: Int) throws(MediaError) -> Coded? {
        let isStill = pictures.count == 1
        let luma = pictures[0].luma
        let pan = Pan(
            pictureWidth: luma.width, pictureHeight: luma.height,
            frames: isStill ? Degradation.clipFrames : pictures.count, velocity: isStill ? draw.velocity : (0, 0),
            origin: draw.origin, multiple: 2 * scale, least: max(patch, Degradation.minimumSide) * scale)
        guard let pan else { return nil }
        let blurred = pictures.map { GaussianBlur.apply(Plane<Float>($0.luma), deviation: draw.blur) }
        var frames: [VideoFrame] = []
        for (index, place) in pan.places.enumerated() {
            let window = Window(x: place[0], y: place[1], width: pan.width, height: pan.height)
            let source = min(index, pictures.count - 1)
            let low = draw.reduced(window.cut(blurred[source]), scale: scale)
            let chroma = [pictures[source].cb, pictures[source].cr].map { plane in
                let part = window.cut(plane, subsampling: pictures[source].subsampling)
                return BicubicResampler.resize(Plane<Float>(part), width: low.width / 2, height: low.height / 2)
                    .rounded().samples
            }
            frames.append(
                try .planar(.yuv420p, width: low.width, height: low.height, planes: [low.samples] + chroma))
        }
        let trip = CodecRoundTrip(encoder: draw.codec.encoder, crf: draw.crf, preset: draw.preset)
        return Coded(clip: self, pan: pan, frames: try trip.run(frames))
    }

    /// A clip that was coded and decoded.
    private struct Coded {
        let clip: TrainingClip
        let pan: Pan
        /// The decoded frames at low resolution.
        let frames: [VideoFrame]

        /// Returns the luma of a frame at both resolutions.
        func pair(_ index: Int) throws(MediaError) -> TrainingPair {
            TrainingPair(
                high: window(index).cut(clip.pictures[min(index, clip.pictures.count - 1)].luma),
                low: try plane(0, of: index))
        }

        /// Returns a frame in colour, with the original cropped to the window.
        func contentPair(_ index: Int) throws(MediaError) -> ContentPair {
            let (picture, window) = (clip.pictures[min(index, clip.pictures.count - 1)], window(index))
            return ContentPair(
                clean: picture.cropped(x: window.x, y: window.y, width: window.width, height: window.height),
                coded: ColorPicture(
                    luma: try plane(0, of: index), cb: try plane(1, of: index), cr: try plane(2, of: index)))
        }

        private func window(_ index: Int) -> Window {
            Window(x: pan.places[index][0], y: pan.places[index][1], width: pan.width, height: pan.height)
        }

        private func plane(_ number: Int, of index: Int) throws(MediaError) -> Plane<UInt8> {
            guard let plane = frames[index].plane(number), let samples = frames[index].samples(ofPlane: number) else {
                throw MediaError(.decodeFailed, "decode clip", detail: "\(frames[index].pixelFormat) came back")
            }
            return Plane<UInt8>(width: plane.width, height: plane.height, samples: samples)
        }
    }

    /// A rectangle of a picture, in luma samples.
    private struct Window {
        let x: Int
        let y: Int
        let width: Int
        let height: Int

        /// Returns the part of a plane within the rectangle.
        /// - Parameter subsampling: the ratio of the luma plane's size to the plane's.
        func cut<Sample>(_ plane: Plane<Sample>, subsampling: Int = 1) -> Plane<Sample> {
            plane.cropped(
                x: x / subsampling, y: y / subsampling, width: width / subsampling, height: height / subsampling)
        }
    }
}

extension Degradation.Codec {
    /// The name of the encoder in FFmpeg.
    var encoder: String {
        switch self {
        case .h264: DefaultEncoder.h264
        case .hevc: DefaultEncoder.hevc
        }
    }
}
