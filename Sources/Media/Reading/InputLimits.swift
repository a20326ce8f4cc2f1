internal import CFFmpeg
internal import Foundation

/// The limits on an input's demands on this machine. An input that exceeds one is refused with
/// `MediaError.Kind.limitExceeded`.
public struct InputLimits: Hashable, Sendable {
    /// The name of a limit, as errors have it.
    public enum Name: String, Sendable, CaseIterable {
        case pixels, streams, duration, frames, memory
    }

    /// The most pixels of a picture.
    public var pixels = 16384 * 16384
    /// The most streams of a file.
    public var streams = 1000
    /// The most seconds of the part that is read; nil for any number.
    public var duration: Double?
    /// The most frames of the part that is read; nil for any number.
    public var frames: Int?
    /// The most bytes of memory that the process may hold while the input is read; nil for any number.
    public var memory: Int?

    /// Creates limits that are generous for sizes, and none for the rest.
    public init() {}

    /// Nine tenths of the memory of the machine or of the control group in which the process runs, in bytes; nil where
    /// neither is known.
    public static var shareOfMachine: Int? {
        let pages = sysconf(Int32(_SC_PHYS_PAGES)).multipliedReportingOverflow(by: sysconf(Int32(_SC_PAGESIZE)))
        let machine = pages.overflow || pages.partialValue <= 0 ? nil : pages.partialValue
        let group = try? String(contentsOfFile: "/sys/fs/cgroup/memory.max", encoding: .utf8)
        let allowed = group.flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
        return [machine, allowed].compactMap(\.self).min().map { $0 / 10 * 9 }
    }
}

extension MediaError {
    /// Returns the error for an exceeded limit.
    /// - Parameter found: a phrase for people that says what the input has and what it may have.
    static func limit(_ name: InputLimits.Name, _ found: String, path: String) -> MediaError {
        MediaError(.limitExceeded, "read input", path: path, subject: name.rawValue, detail: found)
    }
}

extension InputLimits {
    func check(width: Int, height: Int, path: String) throws(MediaError) {
        let (samples, overflow) = width.multipliedReportingOverflow(by: height)
        guard overflow || samples > pixels else { return }
        throw .limit(.pixels, "its pictures are \(width)x\(height), more than \(pixels) pixels", path: path)
    }

    func check(streams count: Int, path: String) throws(MediaError) {
        guard count > streams else { return }
        throw .limit(.streams, "it has more than \(streams) streams", path: path)
    }

    func check(seconds: Double, path: String) throws(MediaError) {
        guard let duration, seconds > duration else { return }
        throw .limit(.duration, "it lasts longer than \(duration.formatted(.number.grouping(.never))) s", path: path)
    }

    func check(frames count: Int, path: String) throws(MediaError) {
        guard let frames, count > frames else { return }
        throw .limit(.frames, "it has more than \(frames) frames", path: path)
    }
}

/// Checks from time to time how much memory the process holds.
///
/// A limit on address space would make allocations fail, which not all code survives; this check ends the run with a
/// sentence.
struct MemoryWatch {
    let limit: Int?
    private var next = ContinuousClock.now

    init(limit: Int?) { self.limit = limit }

    mutating func check(path: String) throws(MediaError) {
        guard let limit, next <= .now else { return }
        next = .now + .milliseconds(50)
        guard let held = Self.residentBytes, held > limit else { return }
        let mebibytes = limit >> 20
        throw .limit(.memory, "it takes more than \(mebibytes) MiB of memory", path: path)
    }

    /// The bytes of memory that the process has in use; nil where that is not known.
    static var residentBytes: Int? {
        let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        return withUnsafeTemporaryAllocation(byteCount: 128, alignment: 1) { buffer in
            let count = read(file, buffer.baseAddress, buffer.count)
            let fields = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
            return fields.count < 2 ? nil : Int(fields[1]).map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
        }
    }
}
