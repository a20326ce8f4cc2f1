/// The samples of a network's input that each sample of its output depends on, by rows or by columns: the two directions
/// are alike.
///
/// In networks with shuffles the distance to these samples depends on the place within the pattern of the shuffles, so
/// that the field is known for each row of one period.
public struct ReceptiveField: Equatable, Sendable {
    /// The extents of the output relative to the input's, in lowest terms.
    private let numerator: Int
    private let denominator: Int
    /// The rows of the input that the rows of one period of the output depend on. The period is `ranges.count` rows of
    /// the output, and a whole number of rows of the input.
    private let ranges: [ClosedRange<Int>]

    /// The longest period that is followed, in rows, far beyond that of any real network.
    private static let maximumPeriod = 4096

    /// The field of the input itself.
    fileprivate init() { (numerator, denominator, ranges) = (1, 1, [0...0]) }

    /// Returns the rows of the input that a row of the output depends on. They may lie outside the frame, where the
    /// network reads zeros, or mirrored rows that are never further away.
    public func inputs(of index: Int) -> ClosedRange<Int> {
        let period = index.flooredQuotient(dividingBy: ranges.count)
        let range = ranges[index - period * ranges.count]
        let shift = period * (ranges.count * denominator / numerator)
        return range.lowerBound + shift...range.upperBound + shift
    }

    /// The receptive radius: the smallest number of rows of the input such that every sample of the output depends only
    /// on the input where it lies itself and on that many rows around.
    public var radius: Int {
        ranges.indices.reduce(0) { radius, index in
            let first = (index * denominator).flooredQuotient(dividingBy: numerator)
            let last = ((index + 1) * denominator - 1).flooredQuotient(dividingBy: numerator)
            return max(radius, first - ranges[index].lowerBound, ranges[index].upperBound - last)
        }
    }

    /// Makes the field of an operator's output; nil where it depends on the whole frame, or its period is too long.
    fileprivate init?(_ definition: any OperatorDefinition, of inputs: [ReceptiveField], shape: TensorShape) {
        // One row of the output advances the input by this ratio.
        let ratio = TensorShape(
            channels: 1, numerator: shape.numerator * inputs[0].denominator,
            denominator: shape.denominator * inputs[0].numerator)
        var period = ratio.numerator
        for input in inputs {
            let advanced = period * ratio.denominator / ratio.numerator
            period *= leastCommonMultiple(advanced, input.ranges.count) / advanced
            guard period <= Self.maximumPeriod else { return nil }
        }
        var ranges: [ClosedRange<Int>] = []
        for index in 0..<period {
            guard let read = definition.reads(index) else { return nil }
            // Not only the first and the last: a row between them may depend on more, as behind an enlargement by 3.
            let all = inputs.flatMap { input in read.map(input.inputs) }
            ranges.append(all.map(\.lowerBound).min()!...all.map(\.upperBound).max()!)
        }
        (numerator, denominator, self.ranges) = (shape.numerator, shape.denominator, ranges)
    }
}

extension Network {
    /// Returns the receptive field of the network; nil where its output depends on the whole frame, as behind an instance
    /// normalisation, or where the pattern of its shuffles repeats only after more than 4096 rows.
    /// - Throws: `NetworkError` where the network is not valid.
    public func receptiveField() throws(NetworkError) -> ReceptiveField? {
        let shapes = try validate()
        var fields = [Self.inputName: ReceptiveField()]
        for node in nodes {
            let inputs = node.inputs.compactMap { fields[$0] }
            guard inputs.count == node.inputs.count else { continue }
            fields[node.name] = ReceptiveField(node.operation.definition, of: inputs, shape: shapes[node.name]!)
        }
        return fields[nodes.last!.name]
    }
}

private func leastCommonMultiple(_ a: Int, _ b: Int) -> Int { a / greatestCommonDivisor(a, b) * b }

extension Int {
    /// Returns the largest integer that is at most the quotient.
    /// - Precondition: `divisor` is positive.
    func flooredQuotient(dividingBy divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
