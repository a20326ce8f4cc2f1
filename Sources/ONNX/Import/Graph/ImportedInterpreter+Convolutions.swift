import Network

extension ImportedInterpreter {
    /// Convolves: each output sample is its bias and the products of the taps that lie within the picture.
    static func convolve(
        _ x: Tensor<Float>, _ convolution: ImportedConvolution, shape: ImportedShape
    ) -> Tensor<Float> {
        var elements: [Float] = []
        for filter in 0..<shape.channels {
            var sums = [Double](repeating: Double(convolution.bias[filter]), count: shape.height * shape.width)
            convolution.forEachTap(of: filter, isTransposed: false) { channel, row, column, weight in
                add(
                    x, channel: channel, times: weight, to: &sums, shape, stride: convolution.stride,
                    top: convolution.padding.top - row, left: convolution.padding.left - column)
            }
            elements += sums.map { Float($0) }
        }
        return Tensor(channels: shape.channels, height: shape.height, width: shape.width, elements: elements)
    }

    /// Adds the samples of a channel at the places y · stride − top and x · stride − left, as far as they are there.
    private static func add(
        _ x: Tensor<Float>, channel: Int, times weight: Double, to sums: inout [Double], _ shape: ImportedShape,
        stride: Int, top: Int, left: Int
    ) {
        // The output columns whose place in the input is there.
        let first = max(0, (left + stride - 1) / stride)
        let end = min(shape.width, (x.width + left + stride - 1) / stride)
        guard first < end else { return }
        x.elements.withUnsafeBufferPointer { samples in
            sums.withUnsafeMutableBufferPointer { sums in
                for y in 0..<shape.height {
                    let row = y * stride - top
                    guard row >= 0, row < x.height else { continue }
                    var source = (channel * x.height + row) * x.width + first * stride - left
                    for index in y * shape.width + first..<y * shape.width + end {
                        sums[index] += weight * Double(samples[source])
                        source += stride
                    }
                }
            }
        }
    }

    /// Convolves transposed: each input sample adds its product with every tap to the output sample that it lies on.
    static func spread(
        _ x: Tensor<Float>, _ convolution: ImportedConvolution, shape: ImportedShape
    ) -> Tensor<Float> {
        var elements: [Float] = []
        for filter in 0..<shape.channels {
            var sums = [Double](repeating: Double(convolution.bias[filter]), count: shape.height * shape.width)
            convolution.forEachTap(of: filter, isTransposed: true) { channel, row, column, weight in
                for y in 0..<x.height {
                    let target = y * convolution.stride + row - convolution.padding.top
                    guard (0..<shape.height).contains(target) else { continue }
                    for i in 0..<x.width {
                        let place = i * convolution.stride + column - convolution.padding.left
                        guard (0..<shape.width).contains(place) else { continue }
                        sums[target * shape.width + place] += weight * Double(x[channel, y, i])
                    }
                }
            }
            elements += sums.map { Float($0) }
        }
        return Tensor(channels: shape.channels, height: shape.height, width: shape.width, elements: elements)
    }
}

extension ImportedConvolution {
    /// Calls a function with every input channel, row and column of the kernel, and weight of an output channel that is not
    /// 0.
    package func forEachTap(
        of filter: Int, isTransposed: Bool,
        _ body: (_ channel: Int, _ row: Int, _ column: Int, _ weight: Double) -> Void
    ) {
        let (inputs, outputs) = (inputChannels / groups, outputChannels / groups)
        let group = filter / outputs
        for input in 0..<inputs {
            let channel = group * inputs + input
            let plane = isTransposed ? channel * outputs + filter % outputs : filter * inputs + input
            for row in 0..<kernelHeight {
                for column in 0..<kernelWidth {
                    let weight = weights[(plane * kernelHeight + row) * kernelWidth + column]
                    if weight != 0 { body(channel, row, column, Double(weight)) }
                }
            }
        }
    }
}
