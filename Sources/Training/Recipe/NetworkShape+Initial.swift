public import Network
import PatternSparsity

extension NetworkShape {
    /// Returns a newly initialised network of this shape in real numbers (He et al., 2015).
    ///
    /// A network for luma has a last convolution with small weights, so that it starts near the enlarged input to which
    /// its result is added; one for colour passes colours from head to tail. A plain trunk begins close to the identity
    /// (Zagoruyko and Komodakis, 2017), so that a deep one trains like one with skips, at no cost.
    /// - Parameter styles: the names of the styles of its normalisations; empty for a single one without a name.
    public func initial(seed: UInt64, styles: [String] = []) -> Network {
        var builder = Builder(seed: seed, styles: max(styles.count, 1))
        let (factor, colors) = (spaceToDepth, isColor ? 3 : 1)
        let activation = activation(channels)
        if factor > 1, stem.isEmpty { builder.append("deep", .spaceToDepth(factor: factor)) }
        if !stem.isEmpty {
            appendHead(to: &builder)
        } else if isColor {
            builder.convolveColors("head", factor: factor, to: channels)
        } else {
            builder.convolve("head", from: factor * factor, to: channels, gain: 1)
        }
        builder.append("head.relu", activation)
        var skip = builder.last
        for layer in 1...max(layers, 1) where layers > 0 {
            let name = "trunk\(layer)"
            let closesBlock = residual && layer.isMultiple(of: 2)
            // The sum of a block starts as little more than its skip; in networks for colour, which pass the picture
            // through, as next to nothing more.
            let closing: Float = isColor ? 0.01 : 0.1
            builder.convolve(
                name, from: channels, to: channels, kernel: window, gain: !residual ? 0.5 : closesBlock ? closing : 1,
                identity: !residual)
            if normalization == .instance {
                builder.normalize("\(name).norm", channels, scale: closesBlock ? Self.closingScale : 1)
            }
            if closesBlock { builder.append("\(name).sum", .add, inputs: [builder.last, skip]) }
            builder.append("\(name).relu", activation)
            if closesBlock { skip = builder.last }
        }
        let gather = scale * factor
        if !stem.isEmpty {
            appendTail(to: &builder)
            return Network(summary: summary, inputChannels: colors, styles: styles, nodes: builder.nodes)
        }
        if isColor {
            builder.gatherColors("tail", from: channels, gather: gather)
            if gather > 1 { builder.append("output", .depthToSpace(factor: gather)) }
            return Network(summary: summary, inputChannels: colors, styles: styles, nodes: builder.nodes)
        }
        builder.convolve("tail", from: channels, to: gather * gather, gain: 0.1)
        if gather > 1 { builder.append("residual", .depthToSpace(factor: gather)) }
        let residue = builder.last
        if scale > 1 {
            builder.append("bicubic", .upsample(factor: scale), inputs: [Network.inputName])
            builder.append("output", .add, inputs: [residue, "bicubic"])
        } else {
            builder.append("output", .add, inputs: [residue, Network.inputName])
        }
        return Network(summary: summary, inputChannels: colors, nodes: builder.nodes)
    }

    /// The first scales of the normalisation that closes a residual pair: small, so that a sum is little more than its
    /// skip (as Goyal et al., 2017, who begin with 0).
    private static let closingScale: Float = 0.2

    /// Returns the activation behind a tensor of so many channels.
    func activation(_ channels: Int) -> Operator {
        slope > 0 ? .prelu(slopes: [Float](repeating: Float(slope), count: channels)) : .relu
    }

    /// A builder of the nodes with random weights.
    struct Builder {
        var nodes: [Node] = []
        private var generator: SplitMix64
        private let styles: Int

        /// - Parameter styles: how many the normalisations have.
        init(seed: UInt64, styles: Int) {
            generator = SplitMix64(seed: seed)
            self.styles = styles
        }

        /// The name of the last tensor.
        var last: String { nodes.last?.name ?? Network.inputName }

        /// Appends a node.
        /// - Parameter inputs: the names of its inputs; nil for the last tensor.
        mutating func append(_ name: String, _ operation: Operator, inputs: [String]? = nil) {
            nodes.append(Node(name: name, operation: operation, inputs: inputs ?? [last]))
        }

        /// Appends a normalisation that is the same for all styles.
        mutating func normalize(_ name: String, _ channels: Int, scale: Float = 1) {
            append(
                name,
                .instanceNormalization(
                    InstanceNormalization(
                        channels: channels, scales: [Float](repeating: scale, count: styles * channels),
                        shifts: [Float](repeating: 0, count: styles * channels))))
        }

        /// Appends a convolution whose result is spread over squares of 2, with bilinear filters: with different filters for
        /// each position of a square, there would be a grid to be unlearnt (Aitken et al., 2017).
        /// - Parameters:
        ///   - output: the number of channels after spreading.
        ///   - bias: the bias of all filters.
        mutating func convolveSpreading(_ name: String, from input: Int, to output: Int, gain: Float, bias: Float = 0) {
            let coarse = draw(output * input, inputs: input, gain: gain)
            var weights: [Float] = []
            weights.reserveCapacity(4 * output * input * 9)
            for filter in 0..<4 * output {
                let taps = Self.taps(filter % 4, gather: 2, cell: 0, side: 1)
                for channel in 0..<input { weights += taps.map { coarse[filter / 4 * input + channel] * $0 } }
            }
            append(
                name, from: input, to: 4 * output, weights: weights, bias: [Float](repeating: bias, count: 4 * output))
        }

        /// Appends a convolution with random weights.
        /// - Parameters:
        ///   - gain: the factor of He's standard deviation.
        ///   - identity: whether 1 is added to the weights that make the identity.
        mutating func convolve(
            _ name: String, from input: Int, to output: Int, kernel: Int = 3, gain: Float, identity: Bool = false
        ) {
            let count = input * kernel * kernel
            var weights = draw(output * count, inputs: count, gain: gain)
            if identity {
                let area = kernel * kernel
                for channel in 0..<output { weights[channel * count + channel * area + area / 2] += 1 }
            }
            append(
                name, from: input, to: output, kernel: kernel, weights: weights,
                bias: [Float](repeating: 0, count: output))
        }

        /// Returns the factor by which the picture that a network for colour passes on is smaller than the frame. For
        /// gathered squares of 4 × 4 samples and more it is 2, so that half of the detail is passed on and channels
        /// remain for paint.
        private static func reduction(_ factor: Int) -> Int { factor >= 4 && factor.isMultiple(of: 2) ? 2 : 1 }

        /// Appends the head of a network for colour: channels that pass on the picture, reduced by means of squares,
        /// and as many others as remain, drawn for inputs of mean 0 and deviation 1 and adapted to the values of
        /// pictures.
        mutating func convolveColors(_ name: String, factor: Int, to output: Int) {
            let reduction = Self.reduction(factor)
            let (input, side) = (3 * factor * factor, factor / reduction)
            let (count, passing) = (9 * input, min(3 * side * side, output))
            let (mean, deviation): (Float, Float) = (0.45, 0.25)
            var weights = [Float](repeating: 0, count: passing * count)
            for channel in 0..<input {
                let (color, place) = channel.quotientAndRemainder(dividingBy: factor * factor)
                let (y, x) = (place / factor / reduction, place % factor / reduction)
                let filter = (color * side + y) * side + x
                if filter < passing { weights[filter * count + channel * 9 + 4] = 1 / Float(reduction * reduction) }
            }
            weights += draw((output - passing) * count, inputs: count, gain: 1 / deviation)
            let bias = (0..<output).map { filter in
                filter < passing ? 0 : -mean * weights[filter * count..<(filter + 1) * count].reduce(0, +)
            }
            append(name, from: input, to: output, weights: weights, bias: bias)
        }

        /// Appends the tail of a network for colour. It enlarges the passed picture bilinearly and adds a little of all
        /// channels, enlarged as one picture of 1/`gather` of the size. With different filters for each position of a
        /// gathered square, there would be a grid to unlearn (Aitken et al., 2017).
        mutating func gatherColors(_ name: String, from input: Int, gather: Int) {
            let output = 3 * gather * gather
            let side = gather / Self.reduction(gather)
            let coarse = draw(3 * input, inputs: input, gain: 0.01)
            var weights: [Float] = []
            for filter in 0..<output {
                let (color, place) = filter.quotientAndRemainder(dividingBy: gather * gather)
                let middle = Self.taps(place, gather: gather, cell: 0, side: 1)
                for channel in 0..<input {
                    let (from, cell) = channel.quotientAndRemainder(dividingBy: side * side)
                    let weight = coarse[color * input + channel]
                    let passed = from == color ? Self.taps(place, gather: gather, cell: cell, side: side) : []
                    weights +=
                        passed.isEmpty
                        ? middle.map { weight * $0 } : zip(middle, passed).map { weight * $0 + $1 }
                }
            }
            append(name, from: input, to: output, weights: weights, bias: [Float](repeating: 0, count: output))
        }

        /// Returns the 3×3 bilinear weights with which a channel contributes to a position of a gathered square.
        /// - Parameter cell: the number of the channel's cell, where `side` × `side` cells fill the square.
        private static func taps(_ place: Int, gather: Int, cell: Int, side: Int) -> [Float] {
            (0..<9).map { tap in
                nearness(of: place / gather, to: (tap / 3 - 1) * side + cell / side, size: gather / side)
                    * nearness(of: place % gather, to: (tap % 3 - 1) * side + cell % side, size: gather / side)
            }
        }

        /// Returns the bilinear weight, along one direction, of a cell of `size` samples for a sample.
        private static func nearness(of sample: Int, to cell: Int, size: Int) -> Float {
            max(0, 1 - abs((Float(sample) + 0.5) / Float(size) - 0.5 - Float(cell)))
        }

        /// Returns normally distributed weights (He et al., 2015) times `gain`.
        /// - Parameter inputs: the number of inputs of each output.
        private mutating func draw(_ count: Int, inputs: Int, gain: Float) -> [Float] {
            let deviation = gain * (2 / Float(inputs)).squareRoot()
            return (0..<count).map { _ in generator.nextNormal() * deviation }
        }

        private mutating func append(
            _ name: String, from input: Int, to output: Int, kernel: Int = 3, weights: [Float], bias: [Float]
        ) {
            append(
                name,
                .convolution(
                    Convolution(
                        inputChannels: input, outputChannels: output, kernelSize: kernel, weights: .float(weights),
                        bias: bias)))
        }
    }
}
