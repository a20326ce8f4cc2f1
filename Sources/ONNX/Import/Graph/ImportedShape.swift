import Network

/// The extents of a value of an imported graph at one size of the picture.
package struct ImportedShape: Equatable, Sendable {
    package var channels: Int
    package var height: Int
    package var width: Int

    /// Makes a shape.
    package init(channels: Int, height: Int, width: Int) {
        self.channels = channels
        self.height = height
        self.width = width
    }

    /// Returns the shape with rows and columns added at the edges.
    func padded(_ edges: Edges) -> ImportedShape {
        ImportedShape(
            channels: channels, height: height + edges.top + edges.bottom, width: width + edges.left + edges.right)
    }
}

extension ImportedOperator {
    /// Returns the shape of the operator's result; nil where its inputs do not fit together, or are too small, or do not
    /// divide as it needs.
    package func shape(of inputs: [ImportedShape]) -> ImportedShape? {
        guard let input = inputs.first else { return nil }
        let result: ImportedShape
        switch self {
        case .convolution(let convolution):
            let padded = input.padded(convolution.padding)
            guard input.channels == convolution.inputChannels, padded.height >= convolution.kernelHeight,
                padded.width >= convolution.kernelWidth
            else { return nil }
            result = ImportedShape(
                channels: convolution.outputChannels,
                height: (padded.height - convolution.kernelHeight) / convolution.stride + 1,
                width: (padded.width - convolution.kernelWidth) / convolution.stride + 1)
        case .transposedConvolution(let convolution):
            guard input.channels == convolution.inputChannels else { return nil }
            let edges = convolution.padding
            result = ImportedShape(
                channels: convolution.outputChannels,
                height: (input.height - 1) * convolution.stride + convolution.kernelHeight - edges.top - edges.bottom,
                width: (input.width - 1) * convolution.stride + convolution.kernelWidth - edges.left - edges.right)
        case .padding(let edges, let mode):
            // A mirror image has no more rows than there are beside the outermost one.
            guard
                mode != .reflect
                    || max(edges.top, edges.bottom) < input.height && max(edges.left, edges.right) < input.width
            else { return nil }
            result = input.padded(edges)
        case .crop(let edges):
            result = input.padded(
                Edges(top: -edges.top, left: -edges.left, bottom: -edges.bottom, right: -edges.right))
        case .relu, .clip, .sigmoid, .tanh: result = input
        case .prelu(let slopes):
            guard slopes.count == input.channels else { return nil }
            result = input
        case .affine(let scales, let shifts):
            guard scales.count == input.channels, shifts.count == input.channels else { return nil }
            result = input
        case .instanceNormalization(let normalization):
            guard normalization.channels == input.channels else { return nil }
            result = input
        case .add, .subtract, .multiply:
            guard inputs.count == 2, inputs[1] == input else { return nil }
            result = input
        case .concatenate:
            guard inputs.allSatisfy({ ($0.height, $0.width) == (input.height, input.width) }) else { return nil }
            result = ImportedShape(
                channels: inputs.reduce(0) { $0 + $1.channels }, height: input.height, width: input.width)
        case .channels(let order):
            guard order.allSatisfy((0..<input.channels).contains) else { return nil }
            result = ImportedShape(channels: order.count, height: input.height, width: input.width)
        case .depthToSpace(let factor):
            guard factor > 0, input.channels.isMultiple(of: factor * factor) else { return nil }
            result = ImportedShape(
                channels: input.channels / (factor * factor), height: input.height * factor,
                width: input.width * factor)
        case .spaceToDepth(let factor):
            guard factor > 0, input.height.isMultiple(of: factor), input.width.isMultiple(of: factor) else {
                return nil
            }
            result = ImportedShape(
                channels: input.channels * factor * factor, height: input.height / factor, width: input.width / factor)
        case .resize(let resize):
            result = ImportedShape(
                channels: input.channels, height: input.height * resize.numerator / resize.denominator,
                width: input.width * resize.numerator / resize.denominator)
        }
        return min(result.channels, result.height, result.width) > 0 ? result : nil
    }
}
