internal import Network

/// How a frame is cut into parts that threads compute on their own: bands of rows, and strips of columns.
public struct FramePartition: Hashable, Codable, Sendable, CustomStringConvertible {
    /// At least one per thread for all of them to have work.
    public let bands: Int
    /// 1 where rows run through in their whole width.
    public let strips: Int

    /// - Parameters: at least 1; more than a frame has rows or columns count as many as it has.
    public init(bands: Int, strips: Int = 1) {
        self.bands = max(1, bands)
        self.strips = max(1, strips)
    }

    public var description: String { "\(bands) bands of rows, \(strips) strips of columns" }
}

/// Pass 7: the row-streaming schedule of frames of one size.
public struct FrameSchedule: Sendable {
    /// Columns and rows of the network's input.
    public let width, height: Int
    public let partition: FramePartition
    /// By band.
    public let bands: [RowSchedule]
    /// By strip.
    public let strips: [ColumnStrip]
    /// By tensor, for the printed form.
    private let names: [String]

    /// - Parameters:
    ///   - width, height: of the network's input; `Program.obstacle` has none to them.
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

    private static func parts(of count: Int, _ parts: Int) -> [Range<Int>] {
        let parts = min(parts, count)
        return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
    }

    /// Rows of each tensor's ring, for any of the bands.
    var ringRows: [Int] { names.indices.map { tensor in bands.map { $0.ringRows[tensor] }.max()! } }

    /// Columns of each tensor's ring, for any of the strips.
    var ringColumns: [Int] { names.indices.map { tensor in strips.map { $0.columns[tensor].count }.max()! } }
}

extension FrameSchedule: CustomStringConvertible {
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
