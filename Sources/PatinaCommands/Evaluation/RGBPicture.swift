import Foundation
import Media
import Pipeline

/// A picture of 8-bit red, green and blue, plane after plane.
struct RGBPicture {
    let width: Int
    let height: Int
    /// 3 · width · height values.
    let planes: [UInt8]

    init(width: Int, height: Int, planes: [UInt8]) {
        precondition(planes.count == 3 * width * height, "three planes")
        self.width = width
        self.height = height
        self.planes = planes
    }

    /// - Throws: `MediaError` naming the file that cannot be read.
    init(_ file: URL) throws(MediaError) {
        let (width, height, pixels) = try ImageReader.rgb(file.relativePath)
        self.init(
            width: width, height: height,
            planes: (0..<3).flatMap { channel in (0..<width * height).map { pixels[3 * $0 + channel] } })
    }

    /// The picture of a frame of `gbrp`.
    init(_ frame: VideoFrame) {
        self.init(
            width: frame.width, height: frame.height,
            planes: Self.places.flatMap { frame.samples(ofPlane: $0) ?? [] })
    }

    /// Where FFmpeg has red, green and blue: it begins with green.
    private static let places = [2, 0, 1]

    /// A frame of `gbrp`.
    func frame() throws(MediaError) -> VideoFrame {
        let area = width * height
        return try .planar(
            .gbrp, width: width, height: height,
            planes: [1, 2, 0].map { Array(planes[$0 * area..<($0 + 1) * area]) })
    }

    /// What a network that keeps the size makes of it, the way it does in a film.
    func painted(by network: NetworkColorUpscaler) throws -> RGBPicture {
        let (input, output) = (try frame(), try frame())
        try network.run(input.colorPlanes, into: output.colorPlanes)
        return RGBPicture(output)
    }

    /// Real values 0…1.
    var shares: [Float] { planes.map { Float($0) / 255 } }

    func map(_ change: (UInt8) -> UInt8) -> RGBPicture {
        RGBPicture(width: width, height: height, planes: planes.map(change))
    }

    func middle(width: Int, height: Int) -> RGBPicture {
        cropped(x: (self.width - width) / 2, y: (self.height - height) / 2, width: width, height: height)
    }

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

    /// The mean of every two by two pixels.
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

    /// Frames of the middle, at half the size, each half a pixel to the right of the one before.
    /// - Parameter side: of a square that the picture has, which all frames together lie within.
    func pan(frames: Int, side: Int) -> [RGBPicture] {
        let extent = (side - frames) / 2 * 2
        let (left, top) = ((width - extent - frames) / 2, (height - extent) / 2)
        return (0..<frames).map { cropped(x: left + $0, y: top, width: extent, height: extent).halved() }
    }
}
