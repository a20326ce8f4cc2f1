import Engine
import Foundation
import Media
import Pipeline

/// A picture of 8-bit red, green and blue, stored plane after plane.
struct RGBPicture {
    let width: Int
    let height: Int
    /// The samples, 3 · height · width values in row-major order.
    let planes: [UInt8]

    init(width: Int, height: Int, planes: [UInt8]) {
        precondition(planes.count == 3 * width * height, "three planes")
        self.width = width
        self.height = height
        self.planes = planes
    }

    /// Reads a picture file.
    /// - Throws: `MediaError` naming the file if it cannot be read.
    init(_ file: URL) throws(MediaError) {
        let (width, height, pixels) = try ImageReader.rgb(file.relativePath)
        self.init(
            width: width, height: height,
            planes: (0..<3).flatMap { channel in (0..<width * height).map { pixels[3 * $0 + channel] } })
    }

    /// Copies the samples of a frame in the pixel format `gbrp`.
    init(_ frame: VideoFrame) {
        self.init(
            width: frame.width, height: frame.height,
            planes: Self.places.flatMap { frame.samples(ofPlane: $0) ?? [] })
    }

    /// The plane numbers of red, green and blue in FFmpeg's planar formats, which begin with green.
    private static let places = [2, 0, 1]

    /// Returns a frame of the pixel format `gbrp` with these samples.
    func frame() throws(MediaError) -> VideoFrame {
        let area = width * height
        return try .planar(
            .gbrp, width: width, height: height,
            planes: [1, 2, 0].map { Array(planes[$0 * area..<($0 + 1) * area]) })
    }

    /// Returns the output of a filter of colour that keeps the size, computed as for a frame of a film.
    func painted(by filter: some PictureFilter) throws -> RGBPicture {
        let (input, output) = (try frame(), try frame())
        try filter.run(input, into: output)
        return RGBPicture(output)
    }

    /// The samples as real values from 0 to 1.
    var shares: [Float] { planes.map { Float($0) / 255 } }

    /// Returns the picture with every sample changed by a function.
    func map(_ change: (UInt8) -> UInt8) -> RGBPicture {
        RGBPicture(width: width, height: height, planes: planes.map(change))
    }

    /// Returns the rectangle of this size in the middle of the picture.
    func middle(width: Int, height: Int) -> RGBPicture {
        cropped(x: (self.width - width) / 2, y: (self.height - height) / 2, width: width, height: height)
    }

    /// Returns the rectangle of this size with its upper left corner at `x` and `y`.
    func cropped(x: Int, y: Int, width: Int, height: Int) -> RGBPicture {
        var result: [UInt8] = []
        result.reserveCapacity(3 * width * height)
        for channel in 0..<3 {
            for row in y..<y + height {
                let start = (channel * self.height + row) * self.width + x
                result += planes[start..<start + width]
            }
        }
        return RGBPicture(width: width, height: height, planes: result)
    }

    /// Returns the picture at half the size, each pixel the rounded mean of a square of 2 × 2.
    func halved() -> RGBPicture {
        let (wide, high) = (width / 2, height / 2)
        var result: [UInt8] = []
        result.reserveCapacity(3 * wide * high)
        for channel in 0..<3 {
            for row in 0..<high {
                let start = (channel * height + 2 * row) * width
                for column in stride(from: start, to: start + 2 * wide, by: 2) {
                    let sum = [0, 1, width, width + 1].reduce(2) { $0 + Int(planes[column + $1]) }
                    result.append(UInt8(sum / 4))
                }
            }
        }
        return RGBPicture(width: wide, height: high, planes: result)
    }

    /// Returns a pan across the middle of the picture at half the size: each frame shows what is half a pixel to the
    /// right of the one before.
    /// - Parameter side: the side of a centred square within the picture that contains all frames, in pixels before the
    ///   reduction.
    func pan(frames: Int, side: Int) -> [RGBPicture] {
        let extent = (side - frames) / 2 * 2
        let (left, top) = ((width - extent - frames) / 2, (height - extent) / 2)
        return (0..<frames).map { cropped(x: left + $0, y: top, width: extent, height: extent).halved() }
    }
}
