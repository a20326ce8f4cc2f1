internal import Compiler
internal import Files
internal import Foundation
internal import Processors

/// A store of tunings between runs, with one small JSON file per program, instruction set and CPU beside the cached
/// machine code.
///
/// A file is written under another name and renamed when it is complete. A file that is damaged or does not fit the
/// program counts as missing.
struct TuningStore: Sendable {
    private let path: String
    private let layers: Int

    /// Creates a store; nil if nothing is cached.
    /// - Parameter folder: the folder of the cache.
    init?(folder: String?, program: Program, target: InstructionSet) {
        guard let folder else { return nil }
        // The key contains the program's structure and not its weights, because neither tiles nor partitions depend on
        // them.
        path =
            "\(folder)/" + ContentHash.name(of: ["tuning 2", target.rawValue, Processor.name, "\(program)"]) + ".tuning"
        layers = program.layers.count
    }

    /// Returns the stored tuning, or an empty one if there is none.
    func load() -> Tuning {
        guard let data = try? FileSystem.read(path),
            let tuning = try? JSONDecoder().decode(Tuning.self, from: data),
            tuning.choices.isEmpty || tuning.choices.count == layers,
            tuning.choices.allSatisfy({ $0 >= 0 }),
            tuning.partitions.values.allSatisfy({ 1...4096 ~= $0.bands && 1...4096 ~= $0.strips })
        else { return Tuning() }
        return tuning
    }

    /// Applies a change to the stored tuning and stores the result if that is possible.
    func update(_ change: (inout Tuning) -> Void) {
        var tuning = load()
        change(&tuning)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        guard let data = try? encoder.encode(tuning) else { return }
        FileSystem.store(data, at: path)
    }
}
