internal import COneDNN
import Network

/// A convolution with an optional ReLU or leaky ReLU of its output in the same pass.
final class ConvolutionOperator: TrainingOperator {
    private let input: TrainingTensor
    private let output: TrainingTensor
    /// The dense weights in OIHW order; fake-quantised in integer networks.
    private let weights: Buffer
    private let bias: Buffer
    private let weightGradient: Buffer
    private let biasGradient: Buffer
    /// The number of input channels before padding.
    let inputChannels: Int
    /// The number of weights of a filter in the parameter vector.
    private let filterWeights: Int
    /// The number of weights of a filter with the channels that pad the layout.
    private let paddedFilterWeights: Int
    /// The input in the element type of the products.
    private let factor: Buffer
    private let forwardSteps: [Primitive]
    private var backwardSteps: [Primitive] = []
    private let geometry: ConvolutionGeometry
    private let slope: Float?
    private let propagates: Bool
    private let trains: Bool

    /// Binds the operator to its tensors.
    /// - Parameters:
    ///   - convolution: the shape; the weights come from `load`.
    ///   - slope: the factor of negative outputs, 0 or more; nil for no ReLU.
    ///   - propagates: whether the input's gradient is wanted.
    ///   - trains: whether the parameters' gradients are wanted.
    ///   - stride: the number of input pixels from one output pixel to the next.
    ///   - precision: the precision of the products. oneDNN has no fast bfloat16 convolution of inputs in plain layout,
    ///     so that those always use float32.
    init(
        _ convolution: Convolution, input: TrainingTensor, output: TrainingTensor, slope: Float?,
        propagates: Bool, trains: Bool = true, stride: Int = 1, precision: Precision = .float32
    ) throws {
        self.input = input
        self.output = output
        self.slope = slope
        self.propagates = propagates
        self.trains = trains
        let size = convolution.kernelSize
        // oneDNN's fast convolutions require whole blocks of input channels. The memory has them, filled with zeros.
        let channels = input.channels.roundedUp(to: input.blockChannels)
        let shape = [convolution.outputChannels, channels, size, size]
        inputChannels = convolution.inputChannels
        filterWeights = convolution.inputChannels * size * size
        paddedFilterWeights = channels * size * size
        weights = try Buffer(Buffer.descriptor(shape, dnnl_oihw))
        bias = try Buffer(Buffer.descriptor([shape[0]], dnnl_x))
        weightGradient = try Buffer(Buffer.descriptor(shape, dnnl_oihw))
        biasGradient = try Buffer(Buffer.descriptor([shape[0]], dnnl_x))
        let precision = Self.precision(precision, input: input)
        geometry = ConvolutionGeometry(
            weights: try Buffer.descriptor(shape, dnnl_format_tag_any, precision: precision),
            weightGradient: try Buffer.descriptor(shape, dnnl_format_tag_any), bias: bias.descriptor,
            input: try input.descriptor(precision, channels: channels),
            inputGradient: try input.descriptor(input.precision, channels: channels),
            output: try output.blockedDescriptor(output.precision),
            outputGradient: try output.blockedDescriptor(precision),
            padding: Int64(size / 2), stride: Int64(stride))
        let attributes = try Self.attributes(slope: slope)
        defer { dnnl_primitive_attr_destroy(attributes) }
        let forward = try geometry.forward(attributes: attributes)
        let (conversion, factor) = try Self.packed(input.value.seen(as: geometry.inputGradient), geometry.input)
        self.factor = factor
        let (packing, packed) = try Self.packed(weights, forward.descriptor(dnnl_query_weights_md))
        // Outputs of few channels have a plain layout, which oneDNN's fast convolutions do not write.
        let (unpacking, result) = try Self.unpacked(output.value, geometry.output)
        let convolve = try Primitive(
            forward,
            arguments: [
                (DNNL_ARG_SRC_0, factor), (DNNL_ARG_WEIGHTS_0, packed), (DNNL_ARG_BIAS, bias),
                (DNNL_ARG_DST_0, result),
            ])
        forwardSteps = conversion + packing + [convolve] + unpacking
    }

    /// Returns the precision of the products for an input.
    static func precision(_ wanted: Precision, input: TrainingTensor) -> Precision {
        TrainingTensor.isBlocked(input.channels) ? wanted : .float32
    }

    func prepareBackward() throws {
        guard let gradient = output.gradient else { return }
        if let slope { backwardSteps.append(try activationBackward(gradient, slope: slope)) }
        let (conversion, error) = try Self.packed(gradient, geometry.outputGradient)
        backwardSteps += conversion
        let forward = try geometry.forwardHint()
        if trains { try prepareWeights(error, forward) }
        guard propagates else { return }
        let byData = try geometry.backwardData(hint: forward)
        let (repacking, repacked) = try Self.packed(weights, byData.descriptor(dnnl_query_weights_md))
        backwardSteps += repacking
        backwardSteps.append(
            try Primitive(
                byData,
                arguments: [
                    (DNNL_ARG_DIFF_DST_0, error), (DNNL_ARG_WEIGHTS_0, repacked),
                    (DNNL_ARG_DIFF_SRC_0, try input.addGradientSlot().seen(as: geometry.inputGradient)),
                ]))
    }

    /// Prepares the steps that compute the parameters' gradients.
    private func prepareWeights(_ error: Buffer, _ forward: PrimitiveDescription) throws {
        // For few channels, the fast implementation may want another layout than the forward operation reads.
        let byWeights = try geometry.backwardWeights(
            reading: input.blockChannels == 1
                ? Buffer.descriptor([input.batch, input.channels, input.height, input.width], dnnl_format_tag_any)
                : geometry.input,
            hint: forward)
        let (reading, read) = try Self.packed(factor, byWeights.descriptor(dnnl_query_src_md))
        backwardSteps += reading
        let (unpacking, packedGradient) = try Self.unpacked(
            weightGradient, byWeights.descriptor(dnnl_query_diff_weights_md))
        backwardSteps.append(
            try Primitive(
                byWeights,
                arguments: [
                    (DNNL_ARG_SRC_0, read), (DNNL_ARG_DIFF_DST_0, error),
                    (DNNL_ARG_DIFF_WEIGHTS_0, packedGradient), (DNNL_ARG_DIFF_BIAS, biasGradient),
                ]))
        backwardSteps += unpacking
    }

    /// Returns the step that applies the derivative of the ReLU to the output's gradient in place.
    private func activationBackward(_ gradient: Buffer, slope: Float) throws -> Primitive {
        let values = output.value.descriptor
        let forward = try PrimitiveDescription("dnnl_eltwise_forward") {
            patina_relu_forward($0, $1, values.handle, slope)
        }
        let description = try PrimitiveDescription("dnnl_eltwise_backward") {
            patina_relu_backward($0, $1, gradient.descriptor.handle, values.handle, slope, forward.handle)
        }
        return try Primitive(
            description,
            arguments: [
                (DNNL_ARG_DST_0, output.value), (DNNL_ARG_DIFF_DST_0, gradient), (DNNL_ARG_DIFF_SRC_0, gradient),
            ])
    }

    /// Sets the parameters.
    /// - Parameters:
    ///   - weights: the dense weights in OIHW order.
    ///   - bias: one value per filter.
    func load(weights: UnsafePointer<Float>, bias: UnsafePointer<Float>) {
        let filters = self.bias.count
        for filter in 0..<filters {
            (self.weights.pointer + filter * paddedFilterWeights)
                .update(from: weights + filter * filterWeights, count: filterWeights)
        }
        self.bias.pointer.update(from: bias, count: filters)
    }

    /// Copies the gradients of the last `backward`, in the layout of `load`.
    func readGradient(weights: UnsafeMutablePointer<Float>, bias: UnsafeMutablePointer<Float>) {
        let filters = biasGradient.count
        for filter in 0..<filters {
            (weights + filter * filterWeights)
                .update(from: weightGradient.pointer + filter * paddedFilterWeights, count: filterWeights)
        }
        bias.update(from: biasGradient.pointer, count: filters)
    }

    func forward() throws { for step in forwardSteps { try step.execute() } }

    func backward() throws {
        output.collectGradient()
        for step in backwardSteps { try step.execute() }
    }

    /// Returns attributes with the ReLU as a post-operation of oneDNN.
    private static func attributes(slope: Float?) throws -> OpaquePointer {
        var attributes: OpaquePointer?
        try OneDNN.check(dnnl_primitive_attr_create(&attributes), "dnnl_primitive_attr_create")
        guard let slope else { return attributes! }
        var operations: OpaquePointer?
        try OneDNN.check(dnnl_post_ops_create(&operations), "dnnl_post_ops_create")
        defer { dnnl_post_ops_destroy(operations) }
        // There is only one post-operation: a chain of several (ReLU, linear, clip, linear) gave wrong results with
        // oneDNN 2.6 on AVX-512.
        try OneDNN.check(patina_post_ops_append_relu(operations!, slope), "dnnl_post_ops_append_eltwise")
        try OneDNN.check(dnnl_primitive_attr_set_post_ops(attributes, operations), "dnnl_primitive_attr_set_post_ops")
        return attributes!
    }

    /// Returns a buffer in the type and layout that an implementation wants, and the steps that copy `plain` to it.
    private static func packed(
        _ plain: Buffer, _ wanted: MemoryDescriptor
    ) throws -> (steps: [Primitive], buffer: Buffer) {
        if plain.descriptor == wanted { return ([], plain) }
        let buffer = try Buffer(wanted)
        return ([try Primitive.reorder(from: plain, to: buffer)], buffer)
    }

    /// Returns a buffer in the type and layout that an implementation writes, and the steps that copy it to `plain`.
    private static func unpacked(
        _ plain: Buffer, _ given: MemoryDescriptor
    ) throws -> (steps: [Primitive], buffer: Buffer) {
        if plain.descriptor == given { return ([], plain) }
        let buffer = try Buffer(given)
        return ([try Primitive.reorder(from: buffer, to: plain)], buffer)
    }
}
