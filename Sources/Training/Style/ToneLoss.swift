/// A measure of the difference in brightness between a picture and a photograph. The content features of a classifier
/// hardly respond to the brightness of a flat area, so that the statistics of a dark painting would be reached most
/// easily by painting a sky black.
///
/// The compared values are the mean luma (BT.601) of squares as large as strokes, so that strokes themselves stay free.
enum ToneLoss {
    /// The side of a square in pixels.
    private static let square = 16
    private static let luma: [Float] = [0.299, 0.587, 0.114]

    /// Returns the mean over squares of the squared difference of their mean luma. Pixels at the right and lower edges
    /// that do not fill a square are ignored.
    /// - Parameters:
    ///   - pictures: red, green and blue planes of each picture, `side` × `side` samples each.
    ///   - photographs: the photographs in the same layout.
    ///   - weight: the factor of the gradient.
    ///   - gradient: a vector like `pictures`, to which `weight` times the gradient is added.
    static func evaluate(
        _ pictures: [Float], of photographs: [Float], side: Int, weight: Float, into gradient: inout [Float]
    ) -> Float {
        let across = side / square
        let plane = side * side
        let count = pictures.count / (3 * plane) * across * across
        guard count > 0 else { return 0 }
        let area = Float(square * square)
        var total: Float = 0
        for index in 0..<count {
            let (row, column) = (index % (across * across) / across, index % across)
            let corner = index / (across * across) * 3 * plane + (row * side + column) * square
            var difference: Float = 0
            for (color, share) in luma.enumerated() {
                var sum: Float = 0
                forEachRow(from: corner + color * plane, side: side) {
                    for at in $0 { sum += pictures[at] - photographs[at] }
                }
                difference += share * sum / area
            }
            total += difference * difference
            for (color, share) in luma.enumerated() {
                let slope = weight * 2 * difference * share / (area * Float(count))
                forEachRow(from: corner + color * plane, side: side) { for at in $0 { gradient[at] += slope } }
            }
        }
        return total / Float(count)
    }

    /// Calls a function with the indices of each row of a square.
    /// - Parameter corner: the index of the square's first sample, in pictures whose rows have `side` samples.
    private static func forEachRow(from corner: Int, side: Int, _ body: (Range<Int>) -> Void) {
        for y in 0..<square { body(corner + y * side..<corner + y * side + square) }
    }
}
