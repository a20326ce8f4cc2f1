import Foundation
import Imaging
import Media
import Training

extension TrainingDataSource {
    /// The largest side in samples of the tiles that larger pictures are cut into, unless a patch needs more.
    static let tileSide = 1024
    /// The largest number of tiles kept of a photograph; where there are more, these are spread evenly.
    static let tilesOfPicture = 16
    /// The largest number of tiles kept of a video frame.
    static let tilesOfFrame = 4

    /// Returns the clips of a picture or of a place in a video, one per tile; none where no frame could be decoded
    /// there.
    /// - Parameters:
    ///   - frames: the number of successive video frames in a clip.
    ///   - side: the side of a patch at high resolution; tiles are no smaller where the picture allows.
    func clips(at place: Place, frames: Int, side: Int) throws -> [TrainingClip] {
        let limit = max(Self.tileSide, 2 * side)
        do throws(MediaError) {
            if case .wholePicture = place {
                let picture = try ImageReader.rgb(path)
                let tiles = Tile.cut(picture.width, picture.height, side: limit, count: Self.tilesOfPicture)
                return tiles.map { TrainingClip([$0.cut(from: picture.pixels, width: picture.width)]) }
            }
            let pictures = try Self.pictures(path, from: place, count: frames)
            guard let size = pictures.first?.luma else { return [] }
            return Tile.cut(size.width, size.height, side: limit, count: Self.tilesOfFrame).map { tile in
                TrainingClip(
                    pictures.map { $0.cropped(x: tile.x, y: tile.y, width: tile.width, height: tile.height) })
            }
        } catch {
            // The error names this file, whichever step of reading it failed.
            guard error.path == nil, error.kind != .outOfMemory else { throw error }
            throw MediaError(.decodeFailed, error.operation, path: path, detail: error.detail, log: error.log)
        }
    }

    /// Returns up to `count` successive frames of one size, as 8-bit 4:2:0.
    private static func pictures(_ path: String, from place: Place, count: Int) throws(MediaError) -> [ColorPicture] {
        var options = VideoSource.Options()
        options.threads = 1
        if case .time(let seconds) = place, seconds > 0 { options.start = seconds }
        var early = if case .frame(let number) = place { number } else { 0 }
        var source = try VideoSource(path, options)
        var converter = PixelConverter(to: .yuv420p)
        var pictures: [ColorPicture] = []
        while pictures.count < count, let event = try source.next() {
            guard case .frame(var frame) = event else { continue }
            early -= 1
            if early >= 0 { continue }
            // After a seek, the references of the first frames may be missing.
            if frame.isCorrupt, pictures.isEmpty { continue }
            if frame.isCorrupt { break }
            if frame.pixelFormat != .yuv420p { frame = try converter.convert(frame) }
            let planes = try (0..<3).map { index throws(MediaError) in
                guard let plane = frame.plane(index), let samples = frame.samples(ofPlane: index) else {
                    throw MediaError(.decodeFailed, "read frame", path: path)
                }
                return Plane<UInt8>(width: plane.width, height: plane.height, samples: samples)
            }
            if let first = pictures.first, first.luma.width != frame.width || first.luma.height != frame.height {
                break
            }
            pictures.append(ColorPicture(luma: planes[0], cb: planes[1], cr: planes[2]))
        }
        return pictures
    }
}

/// A rectangle of a picture, in pixels.
struct Tile {
    let x: Int
    let y: Int
    let width: Int
    let height: Int

    /// Returns equal rectangles of at most `side` a side whose left and upper edges are even; at most `count` of them.
    static func cut(_ width: Int, _ height: Int, side: Int, count: Int) -> [Tile] {
        func edges(_ extent: Int) -> [Int] {
            let parts = (extent + side - 1) / side
            return (0...parts).map { $0 == parts ? extent : extent * $0 / parts / 2 * 2 }
        }
        let (columns, rows) = (edges(width), edges(height))
        let tiles = zip(rows, rows.dropFirst()).flatMap { top, bottom in
            zip(columns, columns.dropFirst()).map { left, right in
                Tile(x: left, y: top, width: right - left, height: bottom - top)
            }
        }
        let kept = min(count, tiles.count)
        return (0..<kept).map { tiles[$0 * tiles.count / kept] }
    }

    /// Returns the rectangle of a picture of interleaved RGB, whose rows have `rowWidth` pixels.
    func cut(from rgb: [UInt8], width rowWidth: Int) -> ColorPicture {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(3 * width * height)
        for row in y..<y + height {
            let start = 3 * (row * rowWidth + x)
            pixels += rgb[start..<start + 3 * width]
        }
        return ColorPicture(rgb: pixels, width: width, height: height)
    }
}
