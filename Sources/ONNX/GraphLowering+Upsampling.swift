import Network

extension GraphLowering {
    /// Appends bicubic enlargement, as a grouped convolution of each channel with the weights of all phases and a
    /// depth-to-space.
    ///
    /// ONNX's Resize has the same kernel, but repeats the edge sample where `BicubicKernel` mirrors, and for the factor
    /// 3 it computes exact weights where `BicubicPhases` rounds them. So the rows and columns that a phase reads beyond
    /// the edges are gathered first.
    mutating func upsample(_ input: String, _ factor: Int, of node: Node, to output: String) {
        let phases = BicubicPhases(factor: factor)
        let before = -phases.offsets.min()!
        let after = phases.offsets.max()! + phases.weights[0].count - 1
        let size = before + after + 1
        let channels = channels[node.inputs[0]]!
        let extents = builder.node("Shape", [input], like: "\(node.name).extents")
        var padded = input
        for (axis, direction) in [(2, "rows"), (3, "columns")] {
            let indices = mirrored(
                extents, axis: axis, before: before, after: after, like: "\(node.name).\(direction)")
            padded = builder.node(
                "Gather", [padded, indices], like: "\(node.name).padded_\(direction)", attributes: [.int("axis", axis)])
        }
        // The weights of each phase in one direction, as taps of the padded rows.
        let one = Float(Int32(1) << Int32(phases.bits))
        let taps = (0..<factor).map { phase in
            var taps = [Float](repeating: 0, count: size)
            for (i, weight) in phases.weights[phase].enumerated() {
                taps[phases.offsets[phase] + before + i] = Float(weight) / one
            }
            return taps
        }
        var weights: [Float] = []
        for _ in 0..<channels {
            for row in taps { for column in taps { for r in row { for c in column { weights.append(r * c) } } } }
        }
        let filters = channels * factor * factor
        let weight = builder.constant("\(node.name).weight", weights, dims: [filters, 1, size, size])
        let spread = builder.node(
            "Conv", [padded, weight], like: "\(node.name).phases",
            attributes: [.int("group", channels), .ints("kernel_shape", [size, size])])
        depthToSpace(spread, factor, to: output)
    }

    /// Appends nodes that compute the positions −before ..< extent + after of an axis, mirrored into it as by
    /// `BicubicKernel.mirrored`, and returns the name of the result.
    /// - Parameter extents: the name of the tensor with the extents of the input.
    private mutating func mirrored(
        _ extents: String, axis: Int, before: Int, after: Int, like name: String
    ) -> String {
        func scalar(_ suffix: String, _ value: Int, in builder: inout GraphBuilder) -> String {
            builder.constant("\(name).\(suffix)", [Int64(value)])
        }
        let one = scalar("one", 1, in: &builder)
        let extent = builder.node("Gather", [extents, scalar("axis", axis, in: &builder)], like: "\(name).extent")
        let end = builder.node("Add", [extent, scalar("after", after, in: &builder)], like: "\(name).end")
        let range = builder.node(
            "Range", [scalar("start", -before, in: &builder), end, one], like: "\(name).positions")
        let period = builder.node("Add", [extent, extent], like: "\(name).period")
        let wrapped = builder.node("Mod", [range, period], like: "\(name).wrapped")
        let last = builder.node("Sub", [period, one], like: "\(name).last")
        let reflected = builder.node("Sub", [last, wrapped], like: "\(name).reflected")
        return builder.node("Min", [wrapped, reflected], like: "\(name).indices")
    }
}
