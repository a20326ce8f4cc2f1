internal import Network

/// The columns of every tensor that are needed for a strip of the output's columns.
///
/// If the rows of all rings together are larger than a cache, the frame is computed in narrower strips, one after the
/// other. Columns beside a strip that its layers need are computed again for the neighbouring strip.
public struct ColumnStrip: Sendable {
    /// The range of each layer's own pixels that is computed; empty if the strip does not need the layer.
    public let steps: [Range<Int>]
    /// The columns of each tensor that are computed or loaded; empty if the strip needs none.
    public let columns: [Range<Int>]
    /// The columns of each layer's own pixels that belong to the strip; see `RowSchedule.owned`.
    public let owned: [Range<Int>]

    /// Computes the columns that a strip needs.
    /// - Parameters:
    ///   - width: the number of columns of the network's input.
    ///   - strip: a non-empty range of the last layer's own pixels.
    public init(_ program: Program, width: Int, strip: Range<Int>) {
        let widths = program.tensors.map { $0.shape.extent(of: width) }
        var columns = [Range<Int>?](repeating: nil, count: program.tensors.count)
        var steps = [Range<Int>](repeating: 0..<0, count: program.layers.count)
        let last = program.layers.last!
        columns[last.output] = strip.scaled(by: last.rowsPerStep)
        for (index, layer) in program.layers.enumerated().reversed() {
            guard let needed = columns[layer.output] else { continue }
            let factor = layer.rowsPerStep
            let own = needed.lowerBound / factor..<(needed.upperBound + factor - 1) / factor
            steps[index] = own
            columns[layer.output] = own.scaled(by: factor)
            for window in layer.windows {
                let read =
                    window.first(own.lowerBound)..<window.last(own.upperBound - 1, extent: widths[window.tensor]) + 1
                columns[window.tensor] =
                    columns[window.tensor].map {
                        min($0.lowerBound, read.lowerBound)..<max($0.upperBound, read.upperBound)
                    } ?? read
            }
        }
        self.steps = steps
        owned = program.owned(strip, extent: width)
        self.columns = columns.map { $0 ?? 0..<0 }
    }
}

extension Range<Int> {
    fileprivate func scaled(by factor: Int) -> Range { lowerBound * factor..<upperBound * factor }
}
