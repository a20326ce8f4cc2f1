internal import Network

extension Compiler {
    /// Lays out the output of a program as planes, one for each channel, where the last layer can write the planes of a
    /// picture directly: where it makes at most four channels that are no floats.
    static func layOutPlanes(_ program: Program) -> Program {
        guard case .convolution(let layer) = program.layers.last, layer.outputElement != .float,
            program.tensors[layer.output].shape.channels <= 4
        else { return program }
        var tensors = program.tensors
        tensors[layer.output] = tensors[layer.output].planar
        return Program(tensors: tensors, layers: program.layers, depth: program.depth)
    }
}
