import Foundation
import FuzzTargets
import Testing

/// Every seed and every former finding of the fuzzers goes through the same readers, without libFuzzer.
@Suite struct CorpusTests {
    private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fuzz/Corpus")

    private static func files(_ target: FuzzTarget) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: corpus.appending(path: target.rawValue), includingPropertiesForKeys: nil
        ).sorted { $0.path < $1.path }
    }

    @Test(arguments: FuzzTarget.allCases) func everyFileIsReadOrRefused(target: FuzzTarget) throws {
        let files = try Self.files(target)
        let accepted = try files.filter { target.run(try Data(contentsOf: $0)) }.map(\.lastPathComponent)
        // Findings are named by libFuzzer; the seeds are whole but for those that must be refused.
        let refused = ["list.ffconcat", "list.m3u8", "list.sdp", "nested"]
        for name in files.map(\.lastPathComponent) where !name.contains(/^(crash|leak|oom|timeout|slow-unit)-/) {
            #expect(accepted.contains(name) != refused.contains(name), "\(target) \(name)")
        }
        #expect(!accepted.isEmpty)
    }

    /// Prefixes end in the middle of every length that a format has.
    @Test(arguments: FuzzTarget.allCases) func noPrefixOfASeedTraps(target: FuzzTarget) throws {
        for file in try Self.files(target) {
            let data = try Data(contentsOf: file)
            let step = max(1, data.count / (target == .media ? 8 : 200))
            for end in stride(from: 0, to: data.count, by: step) { target.run(data.prefix(end)) }
        }
    }
}
