import ONNX

extension GraphInterpreter {
    /// NCHW with stride 1, zeros around it.
    func convolve(_ x: GraphTensor, weight: GraphTensor, bias: GraphTensor?, _ node: NodeProto) throws -> GraphTensor {
        let pads = node["pads"]?.ints.map(Int.init) ?? [0, 0, 0, 0]
        let groups = Int(node["group"]?.i ?? 1)
        let (filters, depth, rows, columns) = (weight.dims[0], weight.dims[1], weight.dims[2], weight.dims[3])
        guard x.dims[0] == 1, x.dims[1] == depth * groups, filters.isMultiple(of: groups), pads.count == 4,
            node["kernel_shape"]?.ints == [Int64(rows), Int64(columns)],
            Set(node.attribute.map(\.name)).isSubset(of: ["pads", "group", "kernel_shape"])
        else { throw Unsupported(what: "shape of \(node.name!)") }
        let (height, width) = (x.dims[2] + pads[0] + pads[2] - rows + 1, x.dims[3] + pads[1] + pads[3] - columns + 1)
        var result = GraphTensor(dims: [1, filters, height, width], elements: [])
        for filter in 0..<filters {
            let first = filter / (filters / groups) * depth
            for y in 0..<height {
                for column in 0..<width {
                    var sum = bias?.elements[filter] ?? 0
                    for c in 0..<depth {
                        for i in 0..<rows {
                            for j in 0..<columns {
                                let (sy, sx) = (y + i - pads[0], column + j - pads[1])
                                guard (0..<x.dims[2]).contains(sy), (0..<x.dims[3]).contains(sx) else { continue }
                                sum +=
                                    weight.elements[((filter * depth + c) * rows + i) * columns + j]
                                    * x.elements[((first + c) * x.dims[2] + sy) * x.dims[3] + sx]
                            }
                        }
                    }
                    result.elements.append(sum)
                }
            }
        }
        return result
    }
}

extension GraphTensor {
    func map(_ transform: (Double) -> Double) -> Self { Self(dims: dims, elements: elements.map(transform)) }

    /// Element by element; the second operand is broadcast to the first one's shape, or both are scalars or vectors.
    func combined(with other: Self, _ operation: (Double, Double) -> Double) throws -> Self {
        if dims.isEmpty, !other.dims.isEmpty {
            return Self(dims: other.dims, elements: other.elements.map { operation(elements[0], $0) })
        }
        let missing = [Int](repeating: 1, count: max(0, dims.count - other.dims.count))
        let extents = missing + other.dims
        guard extents.count == dims.count, zip(extents, dims).allSatisfy({ $0 == $1 || $0 == 1 }) else {
            throw GraphInterpreter.Unsupported(what: "\(dims) with \(other.dims)")
        }
        var result = self
        for index in elements.indices {
            var (rest, place, stride) = (index, 0, 1)
            for (extent, dim) in zip(extents, dims).reversed() {
                if extent > 1 { place += rest % dim * stride }
                stride *= extent
                rest /= dim
            }
            result.elements[index] = operation(elements[index], other.elements[place])
        }
        return result
    }

    func gathered(_ indices: Self, axis: Int) -> Self {
        let inner = dims[(axis + 1)...].reduce(1, *)
        let outer = dims[..<axis].reduce(1, *)
        var result = Self(dims: Array(dims[..<axis]) + indices.dims + Array(dims[(axis + 1)...]), elements: [])
        for o in 0..<outer {
            for index in indices.elements {
                let start = (o * dims[axis] + Int(index)) * inner
                result.elements += elements[start..<start + inner]
            }
        }
        return result
    }

    /// Mode CRD: channel, row, column.
    func depthToSpace(_ block: Int) -> Self {
        generated([1, dims[1] / (block * block), dims[2] * block, dims[3] * block]) { c, y, x in
            ((c * block + y % block) * block + x % block, y / block, x / block)
        }
    }

    /// Channels ordered by row, column, channel.
    func spaceToDepth(_ block: Int) -> Self {
        let channels = dims[1]
        return generated([1, channels * block * block, dims[2] / block, dims[3] / block]) { c, y, x in
            let offset = c / channels
            return (c % channels, y * block + offset / block, x * block + offset % block)
        }
    }

    private func generated(_ shape: [Int], from source: (Int, Int, Int) -> (Int, Int, Int)) -> Self {
        var result = Self(dims: shape, elements: [])
        for c in 0..<shape[1] {
            for y in 0..<shape[2] {
                for x in 0..<shape[3] {
                    let (channel, row, column) = source(c, y, x)
                    result.elements.append(elements[(channel * dims[2] + row) * dims[3] + column])
                }
            }
        }
        return result
    }
}
