import Foundation
import TestSupport
import Testing

@testable import Reports

/// The picture of a training run, read back.
@Suite struct LearningCurveTests {
    /// Ten steps of three stages; the loss halves from step to step.
    private static let records: [TrainingRecord] = {
        var loss: Float = 1
        return (1...10).map { step in
            let (stage, begin) = step <= 5 ? ("dense", 0) : step <= 9 ? ("sparse", 5) : ("quantized", 9)
            let psnr: [Int: Double] = [2: 30, 4: 32, 8: 34, 10: 33]
            loss /= 2
            return TrainingRecord(
                step: step, stage: stage, stageStep: step - begin, loss: loss, learningRate: 1e-3, psnr: psnr[step],
                seconds: Double(step) * 61, kept: 1, changing: 0)
        }
    }()

    private struct Point: Equatable {
        let x, y: Double
    }

    private static func points(_ element: Picture.Element) -> [Point] {
        (element["points"] ?? "").split(separator: " ").map {
            let pair = $0.split(separator: ",").map { Double($0)! }
            return Point(x: pair[0], y: pair[1])
        }
    }

    private static func curve(_ records: [TrainingRecord]) throws -> Picture {
        try Picture(LearningCurve(records, title: "my run").text)
    }

    @Test func theStagesArePartedWhereTheyBegin() throws {
        let picture = try Self.curve(Self.records)
        let stages = picture.groups("stage")
        #expect(stages.map { picture.texts(in: $0) } == [["dense"], ["sparse"], ["quantized"]])
        let edges = stages.map { picture.elements("line", in: $0).first?.number("x1") }
        // Steps 5 and 9 of 10 between 76 and 884.
        #expect(edges == [nil, 480, 803.2])
        let shades = stages.map { picture.elements("rect", in: $0).first }
        #expect(shades.map { $0?.number("x") } == [nil, 480, nil] && shades[1]?.number("width") == 323.2)
    }

    @Test func theLossIsOnALogarithmicAxis() throws {
        let picture = try Self.curve(Self.records)
        let ranges = picture.elements("polygon").filter { $0.classes == ["loss-range"] }
        try #require(ranges.count == 3)
        // There and back again.
        let raw = ranges.flatMap { range in
            let points = Self.points(range)
            return points.prefix(points.count / 2)
        }
        let places: [Double] = [157, 238, 318, 399, 480, 561, 642, 722, 803, 884]
        #expect(raw.map(\.x) == places)
        // Equal ratios are equal distances.
        let distances: [Double] = zip(raw.dropFirst(), raw).map { $0.y - $1.y }
        #expect(distances.allSatisfy { $0 > 0 && abs($0 - distances[0]) < 0.02 }, "\(distances)")
        let numbers = picture.elements("text").filter { $0["text-anchor"] == "end" }.compactMap { Double($0.text) }
        #expect(numbers == [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5])
        #expect(picture.elements("line").count { $0.classes == ["grid"] } == numbers.count)
    }

    @Test func theSmoothLineBeginsAnewInEveryStage() throws {
        let picture = try Self.curve(Self.records)
        let lines = picture.elements("polyline").filter { $0.classes == ["loss"] }.map(Self.points)
        let ranges = picture.elements("polygon").filter { $0.classes == ["loss-range"] }.map(Self.points)
        #expect(lines.map(\.count) == [5, 4, 1])
        for (line, range) in zip(lines, ranges) {
            #expect(line[0] == range[0])
            // It lags behind a loss that falls.
            #expect(zip(line, range).dropFirst().allSatisfy { $0.y < $1.y })
        }
    }

    @Test func theScoresAreOnAnAxisOfDecibels() throws {
        let picture = try Self.curve(Self.records)
        let line = try #require(picture.elements("polyline").first { $0.classes == ["psnr"] })
        let points = Self.points(line)
        #expect(points.map(\.x) == [237.6, 399.2, 722.4, 884])
        try #require(points.count == 4)
        let perDecibel = (points[0].y - points[1].y) / 2
        #expect(perDecibel > 0 && abs((points[1].y - points[2].y) / 2 - perDecibel) < 0.02)
        #expect(abs(points[3].y - points[2].y - perDecibel) < 0.02)
        #expect(picture.elements("circle").count == 4)
        #expect(["30.0", "31.0", "32.0", "33.0", "34.0"].allSatisfy(picture.texts().contains))
    }

    @Test func theLastValuesAreGiven() throws {
        let texts = try Self.curve(Self.records).texts()
        for text in [
            "my run", "step 10, 10:10", "loss 0.000977", "validation 33.000 dB, best 34.000 dB at step 8", "steps",
            "loss", "validation PSNR, dB",
        ] { #expect(texts.contains(text), "\(text) in \(texts)") }
        let best = try Self.curve(Array(Self.records.prefix(8))).texts()
        #expect(best.contains("validation 34.000 dB, the best"))
    }

    @Test func aRunThatWasNotValidatedHasNoAxisOfDecibels() throws {
        let picture = try Self.curve(Self.records.filter { $0.psnr == nil })
        #expect(!picture.elements("polyline").contains { $0.classes == ["psnr"] } && picture.elements("circle").isEmpty)
        #expect(!picture.texts().contains { $0.contains("dB") })
    }

    @Test func whatHasNoPlaceOnAnAxisIsLeftOut() throws {
        var records = Self.records
        records[2].loss = 0
        records[3].loss = .nan
        records[7].psnr = .infinity
        let picture = try Self.curve(records)
        #expect(
            picture.elements("polyline").filter { $0.classes == ["loss"] }.map { Self.points($0).count } == [3, 4, 1])
        #expect(picture.elements("circle").count == 3)
        #expect(picture.texts().contains("validation 33.000 dB, the best"))
    }

    @Test func aRunOfAMillionStepsMakesNoLargerPicture() throws {
        let records = (1...50_000).map { step in
            TrainingRecord(
                step: step * 20, stage: "dense", stageStep: step * 20, loss: step.isMultiple(of: 2) ? 0.1 : 0.2,
                learningRate: 1e-3, psnr: 30, seconds: 1, kept: 1, changing: 0)
        }
        let picture = try Self.curve(records)
        let range = try #require(picture.elements("polygon").first)
        #expect(Self.points(range).count <= 2 * 809)
        // Smoothed, it lies between the two losses that alternate.
        let line = Self.points(try #require(picture.elements("polyline").first { $0.classes == ["loss"] }))
        let heights = Set(Self.points(range).dropFirst(4).map(\.y)).sorted()
        #expect(line.dropFirst(400).allSatisfy { heights.first! + 20 < $0.y && $0.y < heights.last! - 20 })
    }

    @Test(arguments: [0, 1, 2])
    func aRunThatHasJustBegunIsDrawn(count: Int) throws {
        let texts = try Self.curve(Array(Self.records.prefix(count))).texts()
        #expect(texts.contains("no steps yet") == (count == 0) && texts.contains("dense") == (count > 0))
    }
}
