internal import COneDNN

/// The shapes, element types and layouts of a convolution, from which oneDNN's three operations for it are described.
struct ConvolutionGeometry {
    /// The weights, in the layout that oneDNN chooses.
    let weights: MemoryDescriptor
    let weightGradient: MemoryDescriptor
    let bias: MemoryDescriptor
    let input: MemoryDescriptor
    let inputGradient: MemoryDescriptor
    let output: MemoryDescriptor
    let outputGradient: MemoryDescriptor
    let padding: Int64
    let stride: Int64

    private var strides: [Int64] { [stride, stride] }
    private var margins: [Int64] { [padding, padding] }

    /// Returns the description of the forward operation.
    /// - Parameter attributes: oneDNN's attributes, such as a fused activation.
    func forward(attributes: OpaquePointer) throws -> PrimitiveDescription {
        try forward(dnnl_forward_inference, writing: output, attributes: attributes)
    }

    /// Returns the forward description to which the backward operations refer.
    func forwardHint() throws -> PrimitiveDescription { try forward(dnnl_forward_training, writing: outputGradient) }

    private func forward(
        _ kind: dnnl_prop_kind_t, writing output: MemoryDescriptor, attributes: OpaquePointer? = nil
    ) throws -> PrimitiveDescription {
        try PrimitiveDescription("dnnl_convolution_forward") {
            patina_convolution_forward(
                $0, $1, kind, input.handle, weights.handle, bias.handle, output.handle, strides, margins, attributes)
        }
    }

    /// Returns the description of the operation for the input's gradient.
    func backwardData(hint: PrimitiveDescription) throws -> PrimitiveDescription {
        try PrimitiveDescription("dnnl_convolution_backward_data") {
            patina_convolution_backward_data(
                $0, $1, inputGradient.handle, weights.handle, outputGradient.handle, strides, margins, hint.handle)
        }
    }

    /// Returns the description of the operation for the gradients of weights and bias.
    /// - Parameter input: the layout in which it reads the input.
    func backwardWeights(reading input: MemoryDescriptor, hint: PrimitiveDescription) throws -> PrimitiveDescription {
        try PrimitiveDescription("dnnl_convolution_backward_weights") {
            patina_convolution_backward_weights(
                $0, $1, input.handle, weightGradient.handle, bias.handle, outputGradient.handle, strides, margins,
                hint.handle)
        }
    }
}
