internal import CFFmpeg

/// Makes pictures larger at their right and lower edges by repeating the last column and row.
struct FramePadder: ~Copyable {
    private let width: Int
    private let height: Int
    private var pool: FramePool?

    /// Creates a padder to a size.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Returns a new frame with the picture and the properties of `frame`, which has no more columns or rows than the
    /// result.
    mutating func padded(_ frame: VideoFrame) throws(MediaError) -> VideoFrame {
        if pool?.pixelFormat != frame.pixelFormat {
            pool = try FramePool(width: width, height: height, pixelFormat: frame.pixelFormat)
        }
        guard let result = try pool?.frame(), av_frame_copy_props(result.av, frame.av) >= 0 else {
            throw .outOfMemory("pad frame")
        }
        for index in 0..<4 {
            guard let from = frame.plane(index), let to = result.plane(index) else { continue }
            Self.copy(from, to, bytes: frame.pixelFormat.sampleBytes(plane: index))
        }
        return result
    }

    private static func copy(_ from: FramePlane, _ to: FramePlane, bytes: Int) {
        for row in 0..<to.height {
            let source = from.base + min(row, from.height - 1) * from.stride
            let target = to.base + row * to.stride
            target.update(from: source, count: from.width * bytes)
            for column in from.width..<max(from.width, to.width) {
                (target + column * bytes).update(from: source + (from.width - 1) * bytes, count: bytes)
            }
        }
    }
}

extension PixelFormat {
    /// Returns the bytes from a sample of a plane, or a group of packed ones, to the next.
    func sampleBytes(plane: Int) -> Int {
        guard let form = descriptor else { return 1 }
        let (a, b, c, d) = form.comp
        let parts = [a, b, c, d].prefix(Int(form.nb_components)).filter { Int($0.plane) == plane }
        return Int(parts.map(\.step).max() ?? 1)
    }
}
