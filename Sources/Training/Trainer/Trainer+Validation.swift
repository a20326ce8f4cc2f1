import Imaging

extension Trainer {
    /// The smallest side of a validation picture in samples: scoring leaves out a border of one low-resolution sample
    /// on every side.
    static let smallestValidation = 3

    /// Returns the mean PSNR in decibels of the averaged network on squares of the validation pictures; nil where there
    /// are none.
    public func validate() throws -> Double? {
        guard !validation.isEmpty else { return nil }
        let divisor = recipe.network.spaceToDepth
        let side = min(96, validation.map { min($0.low.width, $0.low.height) }.min()!) / divisor * divisor
        guard side > 0 else { return nil }
        let graph =
            try validationGraph
            ?? TrainingGraph(
                state.network, shape: .init(batch: 1, height: side, width: side), trains: false,
                trainsSlopes: recipe.training.trainsSlopes)
        validationGraph = graph
        graph.setParameters(averaged)
        var total = 0.0
        for pair in validation {
            let (x, y) = ((pair.low.width - side) / 2, (pair.low.height - side) / 2)
            let scale = recipe.network.scale
            let low = pair.low.cropped(x: x, y: y, width: side, height: side)
            let high = pair.high.cropped(x: x * scale, y: y * scale, width: side * scale, height: side * scale)
            try graph.forward(low.samples.map { Float($0) / 255 })
            let result = Plane<Float>(
                width: high.width, height: high.height, samples: graph.result.map { min(max($0 * 255, 0), 255) })
            total += Quality.psnr(Plane<Float>(result.rounded()), Plane<Float>(high), border: scale)
        }
        return total / Double(validation.count)
    }

    /// Returns the averaged network's output for a picture, before it is rounded to 8 bits.
    /// - Parameters:
    ///   - planes: the picture in NCHW order, with real values from 0 to 1.
    ///   - width, height: the size of the picture; multiples of the network's unit.
    ///   - style: the number of the style.
    public func answer(_ planes: [Float], width: Int, height: Int, style: Int = 0) throws -> [Float] {
        let graph = try TrainingGraph(
            state.network, shape: .init(batch: 1, height: height, width: width), trains: false,
            trainsSlopes: recipe.training.trainsSlopes)
        graph.setParameters(averaged)
        try graph.forward(planes, styles: [style])
        return graph.result
    }
}
