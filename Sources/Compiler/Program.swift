public import Network

/// What the elements of a tensor are.
public enum ElementType: Sendable {
    case uint8
    /// Samples of 9 to 16 bits, in words of the machine's own byte order; see `Program.deepened`.
    case uint16
    /// 32 bits.
    case float

    /// Bytes of an element.
    public var size: Int {
        switch self {
        case .uint8: 1
        case .uint16: 2
        case .float: 4
        }
    }
}

/// A tensor of a program and how its rows lie in memory: pixel by pixel, the channels of a pixel side by side, or every
/// channel in a row of its own.
public struct ProgramTensor: Sendable {
    /// Of the network's node, for people.
    public let name: String
    /// Channels, and extents relative to the network's input.
    public let shape: TensorShape
    /// What its elements are.
    public let element: ElementType
    /// What padding pixels hold; nothing convolves 16-bit tensors, so that theirs do not matter.
    public let zeroPoint: UInt8
    /// Bytes from pixel to pixel: one element for one channel, four for two to four, a multiple of 16 otherwise.
    public let pixelStride: Int
    /// Rows that one row of the tensor consists of: one for each channel where these lie apart, 1 otherwise.
    public let planes: Int

    init(_ description: TensorDescription) {
        self.init(
            name: description.name, shape: description.shape,
            element: description.quantization == nil ? .float : .uint8, zeroPoint: description.zeroPoint)
    }

    /// - Parameter isPlanar: whether every channel has rows of its own.
    init(name: String, shape: TensorShape, element: ElementType, zeroPoint: UInt8, isPlanar: Bool = false) {
        (self.name, self.shape, self.element, self.zeroPoint) = (name, shape, element, zeroPoint)
        planes = isPlanar ? shape.channels : 1
        let channels = shape.channels / planes
        pixelStride = (channels == 1 ? 1 : channels <= 4 ? 4 : (channels + 15) / 16 * 16) * element.size
    }

    /// The same tensor with every channel in rows of its own.
    var planar: ProgramTensor {
        ProgramTensor(name: name, shape: shape, element: element, zeroPoint: zeroPoint, isPlanar: true)
    }
}

/// A compiled network: what an engine needs to run it on frames of any size.
public struct Program: Sendable {
    /// Tensor 0 is the input; every other one is made by one layer.
    public let tensors: [ProgramTensor]
    /// In the order in which they depend on each other; the last one makes the output.
    public let layers: [ProgramLayer]
    /// Of the planes it takes and makes, beyond 8 bits; nil for 8.
    public let depth: BitDepth?

    init(tensors: [ProgramTensor], layers: [ProgramLayer], depth: BitDepth? = nil) {
        var tensors = tensors
        // A picture's planes are written by the layer that makes them.
        if case .convolution(let layer) = layers.last, layer.outputElement != .float,
            tensors[layer.output].shape.channels <= 4
        {
            tensors[layer.output] = tensors[layer.output].planar
        }
        self.tensors = tensors
        self.layers = layers
        self.depth = depth
    }

    /// Index of the output among the tensors.
    public var output: Int { layers.last!.output }
    /// Whether the last layer writes the planes of a frame itself; otherwise it makes rows that are copied to them.
    public var writesPlanes: Bool {
        tensors[output].planes == outputChannels && tensors[output].element != .float
    }
    /// Whether nothing reads the 8-bit input but what gathers its samples, which may as well do so in the planes.
    public var gathersInput: Bool {
        tensors[0].element == .uint8
            && layers.allSatisfy { layer in
                if case .shuffle(let shuffle) = layer, case .spaceToDepth = shuffle.shuffle { return true }
                return layer.windows.allSatisfy { $0.tensor != 0 }
            }
    }
    /// Output extent / input extent.
    public var scale: Int { tensors[output].shape.numerator }
    /// Channels of the input: 1 for luma, 3 for colour.
    public var inputChannels: Int { tensors[0].shape.channels }
    /// Channels of the output.
    public var outputChannels: Int { tensors[output].shape.channels }

    /// What the columns and rows of every frame must divide by: more than 1 where pixels are gathered into channels.
    public var extentMultiple: Int {
        func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
        // Every tensor then has whole extents, and what is gathered or spread fits.
        return tensors.reduce(1) { $0 / divisor($0, $1.shape.denominator) * $1.shape.denominator }
    }

    /// The smallest extent, `extent` or more, that divides by `extentMultiple`.
    public func padded(_ extent: Int) -> Int { (extent + extentMultiple - 1) / extentMultiple * extentMultiple }

    /// Why the program cannot run on frames of this size, or nil where it can.
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

    /// Wider or higher frames are refused: sizes in bytes stay far from overflow.
    public static let maximumExtent = 1 << 16
}

extension Program: CustomStringConvertible {
    /// Every layer with its blocks and taps.
    public var description: String {
        layers.map { layer in
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
