/// The filter blocks and pixels that one generated function computes at once. Every byte that it loads serves all
/// filters of its blocks, and every weight serves all of its pixels.
public struct RegisterTile: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The indices of the filter blocks in `PackedLayer.blocks`: one, or two that share the loaded bytes of the taps
    /// that both have.
    public let blocks: [Int]
    /// The part of its only block's filters that the tile computes, counted within the layer; nil for all filters. See
    /// `FilterSlices`.
    public var filters: Range<Int>?
    /// The number of neighbouring pixels of a row.
    public let pixels: Int

    /// The tile's blocks, filters and pixels in words.
    public var description: String {
        "blocks \(blocks.map(String.init).joined(separator: " and "))"
            + (filters.map { " (filters \($0.lowerBound) to \($0.upperBound - 1))" } ?? "") + " × \(pixels) pixels"
    }

    /// The blocks that the tile computes, reduced to its filters.
    func content(of layer: PackedLayer) -> [PackedBlock] {
        filters.map { [layer.blocks[blocks[0]].slice($0)] } ?? blocks.map { layer.blocks[$0] }
    }
}
