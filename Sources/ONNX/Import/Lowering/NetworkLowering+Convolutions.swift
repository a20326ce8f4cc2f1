import Network

extension NetworkLowering {
    /// Lowers a convolution that keeps the extents or divides them by its stride.
    mutating func convolve(_ input: [Channel], _ convolution: ImportedConvolution, of node: ImportedNode) throws {
        let (stride, edges) = (convolution.stride, convolution.padding)
        // If the stride divides the extent of the input, the output has one row for each block.
        func divides(_ before: Int, _ after: Int, size: Int) -> Bool {
            (-stride...(-1)).contains(before + after - size)
        }
        guard divides(edges.top, edges.bottom, size: convolution.kernelHeight),
            divides(edges.left, edges.right, size: convolution.kernelWidth)
        else {
            throw Self.error(node, "convolution whose result has other extents than its input divided by the stride")
        }
        var (taps, radius): ([Tap], Int) = ([], 0)
        // A tap reads a pixel of the block that is so far away, which is a channel of the gathered tensor.
        for filter in 0..<convolution.outputChannels {
            convolution.forEachTap(of: filter, isTransposed: false) { channel, row, column, weight in
                let (y, x) = ((row - edges.top).block(stride), (column - edges.left).block(stride))
                radius = max(radius, abs(y.number), abs(x.number))
                var source = input[channel]
                if stride > 1 {
                    source = Channel(
                        tensor: gathered(source.tensor, by: stride),
                        index: (source.index * stride + y.place) * stride + x.place)
                }
                taps.append(
                    Tap(filter: filter, channel: source, row: y.number, column: x.number, weight: Float(weight)))
            }
        }
        append(try sum(completed(taps, reading: input, stride: stride), radius: radius, bias: convolution.bias, node))
    }

    /// Lowers a transposed convolution that multiplies the extents by its stride: the filters for all places of a block of
    /// the output, which are then spread.
    mutating func spread(_ input: [Channel], _ convolution: ImportedConvolution, of node: ImportedNode) throws {
        let (stride, edges) = (convolution.stride, convolution.padding)
        guard convolution.kernelHeight - edges.top - edges.bottom == stride,
            convolution.kernelWidth - edges.left - edges.right == stride
        else {
            throw Self.error(
                node, "transposed convolution whose result has other extents than its input times the stride")
        }
        var (taps, radius): ([Tap], Int) = ([], 0)
        for filter in 0..<convolution.outputChannels {
            convolution.forEachTap(of: filter, isTransposed: true) { channel, row, column, weight in
                // Input row y adds to output row y · stride + row − top.
                let (y, x) = ((row - edges.top).block(stride), (column - edges.left).block(stride))
                radius = max(radius, abs(y.number), abs(x.number))
                taps.append(
                    Tap(
                        filter: (filter * stride + y.place) * stride + x.place, channel: input[channel],
                        row: -y.number, column: -x.number, weight: Float(weight)))
            }
        }
        let bias = convolution.bias.flatMap { [Float](repeating: $0, count: stride * stride) }
        let sums = try sum(completed(taps, reading: input, stride: 1), radius: radius, bias: bias, node)
        if stride == 1 { append(sums) } else { try appendSpread(sums, by: stride, node) }
    }

    /// Returns the taps, or one of weight 0 where all weights are 0, so that a tensor is read.
    private mutating func completed(_ taps: [Tap], reading input: [Channel], stride: Int) -> [Tap] {
        guard taps.isEmpty, let channel = input.first else { return taps }
        let tensor = stride > 1 ? gathered(channel.tensor, by: stride) : channel.tensor
        return [Tap(filter: 0, channel: Channel(tensor: tensor, index: 0), row: 0, column: 0, weight: 0)]
    }
}

extension Int {
    /// Returns the number of the block of the given size that a place lies in, and the place in that block.
    fileprivate func block(_ size: Int) -> (number: Int, place: Int) {
        let place = (self % size + size) % size
        return ((self - place) / size, place)
    }
}
