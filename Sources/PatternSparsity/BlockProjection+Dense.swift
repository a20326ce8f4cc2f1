public import Network

extension BlockProjection {
    /// Returns the weights with zeros where a structure prunes them, which is the projected point that the structure
    /// describes.
    /// - Parameter weights: dense weights in OIHW order.
    /// - Returns: dense weights in OIHW order.
    public static func kept(
        _ structure: BlockStructure, _ weights: [Float], filters: Int, channels: Int, kernelSize: Int,
        library: PatternLibrary
    ) -> [Float] {
        let area = kernelSize * kernelSize
        precondition(weights.count == filters * channels * area, "weights are dense OIHW")
        let (_, columns) = BlockStructure.grid(structure.granularity, filters: filters, channels: channels)
        let positions = library.patterns.map(\.positions)
        var result = [Float](repeating: 0, count: weights.count)
        for filter in 0..<filters {
            let row = filter / structure.granularity.filters * columns
            for channel in 0..<channels {
                let id = structure.patterns[row + channel / structure.granularity.channels]
                guard id != BlockStructure.removed else { continue }
                let kernel = (filter * channels + channel) * area
                for position in positions[Int(id)] { result[kernel + position] = weights[kernel + position] }
            }
        }
        return result
    }
}
