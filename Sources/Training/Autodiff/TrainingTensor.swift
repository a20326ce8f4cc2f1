internal import COneDNN

/// One tensor of a training graph: a batch of feature maps with their gradient.
///
/// Layout: from 4 channels on blocks of 16 channels, or 8 without AVX-512 (oneDNN's nChw16c and nChw8c, padded with
/// zeros), which its convolutions run on; plain NCHW below.
final class TrainingTensor {
    let batch: Int
    let channels: Int
    let height: Int
    let width: Int
    let precision: Precision
    let value: Buffer
    /// One slot per reader: each writes its own part of the gradient, and `collectGradient` sums them.
    private(set) var gradientSlots: [Buffer] = []

    /// - Parameter precision: bfloat16 only where convolutions alone, one of them reading, touch the tensor.
    init(batch: Int, channels: Int, height: Int, width: Int, precision: Precision = .float32) throws {
        self.batch = batch
        self.channels = channels
        self.height = height
        self.width = width
        self.precision = precision
        value = try Buffer(Self.descriptor([batch, channels, height, width], precision))
    }

    /// Channels of one memory block: 16 or 8 in the blocked layout, 1 in the plain one.
    var blockChannels: Int { Self.isBlocked(channels) ? OneDNN.blockChannels : 1 }

    static func isBlocked(_ channels: Int) -> Bool { channels >= 4 }

    private static func descriptor(_ dimensions: [Int], _ precision: Precision) throws -> MemoryDescriptor {
        try Buffer.descriptor(dimensions, isBlocked(dimensions[1]) ? OneDNN.blockedLayout : dnnl_nchw, precision)
    }

    /// The same extents and layout in another precision.
    /// - Parameter channels: some of those that pad the layout may be counted in.
    func descriptor(_ precision: Precision, channels: Int? = nil) throws -> MemoryDescriptor {
        try Buffer.descriptor(
            [batch, channels ?? self.channels, height, width], blockChannels > 1 ? OneDNN.blockedLayout : dnnl_nchw,
            precision)
    }

    /// The same extents in blocks of channels.
    func blockedDescriptor(_ precision: Precision) throws -> MemoryDescriptor {
        try Buffer.descriptor([batch, channels, height, width], OneDNN.blockedLayout, precision)
    }

    /// Memory for one more reader's part of the gradient.
    func addGradientSlot() throws -> Buffer {
        let slot = try Buffer(value.descriptor)
        gradientSlots.append(slot)
        return slot
    }

    /// The sum of all slots once `collectGradient` has run; nil where nobody reads the tensor.
    var gradient: Buffer? { gradientSlots.first }

    /// Sums the readers' parts into `gradient`.
    func collectGradient() {
        for slot in gradientSlots.dropFirst() { gradientSlots[0].add(slot) }
    }

    /// Position in memory of the element (n, c, y, x).
    func offset(_ n: Int, _ c: Int, _ y: Int, _ x: Int) -> Int {
        let block = blockChannels
        let blocks = (channels + block - 1) / block
        return (((n * blocks + c / block) * height + y) * width + x) * block + c % block
    }
}

extension Int {
    func roundedUp(to multiple: Int) -> Int { (self + multiple - 1) / multiple * multiple }
}
