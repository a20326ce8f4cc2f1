import Foundation
import Imaging
import TestSupport
import Testing
import Training

@testable import PatinaCommands

/// Pairs under the video degradation.
@Suite struct DegradedDataTests {
    private static func data(_ path: String, scale: Int = 2, crf: ClosedRange<Int> = 20...36) -> TrainingData {
        var data = TrainingData(path: path, scale: scale, patch: 8, validationShare: 0, threads: 2, quiet: true)
        data.degradation.kind = .video
        data.degradation.crf = crf
        data.degradation.blur = 0...0
        return data
    }

    /// How near the low resolution is to that without blur and codec, in decibels.
    private static func nearness(_ pair: TrainingPair, scale: Int, shift: Int = 0) -> Double {
        let clean = BicubicResampler.resize(
            Plane<Float>(pair.high), width: pair.low.width, height: pair.low.height)
        let (width, height) = (clean.width - abs(shift), clean.height)
        return Quality.psnr(
            Plane<Float>(pair.low).cropped(x: max(shift, 0), y: 0, width: width, height: height),
            clean.cropped(x: max(-shift, 0), y: 0, width: width, height: height))
    }

    @Test(arguments: 1...4) func aPhotographIsPannedAndCodedAndTheWindowsStayTogether(scale: Int) throws {
        let workspace = try Workspace()
        let folder = try workspace.pictures(count: 1, size: "150x120")
        let pairs = try Self.data(folder, scale: scale, crf: 8...12).read().training
        #expect(pairs.count == 4)
        for pair in pairs {
            #expect(pair.high.width == scale * pair.low.width && pair.high.height == scale * pair.low.height)
            #expect(pair.low.width % 2 == 0 && pair.low.height % 2 == 0)
            #expect(pair.high.width > 150 - 16 - 2 * scale && pair.high.height > 120 - 16 - 2 * scale)
            let near = Self.nearness(pair, scale: scale)
            #expect(near > 30 && near < 80)
            #expect(near > Self.nearness(pair, scale: scale, shift: 1) + 3)
            #expect(near > Self.nearness(pair, scale: scale, shift: -1) + 3)
        }
    }

    @Test func aHigherRateFactorLeavesLess() throws {
        let workspace = try Workspace()
        let folder = try workspace.pictures(count: 1, size: "150x120")
        let means = try [12, 24, 36, 48].map { crf in
            let pairs = try Self.data(folder, crf: crf...crf).read().training
            return pairs.reduce(0) { $0 + Self.nearness($1, scale: 2) } / Double(pairs.count)
        }
        #expect(zip(means, means.dropFirst()).allSatisfy { $0 > $1 + 1 }, "\(means)")
    }

    @Test func theBlurComesBeforeTheReduction() throws {
        let workspace = try Workspace()
        let folder = try workspace.pictures(count: 1, size: "100x80")
        var data = Self.data(folder, crf: 8...8)
        let sharp = try data.read().training
        data.degradation.blur = 2...2
        let blurred = try data.read().training
        func contrast(_ plane: Plane<UInt8>) -> Int {
            var sum = 0
            for (left, right) in zip(plane.samples, plane.samples.dropFirst()) { sum += abs(Int(left) - Int(right)) }
            return sum
        }
        #expect(zip(sharp, blurred).allSatisfy { $0.high == $1.high && contrast($0.low) > contrast($1.low) * 5 / 4 })
    }

    @Test func aSeedRepeatsOnAnyNumberOfThreadsAndAnotherDoesNot() throws {
        let workspace = try Workspace()
        let folder = try workspace.pictures(count: 4, size: "64x48")
        func pairs(seed: UInt64, threads: Int) throws -> (training: [[Plane<UInt8>]], validation: [[Plane<UInt8>]]) {
            var data = Self.data(folder)
            data.degradation.blur = 0...0.8
            data.degradation.noise = 0...3
            data.degradation.variants = 2
            data.rescales = [0.8]
            data.validationShare = 4
            (data.seed, data.threads) = (seed, threads)
            let pairs = try data.read()
            return (pairs.training.map { [$0.high, $0.low] }, pairs.validation.map { [$0.high, $0.low] })
        }
        let first = try pairs(seed: 3, threads: 2)
        #expect(first.training.count == 3 * 2 * 2 && first.validation.count == 1)
        #expect(Set(first.training.map { $0[1].samples }).count == 12)
        #expect(try pairs(seed: 3, threads: 1) == first)
        let other = try pairs(seed: 4, threads: 2)
        #expect(zip(other.training, first.training).allSatisfy { $0 != $1 })
        // What is validated on must not depend on the seed.
        #expect(other.validation == first.validation)
    }

    @Test func aVideosOwnFramesFollowEachOther() throws {
        let workspace = try Workspace()
        let path = try workspace.clip("in.mkv", seconds: 0.8, sound: false, ["-vf", "noise=alls=6:allf=t"])
        let samples = try Tool.luma(path)
        var data = Self.data(path, crf: 10...14)
        data.degradation.variants = 3
        let pairs = try data.read().training
        #expect(pairs.count == 4 * 3, "20 frames are four clips of five")
        let size = 64 * 48
        let frames = pairs.map { pair -> Int in
            (0..<20).first { Array(samples[$0 * size..<($0 + 1) * size]) == pair.high.samples } ?? -1
        }
        for (index, frame) in frames.enumerated() {
            // Not the first of a clip, which is a key frame.
            #expect((1...4).contains(frame - index / 3 * 5), "\(frames)")
        }
        #expect(Set(frames).count > 4)
        #expect(pairs.allSatisfy { Self.nearness($0, scale: 2) > 25 })
    }

    @Test func aPictureBelowWhatEncodersTakeIsTooSmall() throws {
        let workspace = try Workspace()
        let folder = try workspace.pictures(count: 2, size: "30x40")
        let failure = #expect(throws: Failure.self) { try Self.data(folder).read() }
        #expect(failure?.status == .inputUnreadable && failure?.description.contains("32×32") == true)
        #expect(try Self.data(folder, scale: 1).read().training.count == 8)
    }
}
