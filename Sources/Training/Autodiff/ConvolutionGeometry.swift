internal import COneDNN

/// The shapes, types and layouts of a convolution, from which oneDNN's three operations are described.
struct ConvolutionGeometry {
    /// In the layout that oneDNN likes best.
    var weights: dnnl_memory_desc_t
    var weightGradient: dnnl_memory_desc_t
    var bias: dnnl_memory_desc_t
    var input: dnnl_memory_desc_t
    var inputGradient: dnnl_memory_desc_t
    var output: dnnl_memory_desc_t
    var outputGradient: dnnl_memory_desc_t
    let padding: Int64
    var stride: Int64 = 1

    private var strides: [Int64] { [stride, stride] }
    private var margins: [Int64] { [padding, padding] }

    func forward() throws -> dnnl_convolution_desc_t { try forward(dnnl_forward_inference, output) }

    /// What the backward operations belong to.
    func forwardHint() throws -> dnnl_convolution_desc_t { try forward(dnnl_forward_training, outputGradient) }

    private func forward(
        _ kind: dnnl_prop_kind_t, _ output: dnnl_memory_desc_t
    ) throws -> dnnl_convolution_desc_t {
        var (operation, copy, output) = (dnnl_convolution_desc_t(), self, output)
        try OneDNN.check(
            dnnl_convolution_forward_desc_init(
                &operation, kind, dnnl_convolution_direct, &copy.input, &copy.weights, &copy.bias, &output, strides,
                margins, margins),
            "dnnl_convolution_forward_desc_init")
        return operation
    }

    func backwardData() throws -> dnnl_convolution_desc_t {
        var (operation, copy) = (dnnl_convolution_desc_t(), self)
        try OneDNN.check(
            dnnl_convolution_backward_data_desc_init(
                &operation, dnnl_convolution_direct, &copy.inputGradient, &copy.weights, &copy.outputGradient, strides,
                margins, margins),
            "dnnl_convolution_backward_data_desc_init")
        return operation
    }

    /// The input in a layout that oneDNN may choose.
    func anyInput() throws -> dnnl_memory_desc_t {
        var input = input
        var any = dnnl_memory_desc_t()
        try OneDNN.check(
            withUnsafeBytes(of: &input.dims) {
                dnnl_memory_desc_init_by_tag(
                    &any, input.ndims, $0.baseAddress!.assumingMemoryBound(to: dnnl_dim_t.self), input.data_type,
                    dnnl_format_tag_any)
            }, "dnnl_memory_desc_init_by_tag")
        return any
    }

    /// - Parameter input: the input's descriptor.
    func backwardWeights(reading input: dnnl_memory_desc_t) throws -> dnnl_convolution_desc_t {
        var (operation, copy) = (dnnl_convolution_desc_t(), self)
        copy.input = input
        try OneDNN.check(
            dnnl_convolution_backward_weights_desc_init(
                &operation, dnnl_convolution_direct, &copy.input, &copy.weightGradient, &copy.bias,
                &copy.outputGradient, strides, margins, margins),
            "dnnl_convolution_backward_weights_desc_init")
        return operation
    }
}
