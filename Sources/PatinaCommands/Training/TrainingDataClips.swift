import Foundation
import Imaging
import Media
import Training

extension TrainingDataSource {
    /// Larger pictures are cut into tiles of at most this many samples a side, unless a patch needs more.
    static let tileSide = 1024
    /// Tiles of a photograph and of a frame that are kept; of more, these are spread evenly.
    static let tilesOfPicture = 16
    static let tilesOfFrame = 4

    /// The clips of a picture or of a place in a video; none where no frame could be decoded there.
    /// - Parameters:
    ///   - frames: of a video that go into a clip.
    ///   - side: of what a patch needs at high resolution; tiles are no smaller.
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
            // Whatever could not be done with this file, the file is what is to be looked at.
            guard error.path == nil, error.kind != .outOfMemory else { throw error }
            throw MediaError(.decodeFailed, error.operation, path: path, detail: error.detail, log: error.log)
        }
    }

    /// Up to `count` frames of one size that follow each other, as 8-bit 4:2:0.
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
            // A seek can land where a frame's references are missing.
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

/// A part of a picture.
struct Tile {
    let x: Int
    let y: Int
    let width: Int
    let height: Int

    /// Equal parts of at most `side` a side, their left and upper edges even; at most `count` of them.
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

    /// The tile of interleaved RGB rows of `width` pixels.
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
