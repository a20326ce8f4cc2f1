internal import Foundation
internal import Media
internal import Synchronization

extension FuzzTarget {
    // An input of a few kilobytes may ask for any number of frames.
    private static let mostEvents = 256

    /// One file that every input is written to; a process reads one input at a time.
    private static let scratch = Mutex(
        FileManager.default.temporaryDirectory.appending(path: "patina-fuzz-\(getpid())"))

    static func readMedia(_ bytes: Data) -> Bool {
        scratch.withLock { url in
            do {
                try bytes.write(to: url)
            } catch {
                fatalError("\(url.path): \(error)")
            }
            defer { try? FileManager.default.removeItem(at: url) }
            return (try? read(url.path)) ?? false
        }
    }

    private static func read(_ path: String) throws -> Bool {
        var options = VideoSource.Options()
        options.threads = 1
        // A few bytes may ask for a picture that takes a second to fill.
        options.limits.pixels = 1 << 20
        options.limits.frames = mostEvents
        var source = try VideoSource(path, options)
        var converter = PixelConverter(to: .yuv420p)
        var frames = 0
        for _ in 0..<mostEvents {
            guard let event = try source.next() else { break }
            guard case .frame(let frame) = event else { continue }
            frames += 1
            let picture = try converter.convert(frame)
            precondition(picture.width == frame.width && picture.height == frame.height)
            if let plane = picture.plane(0) { touch(plane) }
        }
        return frames > 0
    }

    /// Reads the ends of every row: what a frame says it has must be there.
    private static func touch(_ plane: FramePlane) {
        var sum = 0
        for row in 0..<plane.height {
            sum &+= Int(plane.base[row * plane.stride]) &+ Int(plane.base[row * plane.stride + plane.width - 1])
        }
        withExtendedLifetime(sum) {}
    }
}
