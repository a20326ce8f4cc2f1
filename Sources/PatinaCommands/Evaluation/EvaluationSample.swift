import Foundation
import Imaging
import Media
import Training

/// The degradation that turns a picture into the input of a network.
enum EvaluationSource {
    /// Bicubic reduction, as the common protocol of super-resolution has it.
    case bicubic
    /// Reduction and lossy coding of a clip that pans across the picture; its last frame is the input.
    case coded(Degradation.Codec, crf: Int)

    /// The preset of the encoders: their own default.
    static let preset = "medium"
}

/// A picture at low resolution, the original that a network should restore, and the results of simpler methods.
struct EvaluationSample {
    /// The luma that networks are given.
    let low: Plane<UInt8>
    /// The luma of the original, `scale` times as wide and high.
    let high: Plane<Float>
    /// The results of simpler methods by name, as large as `high`; a network's gain is measured against the last one.
    let baselines: [(name: String, plane: Plane<Float>)]

    /// Reads a picture and degrades it.
    /// - Throws: `Failure` naming the file if it is too small, `MediaError` naming it if it cannot be read.
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

    /// Returns the plane enlarged as by `ffmpeg -vf scale=flags=lanczos`.
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
