internal import Compiler
internal import Foundation

/// Tunings kept between runs: one small JSON file per program, instruction set and CPU, beside the machine code.
///
/// A file is written under another name and renamed when whole; one that is damaged or does not fit counts as none.
struct TuningStore: Sendable {
    private let path: String
    private let layers: Int

    /// Nil where nothing is kept.
    /// - Parameter folder: of the cache.
    init?(folder: String?, program: Program, target: InstructionSet) {
        guard let folder else { return nil }
        // The program's structure and not its weights: neither tiles nor parts depend on them.
        path =
            "\(folder)/" + ContentHash.name(of: ["tuning 2", target.rawValue, Processor.name, "\(program)"]) + ".tuning"
        layers = program.layers.count
    }

    func load() -> Tuning {
        guard let data = FileManager.default.contents(atPath: path),
            let tuning = try? JSONDecoder().decode(Tuning.self, from: data),
            tuning.choices.isEmpty || tuning.choices.count == layers,
            tuning.choices.allSatisfy({ $0 >= 0 }),
            tuning.partitions.values.allSatisfy({ 1...4096 ~= $0.bands && 1...4096 ~= $0.strips })
        else { return Tuning() }
        return tuning
    }

    /// Keeps what a change makes of the latest tuning, if that is possible.
    func update(_ change: (inout Tuning) -> Void) {
        var tuning = load()
        change(&tuning)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        guard let data = try? encoder.encode(tuning) else { return }
        let folder = (path as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // Renames from a temporary file of its own.
        try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
