internal import Network

/// The division of a frame into bands of rows and strips of columns, which threads compute independently.
public struct FramePartition: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The number of bands. All threads have work if there are at least as many bands as threads.
    public let bands: Int
    /// The number of strips; 1 if rows are computed in their whole width.
    public let strips: Int

    /// Creates a division. Values below 1 count as 1, and values above the number of rows or columns as that number.
    public init(bands: Int, strips: Int = 1) {
        self.bands = max(1, bands)
        self.strips = max(1, strips)
    }

    /// The numbers of bands and strips in words.
    public var description: String { "\(bands) bands of rows, \(strips) strips of columns" }
}

/// The row-streaming schedule for frames of one size.
public struct FrameSchedule: Sendable {
    /// The number of columns of the network's input, and the number of its rows.
    public let width, height: Int
    /// The division of the frame that was asked for.
    public let partition: FramePartition
    /// The schedule of each band.
    public let bands: [RowSchedule]
    /// The columns of each strip.
    public let strips: [ColumnStrip]
    /// The tensors' names for the printed form.
    private let names: [String]

    /// Computes the schedule.
    /// - Parameters:
    ///   - width, height: the extents of the network's input, for which `Program.obstacle` must return nil.
    public init(_ program: Program, width: Int, height: Int, partition: FramePartition) {
        (self.width, self.height, self.partition) = (width, height, partition)
        names = program.tensors.map(\.name)
        let last = program.layers.last!.rowsPerStep
        let output = program.tensors[program.output].shape
        bands = Self.parts(of: output.extent(of: height) / last, partition.bands).map {
            RowSchedule(program, height: height, band: $0)
        }
        strips = Self.parts(of: output.extent(of: width) / last, partition.strips).map {
            ColumnStrip(program, width: width, strip: $0)
        }
    }

    /// Returns 0..<count divided into at most `parts` ranges of nearly equal length.
    private static func parts(of count: Int, _ parts: Int) -> [Range<Int>] {
        let parts = min(parts, count)
        return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
    }

    /// The number of rows of each tensor's ring that suffices for every band.
    var ringRows: [Int] { names.indices.map { tensor in bands.map { $0.ringRows[tensor] }.max()! } }

    /// The number of columns of each tensor's ring that suffices for every strip.
    var ringColumns: [Int] { names.indices.map { tensor in strips.map { $0.columns[tensor].count }.max()! } }
}

extension FrameSchedule: CustomStringConvertible {
    /// The columns of each strip and the steps of each band, as text.
    public var description: String {
        var text = "\(width)x\(height) in \(partition)\n"
        for (index, strip) in strips.enumerated() {
            text += "strip \(index):"
            for (name, columns) in zip(names, strip.columns) { text += " \(name) \(columns)" }
            text += "\n"
        }
        for (index, band) in bands.enumerated() {
            text += "band \(index): \(band.steps.count) steps (layer:row, i for the input's rows)\n"
            for first in stride(from: 0, to: band.steps.count, by: 16) {
                let steps = band.steps[first..<min(first + 16, band.steps.count)]
                text += "  " + steps.map { "\($0.layer < 0 ? "i" : "\($0.layer)"):\($0.row)" }.joined(separator: " ")
                text += "\n"
            }
        }
        return text
    }
}
