/// The two permutations between channels and space; see `Operator.depthToSpace`.
enum Shuffle {
    /// - Precondition: the channels divide by the factor's square.
    static func depthToSpace<T>(_ input: Tensor<T>, _ factor: Int) -> Tensor<T> {
        guard factor > 1, let first = input.elements.first else { return input }
        var output = Tensor(
            channels: input.channels / (factor * factor), height: input.height * factor, width: input.width * factor,
            repeating: first)
        for channel in 0..<output.channels {
            for y in 0..<output.height {
                for x in 0..<output.width {
                    let source = (channel * factor + y % factor) * factor + x % factor
                    output[channel, y, x] = input[source, y / factor, x / factor]
                }
            }
        }
        return output
    }

    /// - Throws: `NetworkError` where an extent does not divide by the factor.
    static func spaceToDepth<T>(_ input: Tensor<T>, _ factor: Int) throws(NetworkError) -> Tensor<T> {
        guard input.height.isMultiple(of: factor), input.width.isMultiple(of: factor) else {
            throw NetworkError("\(input.width)×\(input.height) does not divide by \(factor)")
        }
        guard factor > 1, let first = input.elements.first else { return input }
        var output = Tensor(
            channels: input.channels * factor * factor, height: input.height / factor, width: input.width / factor,
            repeating: first)
        for channel in 0..<input.channels {
            for y in 0..<input.height {
                for x in 0..<input.width {
                    let target = (channel * factor + y % factor) * factor + x % factor
                    output[target, y / factor, x / factor] = input[channel, y, x]
                }
            }
        }
        return output
    }
}
