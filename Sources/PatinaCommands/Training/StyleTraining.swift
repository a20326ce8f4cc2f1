import Foundation
import Imaging
import Media
import Network
import Training

/// The files of a training run for style transfer.
struct StyleTraining {
    /// The picture to paint like.
    let picture: String
    /// Weights of a classifier.
    let features: String
    /// Where previews are drawn.
    let preview: String

    /// - Throws: `Failure` naming the file that cannot be used.
    func target(_ recipe: TrainingRecipe) throws -> StyleTarget {
        let (width, height, planes) = try Self.planes(of: picture, longerSide: recipe.style?.size)
        return try StyleTarget(planes, width: width, height: height, features: weights())
    }

    private func weights() throws(Failure) -> FeatureWeights {
        do {
            return try FeatureWeights(Safetensors(data: Data(contentsOf: URL(fileURLWithPath: features))))
        } catch let error as NetworkError {
            throw Failure(.inputUnreadable, "\(features) cannot be used for --features: \(error.description).")
        } catch {
            throw Failure(.inputUnreadable, "\(features) cannot be read: \(error.localizedDescription)")
        }
    }

    /// A picture as planes of red, green and blue, real values 0…1.
    /// - Parameter longerSide: that it is reduced to, where it is larger.
    static func planes(
        of path: String, longerSide: Int?
    ) throws(MediaError) -> (width: Int, height: Int, planes: [Float]) {
        let (width, height, pixels) = try ImageReader.rgb(path)
        let factor = min(1, Double(longerSide ?? .max) / Double(max(width, height)))
        let size = (width: max(1, Int(Double(width) * factor)), height: max(1, Int(Double(height) * factor)))
        let planes = (0..<3).flatMap { channel in
            let samples = (0..<width * height).map { Float(pixels[3 * $0 + channel]) }
            let plane = Plane<Float>(width: width, height: height, samples: samples)
            let reduced =
                factor < 1 ? BicubicResampler.resize(plane, width: size.width, height: size.height) : plane
            return reduced.samples.map { min(max($0, 0), 255) / 255 }
        }
        return (size.width, size.height, planes)
    }
}
