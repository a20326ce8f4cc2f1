/// The two permutations between channels and space, defined at `Operator.depthToSpace`.
enum Shuffle {
    /// Returns the tensor with channels moved to space.
    /// - Precondition: The number of channels is divisible by the square of the factor.
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

    /// Returns the tensor with space moved to channels.
    /// - Throws: `NetworkError` where an extent is not divisible by the factor.
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
