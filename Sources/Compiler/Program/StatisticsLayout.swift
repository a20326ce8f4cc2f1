/// The place of a layer's sums in memory, to which kernels of normalised layers add; see `FilterSums`.
package enum StatisticsLayout {
    /// The index, in 64-bit words, of the first pixel of a row that counts. A kernel sets it to the first pixel that it
    /// has not seen.
    package static let first = 0
    /// The index of the end of the pixels that count.
    package static let end = 1

    /// Returns the index of the sum of the layer's filter at a position.
    package static func sum(_ filter: Int) -> Int { 8 + filter }

    /// Returns the index of the sum of squares of a filter.
    package static func square(_ filter: Int, of layer: PackedLayer) -> Int {
        8 + layer.blocks.count * PackedBlock.lanes + filter
    }

    /// Returns the number of words of a layer.
    package static func words(_ layer: PackedLayer) -> Int { 8 + 2 * layer.blocks.count * PackedBlock.lanes }
}
