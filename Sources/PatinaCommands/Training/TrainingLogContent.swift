import Foundation

/// What a training log holds, see `TrainingLog`.
struct TrainingLogContent {
    /// The value of `log` in the first line, which tells training logs from other files.
    static let kind = "patina training"

    /// Of the program that began it.
    let version: String
    /// In the order of the file, each with the number of bytes up to its end.
    let records: [(record: TrainingRecord, end: Int)]
    /// Bytes of the first line.
    let headerEnd: Int

    private struct Header: Decodable {
        let log: String
        let version: String
    }

    /// A first line that is longer is no training log's.
    private static let maximumHeader = 1 << 20

    /// Whether a file begins as a training log does. Of what is no regular file nothing is read, since it could not be
    /// read again.
    static func isThere(_ path: String) -> Bool {
        guard FileIdentity(path) != nil, let file = FileHandle(forReadingAtPath: path),
            let start = try? file.read(upToCount: maximumHeader)
        else { return false }
        return header(start.prefix { $0 != newline }) != nil
    }

    /// - Throws: `Failure` where the file cannot be read or is no training log. A last line without its end is left out.
    init(_ path: String) throws(Failure) {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            let isMissing = !FileManager.default.fileExists(atPath: path)
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

    private static func header(_ line: Data) -> Header? {
        guard let header = try? JSONDecoder().decode(Header.self, from: line), header.log == kind else { return nil }
        return header
    }
}
