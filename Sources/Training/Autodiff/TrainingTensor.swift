internal import COneDNN

/// A tensor of a training graph: a batch of feature maps with their gradient.
///
/// With 4 channels and more the layout has blocks of 16 channels, or of 8 without AVX-512 (oneDNN's nChw16c and nChw8c,
/// padded with zeros), on which oneDNN's fast convolutions work; with fewer it is plain NCHW.
final class TrainingTensor {
    let batch: Int
    let channels: Int
    let height: Int
    let width: Int
    let precision: Precision
    let value: Buffer
    /// The parts of the gradient, one for each operator that reads the tensor; `collectGradient` sums them.
    private(set) var gradientSlots: [Buffer] = []

    /// Allocates the tensor.
    /// - Parameter precision: the element type; bfloat16 only where all operators that use the tensor are convolutions,
    ///   and one of them reads it.
    init(batch: Int, channels: Int, height: Int, width: Int, precision: Precision = .float32) throws {
        self.batch = batch
        self.channels = channels
        self.height = height
        self.width = width
        self.precision = precision
        value = try Buffer(Self.descriptor([batch, channels, height, width], precision))
    }

    /// The number of channels in a block of memory: 16 or 8 in the blocked layout, 1 in the plain one.
    var blockChannels: Int { Self.isBlocked(channels) ? OneDNN.blockChannels : 1 }

    /// Returns whether a tensor with this number of channels has the blocked layout.
    static func isBlocked(_ channels: Int) -> Bool { channels >= 4 }

    private static func descriptor(_ dimensions: [Int], _ precision: Precision) throws -> MemoryDescriptor {
        try Buffer.descriptor(
            dimensions, isBlocked(dimensions[1]) ? OneDNN.blockedLayout : dnnl_nchw, precision: precision)
    }

    /// Returns a descriptor with the same extents and layout in another precision.
    /// - Parameter channels: the number of channels, which may include some that pad the layout; nil for the tensor's
    ///   own.
    func descriptor(_ precision: Precision, channels: Int? = nil) throws -> MemoryDescriptor {
        try Buffer.descriptor(
            [batch, channels ?? self.channels, height, width], blockChannels > 1 ? OneDNN.blockedLayout : dnnl_nchw,
            precision: precision)
    }

    /// Returns a descriptor with the same extents in the blocked layout.
    func blockedDescriptor(_ precision: Precision) throws -> MemoryDescriptor {
        try Buffer.descriptor([batch, channels, height, width], OneDNN.blockedLayout, precision: precision)
    }

    /// Returns memory for the gradient of one more operator that reads the tensor.
    func addGradientSlot() throws -> Buffer {
        let slot = try Buffer(value.descriptor)
        gradientSlots.append(slot)
        return slot
    }

    /// The gradient after `collectGradient`: the sum of all slots; nil where no operator has one.
    var gradient: Buffer? { gradientSlots.first }

    /// Sums the slots into `gradient`.
    func collectGradient() {
        for slot in gradientSlots.dropFirst() { gradientSlots[0].add(slot) }
    }

    /// Returns the index in memory of the element of picture `n`, channel `c`, row `y` and column `x`.
    func offset(_ n: Int, _ c: Int, y: Int, x: Int) -> Int {
        let block = blockChannels
        let blocks = (channels + block - 1) / block
        return (((n * blocks + c / block) * height + y) * width + x) * block + c % block
    }
}

extension Int {
    /// Returns the smallest multiple that is not less than the number.
    func roundedUp(to multiple: Int) -> Int { (self + multiple - 1) / multiple * multiple }
}
