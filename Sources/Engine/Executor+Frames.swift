internal import Compiler
public import Network

extension Executor {
    /// Runs a network with one input and one output channel on a plane of bytes.
    /// - Parameters:
    ///   - input: `height` rows of `width` bytes. `inputStride` is the distance between rows in bytes, negative if rows
    ///     run upwards.
    ///   - output: `height · scale` rows of `width · scale` bytes, `outputStride` bytes apart. It must not overlap the
    ///     input, and nothing outside the rows is written.
    /// - Throws: `EngineError` if the program has other channels or samples, or cannot run on frames of this size.
    public func run(
        input: UnsafePointer<UInt8>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt8>, outputStride: Int
    ) throws {
        try check(bits: 8)
        try run(
            InputPlane(base: input, stride: inputStride), width: width, height: height,
            OutputPlane(base: output, stride: outputStride))
    }

    /// Runs a network with one input and one output channel on a plane of more than 8 bits.
    /// - Parameters:
    ///   - input: `height` rows of `width` samples. `inputStride` is the distance between rows in bytes, negative if
    ///     rows run upwards.
    ///   - output: `height · scale` rows of `width · scale` samples, `outputStride` bytes apart. It must not overlap
    ///     the input, and nothing outside the rows is written.
    /// - Precondition: both strides are even.
    /// - Throws: `EngineError` if the program was not compiled for such planes (`Program.deepened`), has other
    ///   channels, or cannot run on frames of this size.
    public func run(
        input: UnsafePointer<UInt16>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt16>, outputStride: Int
    ) throws {
        precondition(inputStride.isMultiple(of: 2) && outputStride.isMultiple(of: 2), "rows of whole samples")
        try check(bits: 16)
        try run(
            InputPlane(base: UnsafeRawPointer(input).assumingMemoryBound(to: UInt8.self), stride: inputStride),
            width: width, height: height,
            OutputPlane(
                base: UnsafeMutableRawPointer(output).assumingMemoryBound(to: UInt8.self), stride: outputStride))
    }

    private func run(_ input: InputPlane, width: Int, height: Int, _ output: OutputPlane) throws {
        guard program.inputChannels == 1, program.outputChannels == 1 else {
            throw EngineError(
                "the network has \(program.inputChannels) input and \(program.outputChannels) output channels, not one")
        }
        try prepare(width: width, height: height)
        withUnsafePointer(to: input) { source in
            withUnsafePointer(to: output) { target in run(Frame(input: source, output: target)) }
        }
    }

    /// Runs a network with any number of channels on planes, such as luma, or red, green and blue.
    /// - Parameters:
    ///   - inputs: a plane for each input channel, of `height` rows of `width` samples.
    ///   - outputs: a plane for each output channel, of `height · scale` rows of `width · scale` samples. They must not
    ///     overlap each other or an input, and nothing outside the rows is written.
    /// - Precondition: if the program is a `Program.deepened` one, all strides are even.
    /// - Throws: `EngineError` if the program has other channels or cannot run on frames of this size.
    public func run(_ inputs: [InputPlane], width: Int, height: Int, into outputs: [OutputPlane]) throws {
        precondition(
            program.depth == nil
                || inputs.allSatisfy { $0.stride.isMultiple(of: 2) }
                    && outputs.allSatisfy { $0.stride.isMultiple(of: 2) },
            "rows of whole samples")
        guard inputs.count == program.inputChannels, outputs.count == program.outputChannels else {
            throw EngineError(
                "the network has \(program.inputChannels) input and \(program.outputChannels) output channels, not "
                    + "\(inputs.count) and \(outputs.count)")
        }
        try prepare(width: width, height: height)
        inputs.withUnsafeBufferPointer { inputs in
            outputs.withUnsafeBufferPointer { outputs in
                run(Frame(input: inputs.baseAddress!, output: outputs.baseAddress!))
            }
        }
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
        precondition(
            output.channels == program.outputChannels && width == input.width * scale
                && height == input.height * scale, "the output has the network's shape")
        try input.elements.withUnsafeBytes { source in
            try output.elements.withUnsafeMutableBytes { target in
                let (source, target) = (
                    source.baseAddress!.assumingMemoryBound(to: UInt8.self),
                    target.baseAddress!.assumingMemoryBound(to: UInt8.self)
                )
                let inputs = (0..<input.channels).map {
                    InputPlane(base: source + $0 * input.height * input.width * size, stride: input.width * size)
                }
                let outputs = (0..<program.outputChannels).map {
                    OutputPlane(base: target + $0 * height * width * size, stride: width * size)
                }
                try run(inputs, width: input.width, height: input.height, into: outputs)
            }
        }
    }
}
