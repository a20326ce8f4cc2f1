internal import COneDNN
import Network

/// A convolution with an optional ReLU of its output, in one pass.
final class ConvolutionOperator: TrainingOperator {
    private let input: TrainingTensor
    private let output: TrainingTensor
    /// Dense OIHW and one value per filter, as the optimiser sees them; fake-quantised where asked.
    let weights: Buffer
    let bias: Buffer
    let weightGradient: Buffer
    let biasGradient: Buffer
    private let forwardSteps: [Primitive]
    private var backwardSteps: [Primitive] = []
    private let geometry: Geometry
    private let relu: Bool
    private let propagates: Bool

    /// - Parameters:
    ///   - relu: whether the output is max(·, 0).
    ///   - propagates: whether the input's gradient is wanted.
    init(
        _ convolution: Convolution, input: TrainingTensor, output: TrainingTensor, relu: Bool,
        propagates: Bool
    ) throws {
        self.input = input
        self.output = output
        self.relu = relu
        self.propagates = propagates
        let size = convolution.kernelSize
        let shape = [convolution.outputChannels, convolution.inputChannels, size, size]
        weights = try Buffer(Buffer.descriptor(shape, dnnl_oihw))
        bias = try Buffer(Buffer.descriptor([shape[0]], dnnl_x))
        weightGradient = try Buffer(Buffer.descriptor(shape, dnnl_oihw))
        biasGradient = try Buffer(Buffer.descriptor([shape[0]], dnnl_x))
        geometry = Geometry(
            anyWeights: try Buffer.descriptor(shape, dnnl_format_tag_any), bias: bias.descriptor,
            input: input.value.descriptor, output: output.value.descriptor, padding: Int64(size / 2))
        let attributes = try Self.attributes(relu: relu)
        defer { dnnl_primitive_attr_destroy(attributes) }
        let forward = try PrimitiveDescription(geometry.forward(trains: false), attributes: attributes)
        let (packing, packed) = try Self.packed(weights, forward.descriptor(dnnl_query_weights_md))
        let convolve = try Primitive(
            forward,
            arguments: [
                (DNNL_ARG_SRC_0, input.value), (DNNL_ARG_WEIGHTS_0, packed), (DNNL_ARG_BIAS, bias),
                (DNNL_ARG_DST_0, output.value),
            ])
        forwardSteps = packing + [convolve]
    }

    func prepareBackward() throws {
        guard let gradient = output.gradient else { return }
        if relu { backwardSteps.append(try activationBackward(gradient)) }
        let forward = try PrimitiveDescription(geometry.forward(trains: true))
        let byWeights = try PrimitiveDescription(geometry.backwardWeights(), hint: forward)
        let (unpacking, packedGradient) = try Self.unpacked(
            weightGradient, byWeights.descriptor(dnnl_query_diff_weights_md))
        backwardSteps.append(
            try Primitive(
                byWeights,
                arguments: [
                    (DNNL_ARG_SRC_0, input.value), (DNNL_ARG_DIFF_DST_0, gradient),
                    (DNNL_ARG_DIFF_WEIGHTS_0, packedGradient), (DNNL_ARG_DIFF_BIAS, biasGradient),
                ]))
        backwardSteps += unpacking
        guard propagates else { return }
        let byData = try PrimitiveDescription(geometry.backwardData(), hint: forward)
        let (repacking, repacked) = try Self.packed(weights, byData.descriptor(dnnl_query_weights_md))
        backwardSteps += repacking
        backwardSteps.append(
            try Primitive(
                byData,
                arguments: [
                    (DNNL_ARG_DIFF_DST_0, gradient), (DNNL_ARG_WEIGHTS_0, repacked),
                    (DNNL_ARG_DIFF_SRC_0, try input.addGradientSlot()),
                ]))
    }

    /// The derivative of ReLU, applied to the output's gradient in place.
    private func activationBackward(_ gradient: Buffer) throws -> Primitive {
        var operation = dnnl_eltwise_desc_t()
        var (values, gradients) = (output.value.descriptor, gradient.descriptor)
        try OneDNN.check(
            dnnl_eltwise_backward_desc_init(
                &operation, dnnl_eltwise_relu_use_dst_for_bwd, &gradients, &values, 0, 0),
            "dnnl_eltwise_backward_desc_init")
        return try Primitive(
            PrimitiveDescription(operation, hint: Self.activationHint(values)),
            arguments: [
                (DNNL_ARG_DST_0, output.value), (DNNL_ARG_DIFF_DST_0, gradient), (DNNL_ARG_DIFF_SRC_0, gradient),
            ])
    }

    func forward() throws { for step in forwardSteps { try step.execute() } }

    func backward() throws {
        output.collectGradient()
        for step in backwardSteps { try step.execute() }
    }

    /// ReLU as a oneDNN post-operation.
    private static func attributes(relu: Bool) throws -> OpaquePointer {
        var attributes: OpaquePointer?
        try OneDNN.check(dnnl_primitive_attr_create(&attributes), "dnnl_primitive_attr_create")
        guard relu else { return attributes! }
        var operations: OpaquePointer?
        try OneDNN.check(dnnl_post_ops_create(&operations), "dnnl_post_ops_create")
        defer { dnnl_post_ops_destroy(operations) }
        // Only this one: a chain of several (ReLU, linear, clip, linear) gave wrong results with oneDNN 2.6 on AVX-512.
        try OneDNN.check(
            dnnl_post_ops_append_eltwise(operations, 1, dnnl_eltwise_relu, 0, 0), "dnnl_post_ops_append_eltwise")
        try OneDNN.check(dnnl_primitive_attr_set_post_ops(attributes, operations), "dnnl_primitive_attr_set_post_ops")
        return attributes!
    }

    private static func activationHint(_ descriptor: dnnl_memory_desc_t) throws -> PrimitiveDescription {
        var operation = dnnl_eltwise_desc_t()
        var descriptor = descriptor
        try OneDNN.check(
            dnnl_eltwise_forward_desc_init(
                &operation, dnnl_forward_training, dnnl_eltwise_relu_use_dst_for_bwd, &descriptor, 0, 0),
            "dnnl_eltwise_forward_desc_init")
        return try PrimitiveDescription(operation)
    }

    /// A copy of `plain` in the layout an implementation wants, with the step that makes it.
    private static func packed(
        _ plain: Buffer, _ wanted: dnnl_memory_desc_t
    ) throws -> (steps: [Primitive], buffer: Buffer) {
        if Buffer.sameLayout(plain.descriptor, wanted) { return ([], plain) }
        let buffer = try Buffer(wanted)
        return ([try Primitive.reorder(from: plain, to: buffer)], buffer)
    }

    private static func unpacked(
        _ plain: Buffer, _ given: dnnl_memory_desc_t
    ) throws -> (steps: [Primitive], buffer: Buffer) {
        if Buffer.sameLayout(plain.descriptor, given) { return ([], plain) }
        let buffer = try Buffer(given)
        return ([try Primitive.reorder(from: buffer, to: plain)], buffer)
    }
}

/// The shapes of a convolution, from which oneDNN's three operations are described.
private struct Geometry {
    var anyWeights: dnnl_memory_desc_t
    var bias: dnnl_memory_desc_t
    var input: dnnl_memory_desc_t
    var output: dnnl_memory_desc_t
    let padding: Int64

    private var strides: [Int64] { [1, 1] }
    private var margins: [Int64] { [padding, padding] }

    func forward(trains: Bool) throws -> dnnl_convolution_desc_t {
        var (operation, copy) = (dnnl_convolution_desc_t(), self)
        try OneDNN.check(
            dnnl_convolution_forward_desc_init(
                &operation, trains ? dnnl_forward_training : dnnl_forward_inference, dnnl_convolution_direct,
                &copy.input, &copy.anyWeights, &copy.bias, &copy.output, strides, margins, margins),
            "dnnl_convolution_forward_desc_init")
        return operation
    }

    func backwardData() throws -> dnnl_convolution_desc_t {
        var (operation, copy) = (dnnl_convolution_desc_t(), self)
        try OneDNN.check(
            dnnl_convolution_backward_data_desc_init(
                &operation, dnnl_convolution_direct, &copy.input, &copy.anyWeights, &copy.output, strides, margins,
                margins),
            "dnnl_convolution_backward_data_desc_init")
        return operation
    }

    func backwardWeights() throws -> dnnl_convolution_desc_t {
        var (operation, copy) = (dnnl_convolution_desc_t(), self)
        try OneDNN.check(
            dnnl_convolution_backward_weights_desc_init(
                &operation, dnnl_convolution_direct, &copy.input, &copy.anyWeights, &copy.bias, &copy.output, strides,
                margins, margins),
            "dnnl_convolution_backward_weights_desc_init")
        return operation
    }
}
