internal import Compiler
public import Network

extension Executor {
    /// Runs the network on a frame.
    /// - Parameters:
    ///   - inputs: a plane for each input channel: luma, or red, green and blue. They are of one size and of the program's
    ///     depth.
    ///   - outputs: a plane for each output channel, of the same depth and `scale` times the size. They must not overlap
    ///     each other or an input, and nothing outside the rows is written.
    /// - Precondition: if samples have more than 8 bits, all strides are even.
    /// - Throws: `EngineError` if the program has other channels or another depth, or cannot run on frames of this size.
    public func run(_ inputs: [InputPlane], into outputs: [OutputPlane]) throws {
        try check(inputs, outputs)
        try prepare(width: inputs[0].width, height: inputs[0].height)
        inputs.withUnsafeBufferPointer { inputs in
            outputs.withUnsafeBufferPointer { outputs in
                run(Frame(input: inputs.baseAddress!, output: outputs.baseAddress!))
            }
        }
    }

    /// Checks the number, the sizes and the depth of planes.
    /// - Throws: `EngineError` if they are not what the program takes and makes.
    func check(_ inputs: [InputPlane], _ outputs: [OutputPlane]) throws(EngineError) {
        guard inputs.count == program.inputChannels, outputs.count == program.outputChannels else {
            throw EngineError(
                "the network has \(program.inputChannels) input and \(program.outputChannels) output channels, not "
                    + "\(inputs.count) and \(outputs.count)")
        }
        let bits = program.depth?.bits ?? 8
        if let other = (inputs.map(\.bits) + outputs.map(\.bits)).first(where: { $0 != bits }) {
            throw EngineError("the program takes \(bits)-bit samples, not \(other)-bit ones")
        }
        let (width, height) = (inputs[0].width, inputs[0].height)
        guard inputs.allSatisfy({ $0.width == width && $0.height == height }),
            outputs.allSatisfy({ $0.width == width * scale && $0.height == height * scale })
        else {
            throw EngineError("the planes do not have the sizes of a frame of \(width)×\(height) and its output")
        }
        precondition(
            bits == 8
                || inputs.allSatisfy { $0.stride.isMultiple(of: 2) }
                    && outputs.allSatisfy { $0.stride.isMultiple(of: 2) },
            "rows of whole samples")
    }

    /// Checks that the program takes samples in words of the given size.
    /// - Parameter bits: the number of bits of a word, 8 or 16.
    private func check(bits: Int) throws(EngineError) {
        guard (program.depth == nil) == (bits == 8) else {
            throw EngineError("the program takes \(program.depth?.bits ?? 8)-bit samples, not samples in \(bits) bits")
        }
    }

    /// Runs the network on a tensor of bytes.
    /// - Returns: the output's planes, `scale` times as wide and high.
    /// - Throws: `EngineError` if the program has other channels or samples, or cannot run on tensors of this size.
    public func run(_ input: Tensor<UInt8>) throws -> Tensor<UInt8> {
        var output = Tensor<UInt8>(
            channels: program.outputChannels, height: input.height * scale, width: input.width * scale, repeating: 0)
        try run(input, into: &output)
        return output
    }

    /// Runs the network on a tensor of samples of more than 8 bits.
    /// - Returns: the output's planes, `scale` times as wide and high.
    /// - Throws: `EngineError` if the program has other channels or samples, or cannot run on tensors of this size.
    public func run(_ input: Tensor<UInt16>) throws -> Tensor<UInt16> {
        var output = Tensor<UInt16>(
            channels: program.outputChannels, height: input.height * scale, width: input.width * scale, repeating: 0)
        try check(bits: 16)
        try runPlanes(input, into: &output)
        return output
    }

    /// Runs the network on a tensor of bytes and overwrites another tensor with the result.
    /// - Parameter output: a tensor of the output's shape.
    /// - Throws: `EngineError` if the program has other channels or samples, or cannot run on tensors of this size.
    package func run(_ input: Tensor<UInt8>, into output: inout Tensor<UInt8>) throws {
        try check(bits: 8)
        try runPlanes(input, into: &output)
    }

    private func runPlanes<T: BitwiseCopyable>(_ input: Tensor<T>, into output: inout Tensor<T>) throws {
        guard input.channels == program.inputChannels else {
            throw EngineError("the network takes \(program.inputChannels) channels, not \(input.channels)")
        }
        try prepare(width: input.width, height: input.height)
        let (width, height, size) = (output.width, output.height, MemoryLayout<T>.size)
        let bits = program.depth?.bits ?? 8
        precondition(
            output.channels == program.outputChannels && width == input.width * scale
                && height == input.height * scale, "the output has the network's shape")
        try input.elements.withUnsafeBytes { source in
            try output.elements.withUnsafeMutableBytes { target in
                let inputs = (0..<input.channels).map {
                    InputPlane(
                        base: source.baseAddress! + $0 * input.height * input.width * size, stride: input.width * size,
                        width: input.width, height: input.height, bits: bits)
                }
                let outputs = (0..<program.outputChannels).map {
                    OutputPlane(
                        base: target.baseAddress! + $0 * height * width * size, stride: width * size, width: width,
                        height: height, bits: bits)
                }
                try run(inputs, into: outputs)
            }
        }
    }
}
