import Foundation
import Imaging
import Media
import Training

/// How a picture became the one that a network is given.
enum EvaluationSource {
    /// Bicubic reduction: the super-resolution protocol's.
    case bicubic
    /// The last frame of a clip that pans across the picture, reduced and coded.
    case coded(Degradation.Codec, crf: Int)

    /// What the frames are coded with: the encoders' own default.
    static let preset = "medium"
}

/// A picture as a network is given it, what it should make of it, and what simpler means make of it.
struct EvaluationSample {
    let low: Plane<UInt8>
    /// `scale` times as large.
    let high: Plane<Float>
    /// By name, as large as `high`. Networks are measured by the last one.
    let baselines: [(name: String, plane: Plane<Float>)]

    /// - Throws: `Failure` naming the file that is too small, `MediaError` naming the one that cannot be read.
    init(_ file: URL, _ source: EvaluationSource, scale: Int) throws {
        let picture = try ImageReader.rgb(file.relativePath)
        switch source {
        case .bicubic:
            let luma = Plane<Float>(lumaOfRGB: picture.pixels, width: picture.width, height: picture.height)
            high = luma.cropped(toMultipleOf: scale)
            guard min(high.width, high.height) > 2 * scale else {
                throw Failure(.inputUnreadable, "\(file.relativePath) is too small to be scored at ×\(scale).")
            }
            low = BicubicResampler.resize(high, width: high.width / scale, height: high.height / scale).rounded()
            baselines = [("bicubic", Self.bicubic(low, scale: scale))]
        case .coded(let codec, let crf):
            let clip = TrainingClip([ColorPicture(rgb: picture.pixels, width: picture.width, height: picture.height)])
            let draw = DegradationDraw(codec: codec, crf: crf, preset: EvaluationSource.preset)
            guard let pair = try clip.degradedLast(draw, scale: scale) else {
                throw Failure(
                    .inputUnreadable,
                    "\(file.relativePath) is too small to be coded at ×\(scale); "
                        + "\(Degradation.minimumSide * scale) pixels a side are the least.")
            }
            (low, high) = (pair.low, Plane<Float>(pair.high))
            baselines =
                scale == 1
                ? [("input", Plane<Float>(low))]
                : [
                    ("bicubic", Self.bicubic(low, scale: scale)),
                    ("lanczos", try Self.lanczos(low, scale: scale)),
                ]
        }
    }

    private static func bicubic(_ plane: Plane<UInt8>, scale: Int) -> Plane<Float> {
        BicubicResampler.resize(Plane<Float>(plane), width: plane.width * scale, height: plane.height * scale)
    }

    /// As `ffmpeg -vf scale=flags=lanczos` enlarges luma.
    private static func lanczos(_ plane: Plane<UInt8>, scale: Int) throws(MediaError) -> Plane<Float> {
        let (width, height) = (plane.width * scale, plane.height * scale)
        let scaler = try PlaneScaler(
            fromWidth: plane.width, height: plane.height, toWidth: width, height: height, kernel: .lanczos)
        let input = try VideoFrame.planar(.gray8, width: plane.width, height: plane.height, planes: [plane.samples])
        let output = try FramePool(width: width, height: height, pixelFormat: .gray8).frame()
        guard let from = input.plane(0), let to = output.plane(0) else {
            throw MediaError(.convertFailed, "enlarge luma", detail: "a plane is missing")
        }
        try scaler.scale(from.base, stride: from.stride, to: to.base, stride: to.stride)
        return Plane<Float>(Plane<UInt8>(width: width, height: height, samples: output.samples(ofPlane: 0) ?? []))
    }
}
