import ArgumentParser
import Foundation

/// The log of a training run: NDJSON, a line with the version and the recipe, then a `TrainingRecord` per line.
///
/// Every line is written whole and at once, so that what was appended stays, however the program ends. A last line
/// that a full disk or a power cut tore counts for nothing, and goes where the run is resumed.
final class TrainingLog {
    let path: String
    /// All records in the file, those of the run before a resumption too.
    private(set) var records: [TrainingRecord]
    private let descriptor: Int32
    /// Seconds of the run before it was resumed.
    private let earlier: Double

    /// Begins a log, in the place of a file of this name.
    init(beginning path: String, recipe: some Encodable) throws(Failure) {
        self.path = path
        records = []
        earlier = 0
        let file = try ReportFile(path)
        try file.write(Self.line(Header(version: Patina.configuration.version, recipe: recipe)))
        try file.finish()
        descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno) }
    }

    /// Goes on with a log from a checkpoint: records of later steps are cut off, since these steps are made again.
    /// - Parameter step: steps done in all stages when the checkpoint was taken.
    /// - Throws: `Failure` where the file is no training log.
    init(resuming path: String, at step: Int) throws(Failure) {
        self.path = path
        let content = try TrainingLogContent(path)
        let kept = content.records.prefix { $0.record.step <= step }
        records = kept.map(\.record)
        earlier = records.last?.seconds ?? 0
        descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0, ftruncate(descriptor, off_t(kept.last?.end ?? content.headerEnd)) == 0 else {
            throw failure(errno)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Adds a record. Where a checkpoint follows, the record comes first: otherwise a crash between the two would leave
    /// a gap in the log of the resumed run.
    /// - Parameter record: its seconds count from the beginning or the resumption; earlier ones are added.
    func append(_ record: TrainingRecord) throws(Failure) {
        var record = record
        record.seconds += earlier
        var rest = try Self.line(record)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw failure(errno) }
            rest = rest.dropFirst(written)
        }
        records.append(record)
    }

    private struct Header<Recipe: Encodable>: Encodable {
        let log = TrainingLogContent.kind
        let version: String
        let recipe: Recipe
    }

    private static func line(_ value: some Encodable) throws(Failure) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        guard let data = try? encoder.encode(value) else {
            throw Failure(.failed, "The training log's next line could not be written as JSON.")
        }
        return data + Data("\n".utf8)
    }

    private func failure(_ code: Int32) -> Failure {
        Failure(.outputUnwritable, "The log \(path) cannot be written (\(String(cString: strerror(code)))).")
    }
}
