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

/// The row-streaming schedule of frames of one size, and the memory it takes.
public struct FramePlan: Sendable {
    /// Columns and rows of the network's input.
    public let width, height: Int
    public let partition: FramePartition
    /// By band.
    public let rows: [RowSchedule]
    /// By strip.
    public let strips: [ColumnStrip]
    /// For the buffer of a thread, whichever parts it computes.
    public let memory: MemoryPlan

    /// - Parameters:
    ///   - width, height: of the network's input; `Program.obstacle` has none to them.
    public init(_ program: Program, width: Int, height: Int, partition: FramePartition) {
        (self.width, self.height, self.partition) = (width, height, partition)
        let last = program.layers.last!.rowsPerStep
        let output = program.tensors[program.output].shape
        rows = Self.parts(of: output.extent(of: height) / last, partition.bands).map {
            RowSchedule(program, height: height, band: $0)
        }
        strips = Self.parts(of: output.extent(of: width) / last, partition.strips).map {
            ColumnStrip(program, width: width, strip: $0)
        }
        let (bands, strips) = (rows, strips)
        memory = MemoryPlan(
            program, rows: program.tensors.indices.map { tensor in bands.map { $0.ringRows[tensor] }.max()! },
            columns: program.tensors.indices.map { tensor in strips.map { $0.columns[tensor].count }.max()! })
    }

    /// Whether it is the plan of these frames.
    package func isOf(_ width: Int, _ height: Int, _ partition: FramePartition) -> Bool {
        self.width == width && self.height == height && self.partition == partition
    }

    private static func parts(of count: Int, _ parts: Int) -> [Range<Int>] {
        let parts = min(parts, count)
        return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
    }
}
