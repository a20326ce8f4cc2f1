import Files
import Foundation
import Imaging
import Media
import Network
import Training

/// A picture whose style is learnt, with the classifier by whose activations styles are compared.
struct StylePicture {
    /// The path of the picture.
    let picture: String
    /// The path of the classifier's weights.
    let features: String

    /// Checks that both files are named.
    /// - Throws: `Failure` where there are no features.
    init(_ picture: String, features: String?) throws(Failure) {
        guard let features else {
            throw Failure(
                .usage,
                "--style needs --features: the weights of VGG-16 or SqueezeNet 1.0, by which styles are compared.")
        }
        (self.picture, self.features) = (picture, features)
    }

    /// Returns the target of the style term.
    /// - Parameters:
    ///   - longerSide: the length in pixels to which the longer side is reduced, if it is longer.
    ///   - blur: the standard deviation of a Gaussian blur, in pixels of the reduced picture.
    /// - Throws: `Failure` naming the file that cannot be used.
    func target(longerSide: Int, blur: Double) throws -> StyleTarget {
        try target(longerSide: longerSide, blur: blur, features: weights())
    }

    /// Returns the targets of several pictures with the same features, which are read once.
    static func targets(_ pictures: [StylePicture], longerSide: Int, blur: Double) throws -> [StyleTarget] {
        guard let features = try pictures.first?.weights() else { return [] }
        return try pictures.map { try $0.target(longerSide: longerSide, blur: blur, features: features) }
    }

    private func target(longerSide: Int, blur: Double, features: FeatureWeights) throws -> StyleTarget {
        let (width, height, planes) = try planes(longerSide: longerSide, blur: blur)
        return try StyleTarget(planes, width: width, height: height, features: features)
    }

    private func weights() throws(Failure) -> FeatureWeights {
        do {
            return try FeatureWeights(Safetensors(data: FileSystem.read(features)))
        } catch let error as NetworkError {
            throw Failure(.inputUnreadable, "\(features) cannot be used for --features: \(error.description).")
        } catch let error as POSIXError {
            throw Failure(.inputUnreadable, "\(features) cannot be read (\(error.reason)).")
        } catch {
            throw Failure(.inputUnreadable, "\(features) cannot be read: \(error.localizedDescription)")
        }
    }

    /// Returns the reduced and blurred picture as planes of red, green and blue, with real values from 0 to 1.
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
