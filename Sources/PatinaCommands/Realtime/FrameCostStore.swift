import ArgumentParser
import Compiler
import Files
import Foundation
import Processors

/// The times that networks were found to take for a frame, kept for the next run: one small JSON file beside the machine
/// code for each network, class of sizes, number of threads, instruction set, CPU and version of this program.
///
/// A file is written under another name and renamed when whole; one that is damaged, old or impossible counts as none.
struct FrameCostStore {
    /// The times of a trial, in milliseconds.
    struct Cost: Codable {
        /// The time within which nine of ten frames were done, which other work on the machine lengthens.
        var usual: Double
        /// The time of the fastest frame, at most `usual`. Other work lengthens it least.
        var fastest: Double

        fileprivate var isPossible: Bool { fastest > 0 && fastest <= usual && usual < 3_600_000 }

        fileprivate func scaled(by factor: Double) -> Cost { Cost(usual: usual * factor, fastest: fastest * factor) }
    }

    /// The contents of a file.
    private struct Entry: Codable {
        let cost: Cost
        /// Columns times rows of a frame.
        let pixels: Int
        let measured: Date
    }

    /// Seconds after which a time is measured again.
    private static let lifetime = 86_400.0

    /// The folder of the files; nil where nothing is kept.
    let folder: String?

    /// The user's own.
    static var standard: FrameCostStore { FrameCostStore(folder: KernelCache.standard.folder) }

    /// The name of the file for a network at a format.
    struct Key {
        fileprivate let name: String
        fileprivate let pixels: Int

        /// Nil where the network cannot be read.
        /// - Parameters:
        ///   - model: a name or a file.
        ///   - isa: nil for the fastest.
        init?(model: String, _ format: RealtimeFormat, threads: Int, isa: InstructionSet?) {
            guard let url = try? ModelLocator.url(model), let contents = try? Data(contentsOf: url) else { return nil }
            pixels = format.width * format.height
            // Sizes of a class differ by a fifth at most: what a pixel takes is the same for all of them.
            let sizeClass = Int((4 * log2(Double(max(1, pixels)))).rounded())
            let kernels = (isa ?? InstructionSet.supported.first)?.rawValue ?? ""
            let words = ["cost 2", Patina.configuration.version, Processor.name, kernels, "\(threads)", "\(sizeClass)"]
            name = ContentHash.name(of: words, contents) + ".cost"
        }
    }

    /// Returns the times of a network at a format; nil where no run of the last day measured them.
    func cost(_ key: Key?, now: Date = Date()) -> Cost? {
        guard let path = path(key), let key, let data = try? FileSystem.read(path),
            let entry = try? JSONDecoder().decode(Entry.self, from: data), entry.cost.isPossible, entry.pixels > 0,
            (0..<Self.lifetime).contains(now.timeIntervalSince(entry.measured))
        else { return nil }
        return entry.cost.scaled(by: Double(key.pixels) / Double(entry.pixels))
    }

    /// Stores the times of a network, if that is possible.
    func keep(_ cost: Cost, for key: Key?, now: Date = Date()) {
        guard let path = path(key), let key, cost.isPossible,
            let data = try? JSONEncoder().encode(Entry(cost: cost, pixels: key.pixels, measured: now))
        else { return }
        FileSystem.store(data, at: path)
    }

    private func path(_ key: Key?) -> String? {
        guard let folder, let key else { return nil }
        return "\(folder)/\(key.name)"
    }
}
