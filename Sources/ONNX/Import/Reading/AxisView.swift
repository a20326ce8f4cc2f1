/// The elements of a value in another order, as a chain of Reshape and Transpose describes it: each extent is a product of
/// parts of the value's axes. Exporters write the shuffles between channels and pixels in this way.
struct AxisView: Equatable {
    /// A part of an axis of the value: index i of the part adds `i · stride` to the index of that axis.
    struct Part: Equatable {
        /// The axis: 1 for channels, 2 for rows, 3 for columns. That of pictures has one element and so no parts.
        let axis: Int
        var extent: Int
        var stride: Int
    }

    /// The parts of each axis of the view, outermost first; none for an extent of 1.
    private(set) var axes: [[Part]]

    /// The view of a value as it is.
    init(_ shape: ImportedShape) {
        axes = [[]]
        for (axis, extent) in zip(1..., [shape.channels, shape.height, shape.width]) {
            axes.append(extent == 1 ? [] : [Part(axis: axis, extent: extent, stride: 1)])
        }
    }

    /// The extents of the view.
    var dims: [Int] { axes.map { $0.reduce(1) { $0 * $1.extent } } }

    /// Returns the view with its axes in another order; nil if that is no permutation of them.
    func transposed(_ order: [Int]) -> AxisView? {
        guard order.sorted() == Array(axes.indices) else { return nil }
        var result = self
        result.axes = order.map { axes[$0] }
        return result
    }

    /// Returns the view with other extents; nil if they do not divide parts of axes evenly.
    func reshaped(_ dims: [Int]) -> AxisView? {
        var parts = Array(axes.joined())[...]
        var result = self
        result.axes = []
        for dim in dims {
            var (axis, rest): ([Part], Int) = ([], dim)
            while rest > 1 {
                guard var part = parts.popFirst() else { return nil }
                if rest % part.extent != 0 {
                    // The outer piece of the part belongs to this axis, the inner one stays for the next.
                    guard part.extent % rest == 0 else { return nil }
                    let inner = part.extent / rest
                    parts = [Part(axis: part.axis, extent: inner, stride: part.stride)] + parts
                    part = Part(axis: part.axis, extent: rest, stride: part.stride * inner)
                }
                rest /= part.extent
                if let last = axis.last, last.axis == part.axis, last.stride == part.stride * part.extent {
                    axis[axis.count - 1] = Part(axis: part.axis, extent: last.extent * part.extent, stride: part.stride)
                } else {
                    axis.append(part)
                }
            }
            guard rest == 1 else { return nil }
            result.axes.append(axis)
        }
        return parts.isEmpty ? result : nil
    }

    /// Returns the operators that compute the view of a value of a shape as a value of its own; nil if it is not a
    /// picture, or no shuffle that rows can stream through.
    func operators(of shape: ImportedShape) -> [ImportedOperator]? {
        guard axes.count == 4, axes[0].isEmpty else { return nil }
        func channels(_ parts: [Part]) -> [Int] {
            parts.reduce([0]) { sums, part in sums.flatMap { sum in (0..<part.extent).map { sum + $0 * part.stride } } }
        }
        /// The operator of a selection of channels; none for all in their order.
        func selection(_ order: [Int], of count: Int) -> [ImportedOperator] {
            order == Array(0..<count) ? [] : [.channels(order)]
        }
        let (rows, columns) = (Self.of(2, shape.height), Self.of(3, shape.width))
        if axes[2] == rows, axes[3] == columns, axes[1].allSatisfy({ $0.axis == 1 }) {
            return selection(channels(axes[1]), of: shape.channels)
        }
        if axes[2].count == rows.count + 1, axes[3].count == columns.count + 1, axes[2].dropLast() == rows[...],
            axes[3].dropLast() == columns[...], let i = axes[2].last, let j = axes[3].last, i.extent == j.extent,
            i.axis == 1, j.axis == 1, axes[1].allSatisfy({ $0.axis == 1 })
        {
            return selection(channels(axes[1] + [i, j]), of: shape.channels) + [.depthToSpace(factor: i.extent)]
        }
        guard let i = axes[1].first(where: { $0.axis == 2 }), let j = axes[1].first(where: { $0.axis == 3 }),
            i.extent == j.extent, i.stride == 1, j.stride == 1, axes[1].count(where: { $0.axis != 1 }) == 2,
            axes[2].allSatisfy({ $0.axis == 2 && $0.stride == i.extent }),
            axes[3].allSatisfy({ $0.axis == 3 && $0.stride == j.extent })
        else { return nil }
        // The gathered channel is channel · factor² + row · factor + column.
        let factor = i.extent
        let order = channels(
            axes[1].map { part in
                Part(
                    axis: 1, extent: part.extent,
                    stride: part.axis == 1 ? part.stride * factor * factor : part.axis == 2 ? factor : 1)
            })
        return [.spaceToDepth(factor: factor)] + selection(order, of: shape.channels * factor * factor)
    }

    private static func of(_ axis: Int, _ extent: Int) -> [Part] {
        extent == 1 ? [] : [Part(axis: axis, extent: extent, stride: 1)]
    }
}
