import Files
import Foundation
public import Pipeline

/// A reader of the run records that `--json` and `--report` of `live`, `filter` and `bench` write.
public enum RunRecordFile {
    /// The largest size in bytes of a file that is read as a record.
    private static let mostBytes = 64 << 20

    /// The content of a record file: a record, an object that holds one under `run` or `report`, or an array of these.
    private struct Content: Decodable {
        let records: [RunRecord]

        private enum Keys: String, CodingKey {
            case run, report
        }

        init(from decoder: any Decoder) throws {
            if var list = try? decoder.unkeyedContainer() {
                var records: [RunRecord] = []
                while !list.isAtEnd { records += try list.decode(Content.self).records }
                self.records = records
                return
            }
            let object = try decoder.container(keyedBy: Keys.self)
            if object.contains(.run) {
                records = [try object.decode(RunRecord.self, forKey: .run)]
            } else if object.contains(.report) {
                records = try object.decode(Content.self, forKey: .report).records
            } else {
                records = [try RunRecord(from: decoder)]
            }
        }
    }

    /// Returns all records in a file, at least one.
    /// - Throws: `RunRecordError` where the file cannot be read or holds no record.
    public static func read(_ path: String) throws(RunRecordError) -> [RunRecord] {
        guard let data = try? FileSystem.read(path, upTo: mostBytes + 1), !data.isEmpty else {
            switch FileSystem.kind(path) {
            case nil: throw RunRecordError(kind: .notFound, path: path)
            case .folder: throw RunRecordError(kind: .isFolder, path: path)
            default: throw RunRecordError(kind: .unreadable, path: path)
            }
        }
        guard data.count <= mostBytes, let json = json(in: data),
            let records = try? JSONFormat.decoder.decode(Content.self, from: json).records, !records.isEmpty,
            records.allSatisfy(\.isSensible)
        else { throw RunRecordError(kind: .notARecord, path: path) }
        return records
    }

    /// Returns the JSON text in a file: all of it, or the record that is embedded in an HTML report; nil where a page
    /// has none.
    private static func json(in data: Data) -> Data? {
        let first = data.first { !" \t\r\n".utf8.contains($0) }
        guard first == UInt8(ascii: "<") else { return data }
        guard let start = data.firstRange(of: Data(HTMLPage.recordStart.utf8)) else { return nil }
        let rest = data[start.upperBound...]
        guard let end = rest.firstRange(of: Data(HTMLPage.recordEnd.utf8)) else { return nil }
        return Data(rest[..<end.lowerBound])
    }
}

/// An error in reading a run's record.
public struct RunRecordError: Error {
    /// The fault of the file.
    public enum Kind: Sendable {
        case notFound, isFolder
        /// The file is empty or may not be opened.
        case unreadable
        /// The file holds something else, or numbers that no run can have.
        case notARecord
    }

    /// The fault of the file.
    public let kind: Kind
    /// The file as it was named.
    public let path: String
}

extension RunRecord {
    /// Whether all numbers are within ranges that can be drawn, since files may come from anywhere.
    fileprivate var isSensible: Bool {
        func isTime(_ value: Double) -> Bool { value >= 0 && value < 1e12 }
        func isCount(_ value: Int) -> Bool { (0..<1 << 50).contains(value) }
        let allStages = self.stages + (networks ?? [])
        let stages = allStages.flatMap {
            [$0.p50, $0.p95, $0.p99, $0.max, $0.sum] + $0.histogram.map(\.milliseconds)
        }
        let intervals = timeline.flatMap { [$0.start, $0.seconds, $0.p50, $0.p99, $0.max, $0.queueDepth] }
        let times = [seconds, deadline ?? 0, rate ?? 0] + stages + intervals + events.map(\.seconds)
        let frames = timeline.flatMap { [$0.framesIn, $0.framesOut, $0.dropped, $0.late] }
        let all = [
            counts.framesIn, counts.framesOut, counts.repeated, counts.overload, counts.unwritten, counts.thinned,
            counts.late, counts.decodeErrors, counts.lost, moreEvents,
        ]
        return version == 1 && timeline.count <= 10_000 && events.count <= 10_000 && allStages.count <= 100
            && times.allSatisfy(isTime) && (frames + all).allSatisfy(isCount)
            && allStages.flatMap(\.histogram).allSatisfy { isCount($0.frames) && $0.milliseconds > 0 }
    }
}
