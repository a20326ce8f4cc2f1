import Network

/// A generator of frames for measurements.
enum SyntheticFrame {
    /// Returns a frame of gradients with noise, which is always the same.
    static func make(channels: Int, width: Int, height: Int) -> Tensor<UInt8> {
        var tensor = Tensor<UInt8>(channels: channels, height: height, width: width, repeating: 0)
        tensor.elements.withUnsafeMutableBufferPointer { samples in
            for index in samples.indices {
                let (x, y) = (index % width, index / width % height)
                let noise = Int(truncatingIfNeeded: (UInt64(index) &* 0x9e37_79b9_7f4a_7c15) >> 60)
                samples[index] = UInt8(16 + x * 120 / width + y * 80 / height + noise)
            }
        }
        return tensor
    }
}
