import Foundation
import Network
import TestSupport
import Testing

/// `patina filter` and `patina live` with networks for colour, and with several networks one after the other.
@Suite struct ColorFilterTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func model(_ network: Network, _ name: String) throws -> String {
        try workspace.write(name, ModelFile.encode(network).encoded())
    }

    private func color(isSilent: Bool = false) throws -> String {
        try model(
            TinyNetwork.color(factor: 4, isSilent: isSilent), isSilent ? "silent.safetensors" : "color.safetensors")
    }

    private func clip(size: String = "67:45", _ format: String = "yuv420p", frames: Int = 2) throws -> String {
        try workspace.clip(
            "in.mkv", seconds: 0.04 * Double(frames), sound: false,
            ["-vf", "scale=\(size):flags=accurate_rnd", "-pix_fmt", format, "-c:v", "ffv1"])
    }

    private func filter(_ input: String, _ output: String, _ options: [String]) throws -> Program.Outcome {
        let run = try Program.run(["filter", input, workspace.output(output), "--encoder", "ffv1"] + options)
        #expect(run.status == 0, "\(run.errors)")
        return run
    }

    private func raw(_ path: String, _ format: String) throws -> [UInt8] {
        [UInt8](try Tool.data("ffmpeg", ["-i", path, "-pix_fmt", format, "-f", "rawvideo", "-"]))
    }

    private func checksum(_ path: String) throws -> String {
        try Tool.run("ffmpeg", ["-i", path, "-f", "framemd5", "-"])
    }

    /// Neither 67 nor 45 divides by 4.
    @Test(arguments: ["67:45", "64:48", "5:3", "1:1"]) func anySizeGoesThroughANetworkThatGathers(size: String) throws {
        // Colours that there are: those of a test picture that was scaled are partly beyond red, green and blue.
        let input = try clip(size: "\(size):flags=accurate_rnd,format=gbrp,scale=iw:ih", "yuv444p")
        // FFV1 knows no pictures of one sample.
        let output = workspace.output("out.nut")
        let run = try Program.run([
            "filter", input, output, "--encoder", "rawvideo", "--model", try color(isSilent: true),
        ])
        #expect(run.status == 0 && !run.errors.contains("is converted"), "\(run.errors)")
        #expect(try Tool.size(input) == Tool.size(output))
        let (before, after) = (try raw(input, "yuv444p"), try raw(output, "yuv444p"))
        try #require(before.count == after.count)
        // Where nothing is subsampled every sample comes back.
        #expect(zip(before, after).allSatisfy { abs(Int($0) - Int($1)) <= 1 })
    }

    /// A network for luma that gathers gets the picture continued by its mirror image: here a column and a row.
    @Test(arguments: [8, 10]) func lumaIsContinuedByItsMirrorImage(bits: Int) throws {
        let format = bits == 8 ? "yuv420p" : "yuv420p10le"
        let input = try clip(size: "33:21", format, frames: 1)
        let network = TinyNetwork.small(scale: 2, gathers: true)
        _ = try filter(input, "out.mkv", ["--model", try model(network, "gathers.safetensors")])
        func luma(_ path: String) throws -> [UInt16] {
            let bytes = [UInt8](
                try Tool.data("ffmpeg", ["-i", path, "-vf", "extractplanes=y", "-f", "rawvideo", "-"]))
            guard bits > 8 else { return bytes.map(UInt16.init) }
            return stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
        }
        let (before, after) = (try luma(input), try luma(workspace.output("out.mkv")))
        try #require(before.count == 33 * 21 && after.count == 66 * 42)
        var padded: [UInt16] = []
        for row in 0..<22 { for column in 0..<34 { padded.append(before[min(row, 20) * 33 + min(column, 32)]) } }
        let interpreter = try ReferenceInterpreter(network)
        let expected: [UInt16]
        if bits == 8 {
            let input = Tensor(channels: 1, height: 22, width: 34, elements: padded.map { UInt8($0) })
            expected = try interpreter.run(input).elements.map(UInt16.init)
        } else {
            expected = try interpreter.run(Tensor(channels: 1, height: 22, width: 34, elements: padded), bits: bits)
                .elements
        }
        for row in 0..<42 {
            #expect(after[row * 66..<(row + 1) * 66] == expected[row * 68..<row * 68 + 66], "row \(row)")
        }
    }

    /// A network for colour sees 16 pixels of the picture's mirror image around it, and more where sizes do not divide.
    @Test(arguments: [(33, 21), (9, 64)]) func colorIsContinuedByItsMirrorImage(width: Int, height: Int) throws {
        let input = workspace.output("in.nut")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=128x128,format=gbrp,crop=\(width):\(height)", "-frames:v", "1",
                "-c:v", "rawvideo", input,
            ])
        let output = workspace.output("out.nut")
        let run = try Program.run(["filter", input, output, "--encoder", "rawvideo", "--model", try color()])
        #expect(run.status == 0, "\(run.errors)")
        let (before, after) = (try raw(input, "gbrp"), try raw(output, "gbrp"))
        try #require(before.count == 3 * width * height && after.count == before.count)
        func mirrored(_ index: Int, _ count: Int) -> Int {
            let place = (index % (2 * count) + 2 * count) % (2 * count)
            return place < count ? place : 2 * count - 1 - place
        }
        let (wide, high) = ((width + 35) / 4 * 4, (height + 35) / 4 * 4)
        // FFmpeg's order is green, blue, red.
        let order = [2, 0, 1]
        var samples: [UInt8] = []
        for plane in order {
            for y in 0..<high {
                for x in 0..<wide {
                    let (row, column) = (mirrored(y - 16, height), mirrored(x - 16, width))
                    samples.append(before[(plane * height + row) * width + column])
                }
            }
        }
        let made = try ReferenceInterpreter(TinyNetwork.color(factor: 4))
            .run(Tensor(channels: 3, height: high, width: wide, elements: samples)).elements
        for (channel, plane) in order.enumerated() {
            for row in 0..<height {
                let (from, to) = ((channel * high + row + 16) * wide + 16, (plane * height + row) * width)
                #expect(after[to..<to + width] == made[from..<from + width], "plane \(plane), row \(row)")
            }
        }
    }

    @Test func tenBitsStayTenBitsWithANotice() throws {
        let input = try clip("yuv420p10le")
        let run = try filter(input, "out.mkv", ["--model", try color()])
        #expect(run.errors.contains("note: yuv420p10le is converted to gbrp."), "\(run.errors)")
        #expect(try Tool.entry("stream=pix_fmt", workspace.output("out.mkv")) == "yuv420p10le")
    }

    @Test func aChainIsItsNetworksOneByOne() throws {
        let (input, color, luma) = (try clip(), try color(), try workspace.model())
        let (times, json) = (workspace.output("times.csv"), workspace.output("report.json"))
        let run = try filter(
            input, "{name}-{model}.mkv", ["--model", "\(color),\(luma)", "--frame-times", times, "--json", json])
        // The name with fields is filled for one input, too.
        #expect(workspace.outputs.contains("in-color+tiny.mkv"), "\(workspace.outputs)")
        _ = try filter(input, "middle.mkv", ["--model", color])
        _ = try filter(workspace.output("middle.mkv"), "end.mkv", ["--model", luma])
        #expect(try Tool.size(workspace.output("end.mkv")) == "134,90")
        #expect(try checksum(workspace.output("in-color+tiny.mkv")) == checksum(workspace.output("end.mkv")))
        // Each has its row, its column and its entry.
        let lines = run.errors.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.contains { $0.hasPrefix("color ") } && lines.contains { $0.hasPrefix("tiny ") }, "\(run.errors)")
        let rows = try String(contentsOfFile: times, encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: ",").map(String.init) }
        #expect(rows[0].suffix(3) == ["total_ms", "infer_1_ms", "infer_2_ms"])
        try #require(rows.count == 3)
        for row in rows.dropFirst() {
            let numbers = row.compactMap(Double.init)
            try #require(numbers.count == 9)
            #expect(abs(numbers[7] + numbers[8] - numbers[4]) < 0.002)
        }
        let report = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: json)))
        let object = try #require(report as? [String: Any])
        let networks = try #require(object["networks"] as? [[String: Any]])
        #expect(networks.map { $0["model"] as? String } == [color, luma])
        let record = try #require(object["run"] as? [String: Any])
        #expect((record["networks"] as? [[String: Any]])?.map { $0["name"] as? String } == [color, luma])
        // The page made of it shows them, too.
        let page = try Program.run(["report", json, "--html", workspace.output("page.html")])
        let html = try String(contentsOfFile: workspace.output("page.html"), encoding: .utf8)
        #expect(page.status == 0 && html.contains("infer: color"), "\(page.errors)")
    }

    @Test func aCommaInAFilesNameSeparatesNothing() throws {
        let name = try model(TinyNetwork.color(factor: 2), "one,two.safetensors")
        let input = try clip()
        _ = try filter(input, "alone.mkv", ["--model", name])
        #expect(try Tool.size(workspace.output("alone.mkv")) == "67,45")
        _ = try filter(input, "chain.mkv", ["--model", "\(name),\(try workspace.model())"])
        #expect(try Tool.size(workspace.output("chain.mkv")) == "134,90")
    }

    @Test func strengthAndColours() throws {
        let (input, color) = (try clip(), try color())
        for (name, options) in [
            ("all.mkv", []), ("none.mkv", ["--strength", "0"]), ("half.mkv", ["--strength", "0.5"]),
            ("luma.mkv", ["--keep-colors"]),
        ] { _ = try filter(input, name, ["--model", color] + options) }
        let source = try raw(input, "yuv420p")
        let (all, none, half, luma) = (
            try raw(workspace.output("all.mkv"), "yuv420p"), try raw(workspace.output("none.mkv"), "yuv420p"),
            try raw(workspace.output("half.mkv"), "yuv420p"), try raw(workspace.output("luma.mkv"), "yuv420p")
        )
        #expect(all != source && none == source)
        let mixed = zip(source, all).map { from, to -> UInt8 in UInt8((Int(from) + Int(to) + 1) / 2) }
        #expect(half == mixed)
        let plane = 67 * 45
        let frame = plane + 2 * 34 * 23
        let expected = source.indices.map { place -> UInt8 in place % frame < plane ? all[place] : source[place] }
        #expect(luma == expected)
    }

    /// What each option costs is in the summary, and behind which network.
    @Test func whatOptionsCost() throws {
        let (input, color, json) = (try clip(), try color(), workspace.output("report.json"))
        let run = try Program.run([
            "filter", input, workspace.output("out.mkv"), "--model", "\(color),\(try workspace.model())", "--smooth",
            "--strength", "0.5", "--keep-colors", "--json", json,
        ])
        #expect(run.status == 0, "\(run.errors)")
        let options = ["smooth", "strength", "keep-colors"]
        for option in options { #expect(run.errors.contains("--\(option) color"), "\(run.errors)") }
        let report = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: json)))
        let costs = try #require((report as? [String: Any])?["adjustments"] as? [[String: Any]])
        #expect(costs.map { $0["option"] as? String } == options)
        #expect(costs.allSatisfy { $0["model"] as? String == color })
        for cost in costs {
            let latency = try #require(cost["latency_ms"] as? [String: Double])
            #expect(latency["max"] ?? 0 > 0)
        }
    }

    @Test func aLiveRun() throws {
        let output = workspace.output("out.mkv")
        let run = try Program.run([
            "live", "lavfi:testsrc2=size=66x46:rate=20", "--output", output, "--duration", "1.5", "--model",
            "\(try color()),\(try workspace.model())", "--strength", "0.7", "--frame-times", workspace.output("t.csv"),
        ])
        #expect([0, 5].contains(run.status), "\(run.errors)")
        #expect(try Tool.size(output) == "132,92" && Tool.frameTimes(output).count > 5)
        #expect(run.errors.contains("color+tiny"))
        let rows = try String(contentsOfFile: workspace.output("t.csv"), encoding: .utf8).split(separator: "\n")
        #expect(rows[0].hasSuffix("mode,infer_1_ms,infer_2_ms"))
        for row in rows { #expect(row.split(separator: ",").count == 11) }
    }

    @Test func whatAColourNetworkIs() throws {
        let color = try color()
        let inspected = try Program.run(["inspect", color])
        #expect(
            inspected.status == 0 && inspected.output.contains("colour, for tests, RGB ×1\n"), "\(inspected.output)")
        let listed = try Program.run(
            ["models"], environment: ["PATINA_MODELS": workspace.folder.appending(path: "in").path])
        #expect(listed.output.contains("colour, for tests, RGB ×1, int8\n"), "\(listed.output)")
        for options in [["--size", "67x45", "--frames", "3"], ["--realtime", "66x45p2", "--seconds", "0.5"]] {
            let bench = try Program.run(["bench", "--model", color, "--json", workspace.output("b.json")] + options)
            #expect(bench.status == 0, "\(bench.errors)")
        }
    }

    @Test(arguments: [
        Refused("--strength", "0.5", status: 2, saying: ["--strength", "enlarges", "tiny"]),
        Refused("--keep-colors", status: 2, saying: ["--keep-colors", "enlarges"]),
        Refused("--smooth", status: 2, saying: ["--smooth", "enlarges"]),
        Refused("--strength", "1.5", status: 2, saying: ["--strength is 1.5", "0 to 1"]),
        Refused("--strength", "nan", status: 2, saying: ["0 to 1"]),
        Refused("--model", "in/tiny.safetensors,", status: 2, saying: ["--model", "commas"]),
        Refused("--model", "in/tiny.safetensors,nonsense", status: 2, saying: ["nonsense", "known"]),
    ])
    func whatMakesNoSenseIsRefused(refused: Refused) throws {
        let input = try workspace.clip(seconds: 0.12)
        _ = try workspace.model()
        let model = refused.options.contains("--model") ? [] : ["--model", "in/tiny.safetensors"]
        for command in [["filter", input, "out/out.mkv"], ["live", input, "--output", "out/out.mkv"]] {
            try expectRefusal(
                command + refused.options + model, status: refused.status, saying: refused.words, in: workspace)
        }
    }

    /// Parts are made anew on their own.
    @Test func smoothingDoesNotGoWithParts() throws {
        let input = try workspace.clip(seconds: 0.12)
        try expectRefusal(
            ["filter", input, "out/out.mkv", "--model", try color(), "--smooth", "--resume"], status: 2,
            saying: ["--resume", "--smooth"], in: workspace)
    }

    @Test func whatMakesNoSenseLive() throws {
        let input = try workspace.clip(seconds: 0.12)
        let live = ["live", input, "--output", "out/out.mkv", "--model"]
        let chain = "\(try color()),\(try workspace.model())"
        try expectRefusal(
            live + [chain, "--overload", "degrade"], status: 2, saying: ["--overload degrade", "one network"],
            in: workspace)
        try expectRefusal(
            live + ["auto", "--strength", "0.5"], status: 2, saying: ["--strength", "auto"], in: workspace)
    }

    @Test func scoresAreOfLuma() throws {
        try expectRefusal(
            ["evaluate", try color(), "--set", try workspace.pictures(count: 1)], status: 2,
            saying: ["color.safetensors", "not a network for luma"], in: workspace)
    }
}
