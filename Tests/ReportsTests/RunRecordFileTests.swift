import Foundation
import Pipeline
import TestSupport
import Testing

@testable import Reports

/// The reader of runs' records.
@Suite struct RunRecordFileTests {
    private static func write(_ record: RunRecord, _ name: String, _ workspace: Workspace) throws -> String {
        try workspace.write(name, try JSONFormat.encoder.encode(record))
    }

    /// Records of earlier versions have framesIn and signalLost where there are frames_in and signal_lost now.
    @Test func earlierRecordsAreRead() throws {
        let workspace = try Workspace()
        let record = SampleRun.record()
        let new = String(decoding: try JSONFormat.encoder.encode(record), as: UTF8.self)
        #expect(new.contains("frames_in") && new.contains("signal_lost") && !new.contains("framesIn"))
        let encoder = JSONFormat.encoder
        encoder.keyEncodingStrategy = .useDefaultKeys
        let old = String(decoding: try encoder.encode(record), as: UTF8.self).replacing(
            "signal_lost", with: "signalLost")
        #expect(old.contains("framesIn") && old.contains("signalLost"))
        for (name, text) in [("new.json", new), ("old.json", old)] {
            #expect(try RunRecordFile.read(try workspace.write(name, Data(text.utf8))) == [record])
        }
    }

    /// A file may come from anywhere: numbers that nothing measures do not get as far as a picture.
    @Test func numbersThatNobodyMeasuredAreRefused() throws {
        let workspace = try Workspace()
        let changes: [(String, (inout RunRecord) -> Void)] = [
            ("endless", { $0.seconds = .infinity }), ("none", { $0.stages[0].p99 = .nan }),
            ("negative", { $0.timeline[3].max = -1 }), ("far", { $0.events[0].seconds = 1e300 }),
            ("overflowing", { $0.timeline[0].dropped = .max }), ("newer", { $0.version = 2 }),
            ("class", { $0.stages[3].histogram[0].milliseconds = 0 }),
        ]
        for (name, change) in changes {
            var record = SampleRun.record()
            change(&record)
            let path = try Self.write(record, "\(name).json", workspace)
            #expect(throws: RunRecordError.self, "\(name)") { try RunRecordFile.read(path) }
        }
    }
}
