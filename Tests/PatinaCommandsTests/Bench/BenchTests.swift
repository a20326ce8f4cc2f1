import Foundation
import TestSupport
import Testing

/// `patina bench`. What is fast is not tested, only that it was measured and is told.
@Suite struct BenchTests {
    private static func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static func bench(_ workspace: Workspace, _ options: [String]) throws -> Program.Outcome {
        try Program.run(
            ["bench", "--model", try workspace.model(), "--size", "66x34", "--frames", "5", "--threads", "2"]
                + options, in: workspace.folder)
    }

    /// The long search is kept where kernels are, and the output's bits are tested in EngineTests.
    @Test func tuningIsKept() throws {
        let workspace = try Workspace()
        let cache = workspace.folder.appendingPathComponent("cache").path
        let run = try Program.run(
            [
                "bench", "--model", try workspace.model(), "--size", "66x34", "--frames", "2", "--threads", "1",
                "--tune",
            ],
            in: workspace.folder, environment: ["XDG_CACHE_HOME": cache])
        if run.status != 0, run.errors.contains("LLVM") || run.errors.contains("--tune") {
            // Without generated kernels there is nothing to choose from, and that is said.
            #expect(run.status == (run.errors.contains("LLVM") ? 1 : 2), "\(run.errors)")
            return
        }
        #expect(run.status == 0 && run.errors.contains("tune: "), "\(run.errors)")
        let files = try FileManager.default.contentsOfDirectory(atPath: cache + "/patina")
        #expect(files.contains { $0.hasSuffix(".tuning") }, "\(files)")
    }

    @Test func portableKernelsAreNotTuned() throws {
        let workspace = try Workspace()
        let run = try Self.bench(workspace, ["--tune", "--isa", "portable"])
        #expect(run.status == 2 && run.errors.contains("--tune") && run.errors.contains("portable"), "\(run.errors)")
    }

    /// Positive numbers, or null for what portable kernels have not.
    private static func checkRates(_ object: [String: Any], isPortable: Bool) throws {
        let kept = try #require(object["kept_gmac_per_s"] as? Double)
        let dense = try #require(object["dense_equivalent_gmac_per_s"] as? Double)
        #expect(kept > 0 && kept.isFinite && dense >= kept && dense.isFinite, "\(object)")
        if isPortable {
            #expect(object["peak_gmac_per_s"] is NSNull && object["efficiency"] is NSNull, "\(object)")
        } else {
            let peak = try #require(object["peak_gmac_per_s"] as? Double)
            let efficiency = try #require(object["efficiency"] as? Double)
            #expect(peak > 0 && peak.isFinite && efficiency > 0 && efficiency.isFinite, "\(object)")
        }
    }

    @Test(arguments: [[], ["--isa", "portable"]]) func aNetworkIsMeasured(options: [String]) throws {
        let workspace = try Workspace()
        let run = try Self.bench(workspace, ["--json", "out/bench.json"] + options)
        #expect(run.status == 0, "\(run.errors)")
        let object = try Self.json(String(contentsOfFile: workspace.output("bench.json"), encoding: .utf8))
        #expect(
            Set(object.keys) == [
                "model", "isa", "threads", "width", "height", "frames", "fps", "latency_ms", "kept_gmac_per_s",
                "dense_equivalent_gmac_per_s", "peak_gmac_per_s", "efficiency", "run",
            ])
        #expect(object["width"] as? Int == 66 && object["height"] as? Int == 34)
        #expect(object["frames"] as? Int == 5 && object["threads"] as? Int == 2)
        #expect(
            (object["fps"] as? Double ?? 0) > 0 && (object["model"] as? String)?.hasSuffix("tiny.safetensors") == true)
        let isa = try #require(object["isa"] as? String)
        #expect(options.isEmpty || isa == "portable")
        try Self.checkRates(object, isPortable: isa == "portable")
        let latency = try #require(object["latency_ms"] as? [String: Double])
        #expect(Set(latency.keys) == ["p50", "p95", "p99", "max"])
        #expect(latency["p50"]! > 0 && latency["p50"]! <= latency["p95"]! && latency["p95"]! <= latency["p99"]!)
        #expect(latency["p99"]! <= latency["max"]!)

        #expect(run.output.contains("66x34 → 132x68, 5 frames"), "\(run.output)")
        for rate in [24, 25, 30, 50, 60] { #expect(run.output.contains("68p\(rate): "), "\(run.output)") }
        #expect(run.output.contains("no peak") == (isa == "portable"), "\(run.output)")
    }

    @Test func theTimeOfEveryLayerIsCounted() throws {
        let run = try Self.bench(try Workspace(), ["--layers", "--json", "-"])
        #expect(run.status == 0, "\(run.errors)")
        let object = try Self.json(run.output)
        let layers = try #require(object["layers"] as? [[String: Any]])
        #expect(
            layers.map { $0["name"] as? String } == [
                "load", "head.relu", "trunk1.relu", "output", "upsample", "store", "wait",
            ])
        let shares = layers.compactMap { $0["share"] as? Double }
        // All threads' time is there, once, but for the rounding.
        #expect(shares.count == 7 && abs(shares.reduce(0, +) - 1) < 0.01, "\(shares)")
        for layer in layers where ["head.relu", "trunk1.relu", "output"].contains(layer["name"] as? String) {
            #expect((layer["ms_per_frame"] as? Double ?? 0) > 0)
            try Self.checkRates(layer, isPortable: object["isa"] as? String == "portable")
        }
    }

    @Test func aDeadlineThatCannotBeMetEndsWithItsCode() throws {
        let workspace = try Workspace()
        let run = try Self.bench(workspace, ["--fps", "1e9", "--json", "out/bench.json"])
        #expect(run.status == 5 && run.sentence?.contains("1000000000 frames per second") == true, "\(run.errors)")
        // The figures are there all the same.
        let object = try Self.json(String(contentsOfFile: workspace.output("bench.json"), encoding: .utf8))
        #expect(object["deadline_met"] as? Bool == false && object["deadline_ms"] as? Double == 1e-6)
    }

    @Test func anInterruptionEndsIt() throws {
        let workspace = try Workspace()
        let session = try Session([
            "bench", "--model", try workspace.model(), "--size", "66x34", "--seconds", "3600", "--json",
            workspace.output("bench.json"),
        ])
        // It measures from about the moment that the file has a temporary name.
        try session.until { workspace.outputs.contains { $0.hasPrefix(".bench.json") } }
        session.signal(SIGINT)
        let run = try session.wait()
        #expect(run.status == 130 && run.sentence?.hasPrefix("patina: Interrupted") == true, "\(run.errors)")
        // Either before the first frame, or with the figures of those that were done.
        #expect(run.output.isEmpty ? workspace.outputs.isEmpty : workspace.outputs == ["bench.json"])
    }

    @Test func aDeadlineThatIsMetIsSaid() throws {
        let run = try Self.bench(try Workspace(), ["--fps", "0.001", "--json", "-"])
        #expect(run.status == 0 && run.complaints.isEmpty, "\(run.errors)")
        #expect(try Self.json(run.output)["deadline_met"] as? Bool == true)
    }

    @Test(arguments: [["--isa", "portable"], []]) func kernelsAndTrunksAreMeasured(options: [String]) throws {
        let workspace = try Workspace()
        let run = try Program.run(
            ["bench", "--kernels", "--trunk", "--channels", "16", "--size", "24x8", "--json", "out/bench.json"]
                + options, in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        let object = try Self.json(String(contentsOfFile: workspace.output("bench.json"), encoding: .utf8))
        let isa = try #require(object["isa"] as? String)
        #expect(object["threads"] as? Int == 1 && (options.isEmpty || isa == "portable"))
        let rows = try #require(object["rows"] as? [[String: Any]])
        let kinds = ["layer", "trunk", "with ends", "with ends and skip"]
        #expect(rows.map { $0["kind"] as? String } == kinds.flatMap { Array(repeating: $0, count: 4) })
        let arithmetics = ["int8", "int8", "fp32", "fp32"]
        #expect(rows.map { $0["arithmetic"] as? String } == kinds.flatMap { _ in arithmetics })
        for row in rows {
            #expect(row["channels"] as? Int == 16)
            try Self.checkRates(row, isPortable: isa == "portable")
            let dense = (row["dense_equivalent_gmac_per_s"] as? Double ?? 0)
            let kept = try #require(row["kept"] as? Double)
            if row["kind"] as? String == "layer" {
                // 4 of 9 weights in the kernels that are kept; both figures are rounded to 1/1000.
                let rate = try #require(row["kept_gmac_per_s"] as? Double)
                let factor = 9 / (4 * kept)
                #expect(abs(dense - rate * factor) < 0.02 * dense + 0.001 * (1 + factor))
            }
        }
        // A title, a header, and a row each, as wide as the header.
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2 + rows.count && lines[0].hasPrefix(isa))
        #expect(lines.dropFirst().allSatisfy { $0.count == lines[1].count }, "\(run.output)")
    }

    @Test(arguments: [
        Refused("--size", "960", status: 2, saying: ["--size", "'patina bench --help'"]),
        Refused("--size", "0x9", status: 2, saying: ["--size"]),
        Refused("--size", "99999x9", status: 2, saying: ["--size", "16384"]),
        Refused("--frames", "0", status: 2, saying: ["--frames"]),
        Refused("--seconds", "0", status: 2, saying: ["--seconds"]),
        Refused("--seconds", "nan", status: 2, saying: ["--seconds"]),
        Refused("--frames", "9", "--seconds", "9", status: 2, saying: ["--frames", "--seconds"]),
        Refused("--fps", "0", status: 2, saying: ["--fps"]),
        Refused("--fps", "inf", status: 2, saying: ["--fps"]),
        Refused("--threads", "0", status: 2, saying: ["--threads"]),
        Refused("--channels", "32", status: 2, saying: ["--channels", "--kernels"]),
        Refused("--kernels", "--channels", "17", status: 2, saying: ["--channels", "multiple of 16"]),
        Refused("--kernels", "--fps", "30", status: 2, saying: ["--fps", "--kernels"]),
        Refused("--trunk", "--layers", status: 2, saying: ["--layers", "--trunk"]),
        Refused("--isa", "nonsense", status: 2, saying: ["--isa", "'patina bench --help'"]),
        Refused("--model", "nonsense", status: 2, saying: ["nonsense"]),
        Refused("--json", "missing/bench.json", status: 4, saying: ["missing/bench.json"]),
        Refused("--kernels", "--json", "missing/bench.json", status: 4, saying: ["missing/bench.json"]),
    ])
    func whatCannotBeMeasuredIsNamed(refused: Refused) throws {
        let workspace = try Workspace()
        _ = try workspace.model("sr2.safetensors")
        // A model that is not asked for is the one of this folder.
        let environment = ["PATINA_MODELS": workspace.folder.appending(path: "in").path]
        let run = try Program.run(["bench"] + refused.options, in: workspace.folder, environment: environment)
        #expect(run.status == refused.status && run.output.isEmpty, "\(run.status) \(run.errors)")
        let sentence = try #require(run.sentence, "\(run.errors)")
        #expect(sentence.hasPrefix("patina: ") && sentence.hasSuffix("."))
        for word in refused.words { #expect(sentence.contains(word), "\(sentence)") }
        #expect(workspace.outputs.isEmpty)
    }
}
