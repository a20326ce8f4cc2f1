import Foundation
import Imaging
import Media
import Network
import Training

/// A picture to paint like, and by what styles are compared.
struct StylePicture {
    let picture: String
    /// Weights of a classifier.
    let features: String

    /// - Throws: `Failure` where there are no features.
    init(_ picture: String, features: String?) throws(Failure) {
        guard let features else {
            throw Failure(
                .usage,
                "--style needs --features: the weights of VGG-16 or SqueezeNet 1.0, by which styles are compared.")
        }
        (self.picture, self.features) = (picture, features)
    }

    /// - Parameters:
    ///   - longerSide: that the picture is reduced to, where it is larger.
    ///   - blur: the standard deviation of its blur, in pixels of the reduced picture.
    /// - Throws: `Failure` naming the file that cannot be used.
    func target(longerSide: Int, blur: Double) throws -> StyleTarget {
        let (width, height, planes) = try planes(longerSide: longerSide, blur: blur)
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

    /// The picture as planes of red, green and blue, real values 0…1.
    private func planes(
        longerSide: Int, blur: Double
    ) throws(MediaError) -> (width: Int, height: Int, planes: [Float]) {
        let (width, height, pixels) = try ImageReader.rgb(picture)
        let factor = min(1, Double(longerSide) / Double(max(width, height)))
        let size = (width: max(1, Int(Double(width) * factor)), height: max(1, Int(Double(height) * factor)))
        let planes = (0..<3).flatMap { channel in
            let samples = (0..<width * height).map { Float(pixels[3 * $0 + channel]) }
            let plane = Plane<Float>(width: width, height: height, samples: samples)
            let reduced =
                factor < 1 ? BicubicResampler.resize(plane, width: size.width, height: size.height) : plane
            return GaussianBlur.apply(reduced, deviation: blur).samples.map { min(max($0, 0), 255) / 255 }
        }
        return (size.width, size.height, planes)
    }
}
