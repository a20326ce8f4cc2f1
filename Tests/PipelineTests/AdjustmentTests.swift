import Engine
import Foundation
import Media
import Pipeline
import Synchronization
import TestSupport
import Testing

/// Tests of strength, kept colours and smoothing in the planes of the source's own format.
struct AdjustmentTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// A filter that changes every colour.
    private static let negative = ColorFunction(name: "negative") { 255 - $1 }

    private func clip(_ format: String, size: String = "64:48") throws -> String {
        try workspace.clip(
            "in.mkv", seconds: 0.12, sound: false, ["-vf", "scale=\(size)", "-pix_fmt", format, "-c:v", "ffv1"])
    }

    /// Filters with a strength, and returns the samples of each plane, all frames together.
    private func planes(
        of input: String, _ networks: [any PictureFilter], strength: Double = 1, keepsColors: Bool = false
    ) throws -> [[Int]] {
        var options = FilterOptions(input: input, output: workspace.path("out.mkv"))
        options.overwrite = true
        options.encoder.name = "ffv1"
        options.adjustments.strength = strength
        options.adjustments.keepsColors = keepsColors
        _ = try FilterJob(options, filters: networks).run()
        #expect(try Tool.entry("stream=pix_fmt", input) == Tool.entry("stream=pix_fmt", options.output))
        return try samples(options.output)
    }

    /// The results of a network flicker on a still picture. Blended they flicker less, and the first one stays as it is.
    @Test func smoothingTakesFlickerAway() throws {
        let input = try workspace.clip(
            "in.mkv", seconds: 0.4, sound: false,
            ["-vf", "scale=64:48,format=yuv420p,loop=-1:1,trim=end_frame=10", "-c:v", "ffv1"])
        let frame = Mutex(0)
        func flickering() -> any PictureFilter {
            frame.withLock { $0 = 0 }
            return ColorFunction(name: "flickering") { _, value in
                // Rows of all planes pass one after the other; a frame has 3 · 48 · 64 samples.
                let sample = frame.withLock { count in
                    count += 1
                    return count - 1
                }
                return value / 2 + (sample / (3 * 48 * 64) % 2 == 0 ? 40 : 60)
            }
        }
        func lumas(smoothing: Double) throws -> [[Int]] {
            var options = FilterOptions(input: input, output: workspace.path("out.mkv"))
            options.overwrite = true
            options.encoder.name = "ffv1"
            options.adjustments.smoothing = smoothing
            _ = try FilterJob(options, filters: [flickering()]).run()
            let all: [Int] = try samples(options.output)[0]
            let size = 64 * 48
            return (0..<all.count / size).map { frame in Array(all[frame * size..<(frame + 1) * size]) }
        }
        func change(_ frames: [[Int]]) -> Int {
            var sum = 0
            for (last, next) in zip(frames, frames.dropFirst()) {
                for (a, b) in zip(last, next) { sum += abs(a - b) }
            }
            return sum
        }
        let (plain, smooth) = (try lumas(smoothing: 0), try lumas(smoothing: 0.8))
        #expect(plain.count == 10 && smooth.count == 10 && plain[0] == smooth[0])
        #expect(change(plain) > 0 && 2 * change(smooth) < change(plain))
    }

    private func samples(_ path: String) throws -> [[Int]] {
        let format = try Tool.entry("stream=pix_fmt", path)
        return try (format.contains("yuva") ? ["y", "u", "v", "a"] : ["y", "u", "v"]).map { plane in
            let bytes = [UInt8](
                try Tool.data(
                    "ffmpeg",
                    ["-i", path, "-vf", "extractplanes=\(plane)", "-fps_mode", "passthrough", "-f", "rawvideo", "-"]))
            guard format.hasSuffix("le") else { return bytes.map(Int.init) }
            return stride(from: 0, to: bytes.count, by: 2).map { Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8 }
        }
    }

    @Test(arguments: ["yuv420p", "yuv444p", "yuv420p10le", "yuv420p16le", "yuva420p"])
    func strengthMixesSourceAndResult(format: String) throws {
        let input = try clip(format)
        let source = try samples(input)
        let result = try planes(of: input, [Self.negative])
        #expect(source[0] != result[0] && source[1] != result[1])
        #expect(try planes(of: input, [Self.negative], strength: 0) == source)
        for (strength, weight) in [(0.5, 16384), (0.25, 8192), (0.9, 29491)] {
            let mixed = try planes(of: input, [Self.negative], strength: strength)
            let expected = (0..<3).map { plane in
                zip(source[plane], result[plane]).map { from, to -> Int in
                    let change = Double((to - from) * weight) / 32768
                    return from + Int((change + 0.5).rounded(.down))
                }
            }
            #expect(Array(mixed.prefix(3)) == expected, "\(strength)")
            #expect(mixed.count == source.count && mixed.dropFirst(3) == source.dropFirst(3))
        }
    }

    @Test(arguments: ["yuv420p", "yuv420p10le"]) func coloursOfTheSourceAreKept(format: String) throws {
        let input = try clip(format, size: "67:45")
        let source = try samples(input)
        let result = try planes(of: input, [Self.negative])
        let kept = try planes(of: input, [Self.negative], keepsColors: true)
        #expect(kept == [result[0], source[1], source[2]])
        #expect(result[1] != source[1] && result[2] != source[2])
    }

    /// Networks of luma that keep the size are mixed with their source, too.
    @Test func strengthOfANetworkForLuma() throws {
        let input = try clip("yuv420p")
        let source = try samples(input)
        let mixed = try planes(of: input, [Dark()], strength: 0.5, keepsColors: true)
        #expect(mixed == [source[0].map { $0 + (40 - $0 + 1) >> 1 }, source[1], source[2]])
    }

    /// The strength in a chain applies to the networks that do not enlarge.
    @Test func strengthInAChain() throws {
        let input = try clip("yuv420p")
        let twice = NearestNeighbour(name: "twice")
        let alone = try planes(of: input, [twice])
        #expect(try planes(of: input, [Self.negative, twice], strength: 0) == alone)
        #expect(try planes(of: input, [Self.negative, twice])[0] != alone[0])
    }
}

/// A filter of luma that makes every sample 40.
private final class Dark: PictureFilter {
    let name = "dark"
    let isColor = false
    let scale = 1

    func run(_ input: [InputPlane], into output: [OutputPlane]) {
        for row in 0..<output[0].height { memset(output[0].base + row * output[0].stride, 40, output[0].width) }
    }
}
