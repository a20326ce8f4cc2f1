import Foundation
import Testing
import Training

@Suite struct DegradationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let sentence: String
        var scale = 2
        let change: @Sendable (inout Degradation) -> Void
        var testDescription: String { sentence }
    }

    private static func out(_ sentence: String, _ change: @escaping @Sendable (inout Degradation) -> Void) -> Case {
        Case(sentence: sentence, change: change)
    }

    @Test(arguments: 1...4) func theDefaultsAreValid(scale: Int) throws {
        var degradation = Degradation()
        degradation.kind = .video
        try degradation.validate(scale: scale)
        guard scale > 1 else { return }
        try Degradation().validate(scale: scale)
    }

    @Test(arguments: [
        Case(sentence: "kind is bicubic, which changes nothing at scale 1", scale: 1) { $0.kind = .bicubic },
        out("crf is -1 to 30, not within 0 to 51") { $0.crf = -1...30 },
        out("crf is 20 to 52, not within 0 to 51") { $0.crf = 20...52 },
        out("codecs is empty") { $0.codecs = [] },
        out("blur is -0.1 to 0.8,") { $0.blur = -0.1...0.8 }, out("blur is 0.0 to 4.5,") { $0.blur = 0...4.5 },
        out("blur is 0.0 to inf,") { $0.blur = 0 ... .infinity },
        out("noise is -1.0 to 0.0,") { $0.noise = -1...0 }, out("noise is 0.0 to 51.0,") { $0.noise = 0...51 },
        out("variants is 0, not 1 to 64") { $0.variants = 0 },
        out("variants is 65, not 1 to 64") { $0.variants = 65 },
    ]) func aValueOutOfRangeIsNamed(_ wrong: Case) throws {
        var degradation = Degradation()
        wrong.change(&degradation)
        let error = #expect(throws: TrainingError.self) { try degradation.validate(scale: wrong.scale) }
        #expect(
            error?.description.hasPrefix("data.degradation.\(wrong.sentence)") == true, "\(String(describing: error))")
    }

    @Test func everyFieldIsWrittenAndReadAgain() throws {
        var degradation = Degradation()
        degradation.kind = .video
        degradation.crf = 18...30
        degradation.codecs = [.hevc]
        degradation.blur = 0.25...1
        degradation.noise = 0.5...2
        degradation.variants = 7
        let data = try JSONEncoder().encode(degradation)
        #expect(try JSONDecoder().decode(Degradation.self, from: data) == degradation)
    }

    @Test func aFieldThatIsMissingKeepsItsDefault() throws {
        let text = #"{"kind": "video", "crf": [28, 38]}"#
        var expected = Degradation()
        expected.kind = .video
        expected.crf = 28...38
        #expect(try JSONDecoder().decode(Degradation.self, from: Data(text.utf8)) == expected)
        #expect(try JSONDecoder().decode(Degradation.self, from: Data("{}".utf8)) == Degradation())
    }

    @Test(arguments: [
        (#"{"crv": [1, 2]}"#, "data.degradation has no field crv; it has kind, crf,"),
        (#"{"kind": "vidoe"}"#, "data.degradation.kind is not bicubic or video"),
        (#"{"crf": 20}"#, "data.degradation.crf is not two whole numbers"),
        (#"{"crf": [20, 30, 40]}"#, "data.degradation.crf is not two whole numbers"),
        (#"{"crf": [36, 20]}"#, "data.degradation.crf is not two whole numbers"),
        (#"{"crf": [20.5, 36]}"#, "data.degradation.crf is not two whole numbers"),
        (#"{"codecs": ["h264", "av1"]}"#, "data.degradation.codecs is not a list of h264 and hevc"),
        (#"{"blur": ["0", "1"]}"#, "data.degradation.blur is not two numbers"),
        (#"{"noise": [2, 1]}"#, "data.degradation.noise is not two numbers"),
        (#"{"variants": "four"}"#, "data.degradation.variants is not a whole number"),
    ]) func aFieldThatCannotBeReadIsNamed(text: String, sentence: String) throws {
        let error = #expect(throws: TrainingError.self) {
            try JSONDecoder().decode(Degradation.self, from: Data(text.utf8))
        }
        #expect(error?.description.hasPrefix(sentence) == true, "\(String(describing: error))")
    }

    @Test func rescalesOutOfRangeAreNamed() throws {
        try Rescaling.validate([])
        try Rescaling.validate([0.8, 0.6, 0.1])
        for (factors, sentence) in [
            ([0.8, 1], "data.rescales has 1.0,"), ([0.05], "data.rescales has 0.05,"),
            ([.nan], "data.rescales has nan,"),
            ([Double](repeating: 0.5, count: 9), "data.rescales has 9 factors"),
        ] {
            let error = #expect(throws: TrainingError.self) { try Rescaling.validate(factors) }
            #expect(error?.description.hasPrefix(sentence) == true)
        }
    }
}
