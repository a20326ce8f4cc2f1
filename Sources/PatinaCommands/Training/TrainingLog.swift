import ArgumentParser
import Files
import Foundation
import Reports

/// The log of a training run as NDJSON: a line with the version and the recipe, then a `TrainingRecord` per line.
///
/// Every line is written at once, so that complete lines remain however the program ends. A last line that is
/// incomplete, after a full disk or a power failure, is ignored, and removed when the run is resumed.
final class TrainingLog {
    let path: String
    /// All records in the file, including those before a resumption.
    private(set) var records: [TrainingRecord]
    private let descriptor: Int32
    /// The duration in seconds of the run before it was resumed.
    private let earlier: Double

    /// Begins a log, replacing a file of this name.
    init(beginning path: String, recipe: some Encodable) throws(Failure) {
        self.path = path
        records = []
        earlier = 0
        let file = try ReportFile(path)
        try file.write(Self.line(Header(version: Patina.configuration.version, recipe: recipe)))
        try file.finish()
        descriptor = open(path.fileName, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno) }
    }

    /// Continues a log from a checkpoint; records of later steps are removed, since these steps are repeated.
    /// - Parameter step: the number of steps done in all stages when the checkpoint was taken.
    /// - Throws: `Failure` where the file is not a training log.
    init(resuming path: String, at step: Int) throws(Failure) {
        self.path = path
        let content = try TrainingLogContent(path)
        let kept = content.records.prefix { $0.record.step <= step }
        records = kept.map(\.record)
        earlier = records.last?.seconds ?? 0
        descriptor = open(path.fileName, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0, ftruncate(descriptor, off_t(kept.last?.end ?? content.headerEnd)) == 0 else {
            throw failure(errno)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Appends a record. Before a checkpoint, the record must come first: otherwise a crash between the two would leave
    /// a gap in the log of the resumed run.
    /// - Parameter record: a record whose seconds count from the beginning or the resumption; earlier ones are added
    ///   here.
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

    /// Returns a value as a line of JSON.
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

    /// Returns the error for a failed system call on the log.
    /// - Parameter code: the value of `errno`.
    private func failure(_ code: Int32) -> Failure {
        Failure(.outputUnwritable, "The log \(path) cannot be written (\(String(cString: strerror(code)))).")
    }
}
