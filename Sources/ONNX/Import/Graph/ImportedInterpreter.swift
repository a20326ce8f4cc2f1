import Foundation
package import Network

/// The execution of an imported graph by definition, in 32-bit floats with sums in double precision: one operator after the
/// other, slow and obvious. It is what everything faster is compared with.
package struct ImportedInterpreter {
    private let graph: ImportedGraph
    /// The most values of one tensor.
    private static let maximumSamples = 1 << 28

    /// Prepares a graph.
    package init(_ graph: ImportedGraph) { self.graph = graph }

    /// Runs the graph.
    /// - Parameter input: the picture, with as many channels as the graph takes.
    /// - Throws: `ImportError.picture` where the picture's size does not suit the graph.
    package func run(_ input: Tensor<Float>) throws(ImportError) -> Tensor<Float> {
        guard input.channels == graph.inputChannels, input.height > 0, input.width > 0 else {
            throw .picture(node: "the input")
        }
        var values: [Tensor<Float>?] = [input]
        var counts = graph.useCounts
        for node in graph.nodes {
            let inputs = node.inputs.map { values[$0]! }
            guard let shape = node.operation.shape(of: inputs.map(\.shape)) else { throw .picture(node: node.name) }
            guard shape.height <= 1 << 16, shape.width <= 1 << 16,
                shape.channels * shape.height * shape.width <= Self.maximumSamples
            else { throw .tooLarge(.samples, limit: Self.maximumSamples) }
            values.append(Self.apply(node.operation, to: inputs, shape: shape))
            // A value is dropped after its last reader.
            for input in node.inputs {
                counts[input] -= 1
                if counts[input] == 0 { values[input] = nil }
            }
        }
        return values[graph.output]!
    }

    private static func apply(
        _ operation: ImportedOperator, to inputs: [Tensor<Float>], shape: ImportedShape
    ) -> Tensor<Float> {
        let x = inputs[0]
        switch operation {
        case .convolution(let convolution): return convolve(x, convolution, shape: shape)
        case .transposedConvolution(let convolution): return spread(x, convolution, shape: shape)
        case .padding(let edges, let mode): return pad(x, edges, mode: mode, shape: shape)
        case .crop(let edges): return filled(shape) { c, y, i in x[c, y + edges.top, i + edges.left] }
        case .relu: return x.map { max($0, 0) }
        case .prelu(let slopes): return x.mapped { c, value in value < 0 ? value * slopes[c] : value }
        case .clip(let minimum, let maximum): return x.map { min(max($0, minimum), maximum) }
        case .sigmoid: return x.map { Float(1 / (1 + exp(-Double($0)))) }
        case .tanh: return x.map { Float(Foundation.tanh(Double($0))) }
        case .affine(let scales, let shifts): return x.mapped { c, value in value * scales[c] + shifts[c] }
        case .add: return x.combined(with: inputs[1], +)
        case .subtract: return x.combined(with: inputs[1], -)
        case .multiply: return x.combined(with: inputs[1], *)
        case .concatenate:
            return Tensor(
                channels: shape.channels, height: shape.height, width: shape.width, elements: inputs.flatMap(\.elements)
            )
        case .channels(let order): return filled(shape) { c, y, i in x[order[c], y, i] }
        case .depthToSpace(let factor):
            return filled(shape) { c, y, i in
                x[c * factor * factor + y % factor * factor + i % factor, y / factor, i / factor]
            }
        case .spaceToDepth(let factor):
            return filled(shape) { c, y, i in
                let place = c % (factor * factor)
                return x[c / (factor * factor), y * factor + place / factor, i * factor + place % factor]
            }
        case .resize(let resize): return resized(x, resize, shape: shape)
        case .instanceNormalization(let normalization): return normalized(x, normalization)
        }
    }

    /// Returns a tensor of the values that a function gives for each channel, row and column.
    private static func filled(_ shape: ImportedShape, _ value: (Int, Int, Int) -> Float) -> Tensor<Float> {
        var elements: [Float] = []
        elements.reserveCapacity(shape.channels * shape.height * shape.width)
        for channel in 0..<shape.channels {
            for y in 0..<shape.height {
                for x in 0..<shape.width { elements.append(value(channel, y, x)) }
            }
        }
        return Tensor(channels: shape.channels, height: shape.height, width: shape.width, elements: elements)
    }

    private static func pad(
        _ x: Tensor<Float>, _ edges: Edges, mode: PaddingMode, shape: ImportedShape
    ) -> Tensor<Float> {
        /// Returns the place in the picture that a place beyond its edges stands for; nil for a constant.
        func place(_ position: Int, _ count: Int) -> Int? {
            if (0..<count).contains(position) { return position }
            switch mode {
            case .constant: return nil
            case .edge: return min(max(position, 0), count - 1)
            case .reflect: return position < 0 ? -position : 2 * (count - 1) - position
            }
        }
        let fill: Float = if case .constant(let value) = mode { value } else { 0 }
        let rows = (0..<shape.height).map { place($0 - edges.top, x.height) }
        let columns = (0..<shape.width).map { place($0 - edges.left, x.width) }
        return filled(shape) { c, y, i in
            guard let row = rows[y], let column = columns[i] else { return fill }
            return x[c, row, column]
        }
    }

    /// Interpolates, rows and columns by the same weights: each output sample is a weighted sum of input samples.
    private static func resized(
        _ x: Tensor<Float>, _ resize: ImportedResize, shape: ImportedShape
    ) -> Tensor<Float> {
        let rows = (0..<shape.height).map { resize.taps(of: $0, count: x.height) }
        let columns = (0..<shape.width).map { resize.taps(of: $0, count: x.width) }
        return filled(shape) { c, y, i in
            var sum = 0.0
            for row in rows[y] {
                for column in columns[i] { sum += row.weight * column.weight * Double(x[c, row.place, column.place]) }
            }
            return Float(sum)
        }
    }

    private static func normalized(_ x: Tensor<Float>, _ normalization: InstanceNormalization) -> Tensor<Float> {
        let area = x.height * x.width
        var result = x
        for channel in 0..<x.channels {
            let range = channel * area..<(channel + 1) * area
            let mean = x.elements[range].reduce(0.0) { $0 + Double($1) } / Double(area)
            let variance =
                x.elements[range].reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(area)
            let deviation = (variance + Double(normalization.epsilon)).squareRoot()
            for index in range {
                result.elements[index] = Float(
                    (Double(x.elements[index]) - mean) / deviation * Double(normalization.scales[channel])
                        + Double(normalization.shifts[channel]))
            }
        }
        return result
    }
}

extension ImportedResize {
    /// Returns the input samples and their weights for an output sample of one axis.
    /// - Parameter count: the extent of the input.
    package func taps(of sample: Int, count: Int) -> [(place: Int, weight: Double)] {
        let inverse = Double(denominator) / Double(numerator)
        let position =
            switch positions {
            case .halfPixel: (Double(sample) + 0.5) * inverse - 0.5
            case .asymmetric: Double(sample) * inverse
            case .halfPixelUncentred: (Double(sample) + 0.5) * inverse
            }
        let base = position.rounded(.down)
        let fraction = position - base
        var taps: [(place: Int, weight: Double)]
        switch kernel {
        case .nearest(let rounding):
            let nearest =
                switch rounding {
                case .floor: base
                case .ceil: position.rounded(.up)
                case .halfDown: (position - 0.5).rounded(.up)
                case .halfUp: (position + 0.5).rounded(.down)
                }
            return [(min(max(Int(nearest), 0), count - 1), 1)]
        case .linear: taps = [(Int(base), 1 - fraction), (Int(base) + 1, fraction)]
        case .cubic(let coefficient):
            let a = Double(coefficient)
            /// Keys's kernel at a distance from 0 to 2.
            func weight(_ distance: Double) -> Double {
                distance <= 1
                    ? ((a + 2) * distance - (a + 3)) * distance * distance + 1
                    : ((a * distance - 5 * a) * distance + 8 * a) * distance - 4 * a
            }
            taps = (-1...2).map { (Int(base) + $0, weight(abs(fraction - Double($0)))) }
        }
        if excludesOutside {
            taps.removeAll { !(0..<count).contains($0.place) }
            let sum = taps.reduce(0) { $0 + $1.weight }
            return taps.map { ($0.place, $0.weight / sum) }
        }
        return taps.map { (min(max($0.place, 0), count - 1), $0.weight) }
    }
}

extension Tensor<Float> {
    fileprivate var shape: ImportedShape { ImportedShape(channels: channels, height: height, width: width) }

    /// Returns the tensor with every value transformed by a function that is given its channel.
    fileprivate func mapped(_ transform: (Int, Float) -> Float) -> Tensor<Float> {
        var result = self
        for index in elements.indices { result.elements[index] = transform(index / (height * width), elements[index]) }
        return result
    }

    fileprivate func combined(with other: Tensor<Float>, _ operation: (Float, Float) -> Float) -> Tensor<Float> {
        Tensor(
            channels: channels, height: height, width: width, elements: zip(elements, other.elements).map(operation))
    }
}
