import Foundation
import Imaging
import Media
import TestSupport
import Testing
import Training

@testable import PatinaCommands

/// What `--data` names becomes pairs to train on.
@Suite struct TrainingDataTests {
    private static func luma(_ path: String) throws -> Plane<UInt8> {
        let picture = try ImageReader.rgb(path)
        return Plane<Float>(lumaOfRGB: picture.pixels, width: picture.width, height: picture.height).rounded()
    }

    /// The luma of all frames, as ffmpeg decodes them.
    private static func frames(_ path: String, width: Int = 64, height: Int = 48) throws -> [Plane<UInt8>] {
        let samples = try Tool.luma(path)
        return stride(from: 0, to: samples.count, by: width * height).map { first in
            Plane(width: width, height: height, samples: Array(samples[first..<first + width * height]))
        }
    }

    /// Makes every frame another one.
    private static let noise = ["-vf", "noise=alls=30:allf=t"]

    private static func data(_ path: String, patch: Int = 8, validationShare: Int = 0) -> TrainingData {
        TrainingData(path: path, patch: patch, validationShare: validationShare, quiet: true)
    }

    @Test func everyPictureGivesThePairOfTheProtocolAndEveryNthIsForValidation() throws {
        let workspace = try Workspace()
        let folder = try workspace.pictures(count: 5, size: "50x34")
        let expected = try (1...5).map { try Self.luma("\(folder)/\($0).png") }
        let pairs = try Self.data(folder, validationShare: 2).read()
        #expect(pairs.training.map(\.high) == [expected[0], expected[2], expected[4]])
        #expect(pairs.validation.map(\.high) == [expected[1], expected[3]])
        for pair in pairs.training + pairs.validation {
            #expect(pair.low == TrainingPair(pair.high, scale: 2)?.low)
        }
    }

    @Test func everyPictureIsUsedInSmallerSizesToo() throws {
        let workspace = try Workspace()
        let folder = try workspace.pictures(count: 2, size: "50x34")
        var data = Self.data(folder, validationShare: 2)
        data.rescales = [0.8, 0.6]
        let pairs = try data.read()
        #expect(pairs.training.map { [$0.high.width, $0.high.height] } == [[50, 34], [40, 26], [30, 20]])
        let luma = Plane<Float>(try Self.luma("\(folder)/1.png"))
        #expect(
            pairs.training[1].high
                == BicubicResampler.resize(luma, width: 40, height: 27).rounded().cropped(toMultipleOf: 2))
        #expect(pairs.validation.count == 1)
        data.patch = 12
        #expect(try data.read().training.count == 2, "the smallest has no patch of 12 rows")
    }

    @Test func aVideosFramesComeFromAllOverIt() throws {
        let workspace = try Workspace()
        let path = try workspace.clip("in.mp4", Self.noise)
        let frames = try Self.frames(path)
        try #require(frames.count == 10)
        var data = Self.data(path)
        #expect(try data.read().training.map(\.high) == frames)
        data.framesPerVideo = 4
        let pairs = try data.read().training
        #expect(pairs.map { frames.firstIndex(of: $0.high) } == [0, 2, 5, 7])
        #expect(pairs.allSatisfy { $0.low == TrainingPair($0.high, scale: 2)?.low })
        data.validationShare = 3
        let split = try data.read()
        #expect(split.training.map { frames.firstIndex(of: $0.high) } == [0, 5, 7])
        #expect(split.validation.map { frames.firstIndex(of: $0.high) } == [2])
    }

    /// A raw stream says neither how long it is nor how many frames it has.
    @Test func aVideoOfUnknownLengthIsCounted() throws {
        let workspace = try Workspace()
        let path = try workspace.clip("in.h264", sound: false, Self.noise)
        let frames = try Self.frames(path)
        let pairs = try Self.data(path).read().training
        #expect(pairs.map(\.high) == frames)
    }

    @Test func aFolderMayHoldPicturesAndVideos() throws {
        let workspace = try Workspace()
        let folder = try workspace.pictures(count: 2)
        let clip = try workspace.clip("pictures/1-clip.mkv", sound: false, Self.noise)
        try workspace.write("pictures/notes.txt", Data("not a picture".utf8))
        let frames = try Self.frames(clip)
        var data = Self.data(folder)
        data.framesPerVideo = 2
        let pairs = try data.read().training.map(\.high)
        let pictures = try (1...2).map { try Self.luma("\(folder)/\($0).png") }
        #expect(pairs == [frames[0], frames[5], pictures[0], pictures[1]])
    }

    @Test func aLargePictureIsCutIntoTiles() throws {
        let workspace = try Workspace()
        let folder = try workspace.pictures(count: 1, size: "1110x20")
        let whole = try Self.luma("\(folder)/1.png")
        let tiles = try Self.data(folder).read().training.map(\.high)
        #expect(tiles == [0, 554].map { whole.cropped(x: $0, y: 0, width: $0 == 0 ? 554 : 556, height: 20) })
    }

    @Test(arguments: [(1024, 1, 4), (1025, 2, 4), (6000, 4000, 16), (7000, 7001, 16), (3840, 2160, 4)])
    func tilesAreEvenAndDoNotOverlap(width: Int, height: Int, count: Int) {
        let all = Tile.cut(width, height, side: 1024, count: .max)
        #expect(all.reduce(0) { $0 + $1.width * $1.height } == width * height)
        #expect(all.allSatisfy { $0.x % 2 == 0 && $0.y % 2 == 0 && max($0.width, $0.height) <= 1024 })
        #expect(Set(all.map { [$0.x, $0.y] }).count == all.count)
        let some = Tile.cut(width, height, side: 1024, count: count)
        #expect(some.count == min(count, all.count) && Set(some.map { [$0.x, $0.y] }).count == some.count)
    }

    @Test func whatDoesNotFitIntoTheLimitIsLeftOutByChance() throws {
        let workspace = try Workspace()
        let folder = try workspace.pictures(count: 6)
        let all = try Self.data(folder).read().training.map(\.high)
        var data = Self.data(folder)
        data.limit = 3 * 64 * 48
        data.threads = 1
        let some = try data.read().training.map(\.high)
        // Each has 64 × 48 samples and a quarter of that: the third reaches the limit.
        #expect(some.count == 3 && some != Array(all.prefix(3)))
        #expect(some.compactMap { all.firstIndex(of: $0) } == some.compactMap { all.firstIndex(of: $0) }.sorted())
        data.threads = 2
        #expect(try data.read().training.map(\.high) == some)
    }
}
