import Files
import Foundation
import Reports

/// The content of a training log as `TrainingLog` writes it.
struct TrainingLogContent {
    /// The value of `log` in the first line, which distinguishes training logs from other files.
    static let kind = "patina training"

    /// The version of the program that began the log.
    let version: String
    /// The records in the order of the file, each with the offset in bytes of its end.
    let records: [(record: TrainingRecord, end: Int)]
    /// The length of the first line in bytes, with its newline.
    let headerEnd: Int

    private struct Header: Decodable {
        let log: String
        let version: String
    }

    /// The largest length in bytes of a first line.
    private static let maximumHeader = 1 << 20

    /// Returns whether a file begins as a training log does. Only regular files are read, since others could not be
    /// read again.
    static func isThere(_ path: String) -> Bool {
        guard FileIdentity(path) != nil, let start = try? FileSystem.read(path, upTo: maximumHeader)
        else { return false }
        return header(start.prefix { $0 != newline }) != nil
    }

    /// Reads a training log; an incomplete last line is left out.
    /// - Throws: `Failure` where the file cannot be read or is not a training log.
    init(_ path: String) throws(Failure) {
        let data: Data
        do {
            data = try FileSystem.read(path)
        } catch {
            let isMissing = !FileSystem.exists(path)
            throw Failure(
                .inputUnreadable,
                isMissing
                    ? "There is no training log \(path); check its name."
                    : "The training log \(path) cannot be read; check its permissions.")
        }
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        var lines = data.split(separator: Self.newline, omittingEmptySubsequences: false).dropLast()[...]
        guard let first = lines.popFirst(), let header = Self.header(first) else {
            throw Failure(.inputUnreadable, "\(path) is not a training log; name a file that patina train wrote.")
        }
        version = header.version
        headerEnd = first.endIndex + 1
        var records: [(record: TrainingRecord, end: Int)] = []
        for (number, line) in lines.enumerated() {
            guard let record = try? decoder.decode(TrainingRecord.self, from: line), record.stageStep >= 0,
                record.step >= max(record.stageStep, records.last?.record.step ?? 0)
            else {
                throw Failure(
                    .inputUnreadable, "The training log \(path) is damaged: line \(number + 2) is no record of a step.")
            }
            records.append((record, line.endIndex + 1))
        }
        self.records = records
    }

    private static let newline = UInt8(ascii: "\n")

    /// Returns the header in a log's first line; nil where the line is not one.
    private static func header(_ line: Data) -> Header? {
        guard let header = try? JSONDecoder().decode(Header.self, from: line), header.log == kind else { return nil }
        return header
    }
}
