import ArgumentParser
import Compiler
import Foundation
import Processors

/// The times that networks were found to take for a frame, kept for the next run: one small JSON file beside the machine
/// code for each network, class of sizes, number of threads, instruction set, CPU and version of this program.
///
/// A file is written under another name and renamed when whole; one that is damaged, old or impossible counts as none.
struct FrameCostStore {
    /// The time that a network was found to take.
    struct Cost: Codable {
        /// Milliseconds for a frame.
        var milliseconds: Double
        /// Columns times rows of the frame.
        var pixels: Int
        /// Whether it is that of a first frame, which takes longer than others and was far too slow.
        var isOfFirstFrame: Bool
        var measured: Date

        fileprivate var isPossible: Bool {
            milliseconds.isFinite && milliseconds > 0 && milliseconds < 3_600_000 && pixels > 0
        }
    }

    /// Seconds after which a time is measured again: the machine may have been busy.
    private static let lifetime = 86_400.0

    /// The folder of the files; nil where nothing is kept.
    let folder: String?

    /// The user's own.
    static var standard: FrameCostStore { FrameCostStore(folder: KernelCache.standard.folder) }

    /// The names of the file of a network at a format; nil where there is none.
    struct Key {
        fileprivate let name: String
        fileprivate let pixels: Int

        /// - Parameters:
        ///   - model: a name or a file.
        ///   - isa: nil for the fastest.
        init?(model: String, _ format: RealtimeFormat, threads: Int, isa: InstructionSet?) {
            guard let url = try? ModelLocator.url(model), let contents = try? Data(contentsOf: url) else { return nil }
            pixels = format.width * format.height
            // Sizes of a class differ by a fifth at most: what a pixel takes is the same for all of them.
            let sizeClass = Int((4 * log2(Double(max(1, pixels)))).rounded())
            let kernels = (isa ?? InstructionSet.supported.first)?.rawValue ?? ""
            let words = ["cost 1", Patina.configuration.version, Processor.name, kernels, "\(threads)", "\(sizeClass)"]
            name = ContentHash.name(of: words, contents) + ".cost"
        }
    }

    /// The milliseconds that a network takes for a frame of a format, and whether they are those of a first frame; nil
    /// where no run of the last day has found out.
    func cost(_ key: Key?, now: Date = Date()) -> (milliseconds: Double, isOfFirstFrame: Bool)? {
        guard let path = path(key), let key, let data = FileManager.default.contents(atPath: path),
            let cost = try? JSONDecoder().decode(Cost.self, from: data), cost.isPossible,
            (0..<Self.lifetime).contains(now.timeIntervalSince(cost.measured))
        else { return nil }
        return (cost.milliseconds * Double(key.pixels) / Double(cost.pixels), cost.isOfFirstFrame)
    }

    /// Keeps what a network takes, if that is possible.
    func keep(_ key: Key?, milliseconds: Double, isOfFirstFrame: Bool, now: Date = Date()) {
        guard let folder, let path = path(key), let key else { return }
        let cost = Cost(
            milliseconds: milliseconds, pixels: key.pixels, isOfFirstFrame: isOfFirstFrame, measured: now)
        guard cost.isPossible, let data = try? JSONEncoder().encode(cost) else { return }
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // Renames from a temporary file of its own.
        try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    private func path(_ key: Key?) -> String? {
        guard let folder, let key else { return nil }
        return "\(folder)/\(key.name)"
    }
}
