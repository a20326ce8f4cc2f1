import TestSupport
import Testing

/// What is typed wrongly is answered with exit code 2 and where to read on; what is asked for, with 0.
@Suite struct UsageTests {
    @Test(arguments: [
        ["--start", "abc"], ["--start=-1"], ["--start", "1:99"], ["--start", "1:2:3:4"], ["--start", "1e99"],
        ["--start", "nan"], ["--start", "99"], ["--duration", "0"], ["--duration", "1:"], ["--duration=-2"],
        ["--threads", "0"], ["--threads=-1"], ["--threads", "257"],
    ])
    func aValueOutOfRangeIsNamed(options: [String]) throws {
        let workspace = try Workspace()
        let option = String(options[0].prefix { $0 != "=" })
        try expectRefusal(
            ["filter", try workspace.clip(), "out/out.mkv", "--model", try workspace.model()] + options, status: 2,
            saying: [option], in: workspace)
    }

    @Test(arguments: [
        Refused("filter", status: 2, saying: ["'patina filter --help'"]),
        Refused("filter", "in.mp4", status: 2, saying: ["'patina filter --help'"]),
        Refused("filter", "in.mp4", "out.mkv", "extra", status: 2, saying: ["'patina filter --help'"]),
        Refused("filter", "in.mp4", "out.mkv", "--nonsense", status: 2, saying: ["'patina filter --help'"]),
        Refused("filter", "in.mp4", "out.mkv", "--threads", "many", status: 2, saying: ["'patina filter --help'"]),
        Refused(
            "filter", "in.mp4", "out.mkv", "--start", "-1", status: 2, saying: ["--start", "write 0 or more seconds"]),
        Refused("filter", "", "out.mkv", status: 2, saying: ["empty name"]),
        Refused("filter", "in.mp4", "", status: 2, saying: ["empty name"]),
        Refused("nonsense", status: 2, saying: ["'patina --help'"]),
        Refused("--nonsense", status: 2, saying: ["'patina --help'"]),
        Refused("train", status: 2, saying: ["'patina train --help'"]),
        Refused("train", "--data", "in", "-o", "out/x", "--loss", "l7", status: 2, saying: ["charbonnier"]),
    ])
    func whatIsTypedWronglyIsAnsweredInOneLine(refused: Refused) throws {
        try expectRefusal(refused.options, status: refused.status, saying: refused.words, in: try Workspace())
    }

    @Test(arguments: [[], ["--help"], ["filter", "--help"], ["help", "train"]])
    func helpGoesToStandardOutput(arguments: [String]) throws {
        let run = try Program.run(arguments)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.contains("OVERVIEW") && run.output.contains("USAGE: patina"))
    }

    @Test func theVersionIsOneLine() throws {
        let run = try Program.run(["--version"])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
