public import Network

/// A compiled network, which an engine can run on frames of any size that `obstacle` permits.
public struct Program: Sendable {
    /// The tensors. Tensor 0 is the input; every other one is made by one layer.
    public let tensors: [ProgramTensor]
    /// The layers, in an order in which all inputs of a layer exist before it runs. The last one makes the output.
    public let layers: [ProgramLayer]
    /// The depth of the planes that the program takes and makes; nil for 8 bits.
    public let depth: BitDepth?

    /// The index of the output among the tensors.
    public var output: Int { layers.last!.output }
    /// True if the last layer writes the planes of a frame itself. Otherwise it makes rows that are copied to them.
    public var writesPlanes: Bool {
        tensors[output].planes == outputChannels && tensors[output].element != .float
    }
    /// True if only space-to-depth layers read the 8-bit input. They can then read the frame's planes directly, without
    /// a copy.
    public var gathersInput: Bool {
        tensors[0].element == .uint8
            && layers.allSatisfy { layer in
                if case .shuffle(let shuffle) = layer, case .spaceToDepth = shuffle.shuffle { return true }
                return layer.windows.allSatisfy { $0.tensor != 0 }
            }
    }
    /// True if the network normalises, so that a frame's output depends on the frame before.
    public var normalizes: Bool {
        layers.contains { layer in
            if case .convolution(let packed) = layer { packed.normalization != nil } else { false }
        }
    }
    /// The ratio of the output's extents to those of the input.
    public var scale: Int { tensors[output].shape.numerator }
    /// The number of channels of the input: 1 for luma, 3 for colour.
    public var inputChannels: Int { tensors[0].shape.channels }
    /// The number of channels of the output.
    public var outputChannels: Int { tensors[output].shape.channels }

    /// The number by which the width and the height of every frame must be divisible: more than 1 if pixels are
    /// gathered into channels.
    public var extentMultiple: Int {
        func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
        // With such extents every tensor has whole extents, and all shuffles fit.
        return tensors.reduce(1) { $0 / divisor($0, $1.shape.denominator) * $1.shape.denominator }
    }

    /// Returns the smallest extent that is at least `extent` and divisible by `extentMultiple`.
    public func padded(_ extent: Int) -> Int { (extent + extentMultiple - 1) / extentMultiple * extentMultiple }

    /// Returns the reason why the program cannot run on frames of this size, as a clause for people; nil if it can.
    public func obstacle(width: Int, height: Int) -> String? {
        guard width > 0, height > 0 else { return "a frame has at least one pixel, not \(width)×\(height)" }
        guard width <= Self.maximumExtent, height <= Self.maximumExtent else {
            return "\(width)×\(height) is beyond \(Self.maximumExtent) pixels a side"
        }
        for case .shuffle(let layer) in layers {
            guard case .spaceToDepth(let factor) = layer.shuffle else { continue }
            let shape = tensors[layer.input].shape
            let extents = (shape.extent(of: width), shape.extent(of: height))
            guard extents.0.isMultiple(of: factor), extents.1.isMultiple(of: factor) else {
                return "\(width)×\(height) does not divide as \(tensors[layer.output].name) needs it"
            }
        }
        for case .convolution(let layer) in layers where layer.normalization != nil {
            let shape = tensors[layer.output].shape
            guard shape.extent(of: width) * shape.extent(of: height) <= FilterSums.maximumCount else {
                return "\(width)×\(height) has more pixels than \(tensors[layer.output].name) can count"
            }
        }
        // An enlarged operand that is gathered must cover the layer's pixels exactly.
        for case .convolution(let layer) in layers {
            let output = tensors[layer.output].shape
            for case .addUpsampled(let tensor, _, let factor, let gather, _) in layer.steps {
                let shape = tensors[tensor].shape
                let covers = [width, height].allSatisfy {
                    shape.extent(of: $0) * factor * layer.depthToSpace == output.extent(of: $0) * gather
                }
                guard covers else {
                    return "\(width)×\(height) does not divide as \(tensors[layer.output].name) needs it"
                }
            }
        }
        return nil
    }

    /// The largest width and height of a frame, in pixels. It keeps sizes in bytes far from overflow.
    public static let maximumExtent = 1 << 16
}

extension Program: CustomStringConvertible {
    /// The tensors with their layout, and the layers with their blocks and taps, as text.
    public var description: String {
        tensors.map { tensor in
            "\(tensor.name): \(tensor.shape.channels) channels, \(tensor.element), \(tensor.pixelStride) bytes a pixel"
                + (tensor.planes > 1 ? ", in \(tensor.planes) planes\n" : "\n")
        }.joined()
            + layers.map { layer in
                let name = tensors[layer.output].name
                switch layer {
                case .shuffle(let shuffle): return "\(name) = \(shuffle.shuffle)(\(tensors[shuffle.input].name))\n"
                case .narrow(let narrow): return "\(name) = narrow\(narrow.shift)(\(tensors[narrow.input].name))\n"
                case .convolution(let packed):
                    let blocks = packed.blocks.map { block in
                        let taps = block.taps.map { "(\($0.row), \($0.column), \($0.group))" }.joined(separator: " ")
                        return "  filters \(block.filters): \(block.taps.count) taps \(taps)\n"
                    }
                    return "\(name):\n" + blocks.joined()
                }
            }.joined()
    }
}
