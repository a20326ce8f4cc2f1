internal import COneDNN

/// A max pooling: the largest value of each window. Windows that extend beyond the input at the right or bottom are cut
/// off.
final class MaxPoolingOperator: TrainingOperator {
    private let input: TrainingTensor
    private let output: TrainingTensor
    private let window: Int64
    private let stride: Int64
    private let description: PrimitiveDescription
    private let propagates: Bool
    /// The position of the largest value in each window; nil where the gradient is not wanted.
    private let places: Buffer?
    private let pool: Primitive
    private var spread: Primitive?

    /// Binds the operator to its tensors.
    /// - Parameters:
    ///   - window: the side of a window.
    ///   - stride: the number of rows and columns from one window to the next.
    ///   - output: a tensor with extents of `outputExtent`.
    ///   - propagates: whether the input's gradient is wanted.
    init(window: Int, stride: Int, input: TrainingTensor, output: TrainingTensor, propagates: Bool) throws {
        self.input = input
        self.output = output
        self.window = Int64(window)
        self.stride = Int64(stride)
        self.propagates = propagates
        let (strides, kernel) = ([Int64](repeating: self.stride, count: 2), [Int64](repeating: self.window, count: 2))
        let beyond = Self.beyond(window: window, stride: stride, input, output)
        description = try PrimitiveDescription("dnnl_pooling_forward") {
            patina_max_pooling_forward(
                $0, $1, propagates ? dnnl_forward_training : dnnl_forward_inference, input.value.descriptor.handle,
                output.value.descriptor.handle, strides, kernel, beyond)
        }
        var arguments = [(DNNL_ARG_SRC_0, input.value), (DNNL_ARG_DST_0, output.value)]
        places = propagates ? try Buffer(description.descriptor(dnnl_query_workspace_md)) : nil
        if let places { arguments.append((DNNL_ARG_WORKSPACE, places)) }
        pool = try Primitive(description, arguments: arguments)
    }

    /// Returns the number of windows along an extent: those that begin within it and contain a value that no earlier
    /// one has.
    static func outputExtent(_ extent: Int, window: Int, stride: Int) -> Int {
        max(extent - window + stride - 1, 0) / stride + 1
    }

    /// Returns the numbers of rows and columns by which the last windows extend beyond the input.
    private static func beyond(
        window: Int, stride: Int, _ input: TrainingTensor, _ output: TrainingTensor
    ) -> [Int64] {
        [(input.height, output.height), (input.width, output.width)].map { extent, count in
            Int64(max((count - 1) * stride + window - extent, 0))
        }
    }

    func forward() throws { try pool.execute() }

    func prepareBackward() throws {
        guard propagates, let places, let gradient = output.gradient else { return }
        let slot = try input.addGradientSlot()
        let (strides, kernel) = ([stride, stride], [window, window])
        let beyond = Self.beyond(window: Int(window), stride: Int(stride), input, output)
        let backward = try PrimitiveDescription("dnnl_pooling_backward") {
            patina_max_pooling_backward(
                $0, $1, slot.descriptor.handle, gradient.descriptor.handle, strides, kernel, beyond, description.handle)
        }
        spread = try Primitive(
            backward,
            arguments: [(DNNL_ARG_DIFF_DST_0, gradient), (DNNL_ARG_WORKSPACE, places), (DNNL_ARG_DIFF_SRC_0, slot)])
    }

    func backward() throws {
        output.collectGradient()
        try spread?.execute()
    }
}
