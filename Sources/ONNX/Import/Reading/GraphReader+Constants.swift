extension GraphReader {
    /// Applies an operator to constants.
    mutating func fold(_ operation: SourceOperator, _ node: NodeProto) throws(ImportError) -> ConstantTensor {
        if operation == .constant { return try literal(node) }
        guard let input = try constant(0, of: node) else { throw node.error(.interface("an input")) }
        switch operation {
        case .identity, .dropout: return input
        case .cast: return try cast(input, node)
        case .shape: return .row(Array(input.dims[node.range(of: input.dims.count)]))
        case .reshape, .flatten, .squeeze, .unsqueeze:
            return ConstantTensor(dims: try extents(operation, node, of: input.dims), elements: input.elements)
        case .constantOfShape: return try filled(input.integers, node)
        case .expand:
            guard let dims = Self.broadcast(input.dims, try constant(1, of: node)?.integers ?? []) else {
                throw node.error(.interface("extents that suit its first input"))
            }
            return input.broadcast(to: dims)
        case .transpose:
            let order = node.ints("perm") ?? input.dims.indices.reversed()
            guard order.sorted() == Array(input.dims.indices) else {
                throw node.error("perm", order, expected: "an order of the axes")
            }
            let strides = input.strides
            return input.selected(dims: order.map { input.dims[$0] }, strides: order.map { strides[$0] })
        case .slice:
            let (slices, strides) = (try slices(of: node, dims: input.dims), input.strides)
            return input.selected(
                dims: slices.map(\.count), strides: zip(slices, strides).map { $0.step * $1 },
                offset: zip(slices, strides).reduce(0) { $0 + $1.0.start * $1.1 })
        case .gather: return try gather(input, node)
        case .concat: return try concat(input, node)
        case .add, .sub, .mul, .div, .max, .min, .sum: return try combine(operation, input, of: node)
        case .neg: return input.map({ -$0 }, { 0 &- $0 })
        case .abs: return input.map({ abs($0) }, { $0 < 0 ? 0 &- $0 : $0 })
        case .floor: return input.map({ $0.rounded(.down) }, { $0 })
        case .ceil: return input.map({ $0.rounded(.up) }, { $0 })
        case .sqrt: return input.map({ $0.squareRoot() }, { $0 })
        default: throw node.error(.interface("a picture as an input"))
        }
    }

    /// Returns the value of a Constant node.
    private func literal(_ node: NodeProto) throws(ImportError) -> ConstantTensor {
        if let tensor = node["value"]?.t {
            do { return try ConstantTensor(tensor) } catch { throw .tensor(node.output[0], error) }
        }
        if let value = node["value_float"]?.f { return ConstantTensor(dims: [], elements: .floats([value])) }
        if let value = node["value_int"]?.i { return ConstantTensor(dims: [], elements: .integers([value])) }
        if let values = node["value_floats"]?.floats {
            return ConstantTensor(dims: [values.count], elements: .floats(values))
        }
        if let values = node["value_ints"]?.ints {
            return ConstantTensor(dims: [values.count], elements: .integers(values))
        }
        throw node.error(.interface("a number or a tensor as its value"))
    }

    private func cast(_ input: ConstantTensor, _ node: NodeProto) throws(ImportError) -> ConstantTensor {
        switch ElementType(rawValue: Int32(node.int("to"))) {
        case .float, .float16, .double: return ConstantTensor(dims: input.dims, elements: .floats(input.floats))
        case .int32, .int64:
            return ConstantTensor(dims: input.dims, elements: .integers(input.integers.map(Int64.init)))
        default: throw node.error("to", node.int("to"), expected: "a type of floats, or of integers of 32 or 64 bits")
        }
    }

    private func filled(_ dims: [Int], _ node: NodeProto) throws(ImportError) -> ConstantTensor {
        guard dims.count <= 8, let count = ConstantTensor.count(dims) else {
            throw node.error(.interface("extents as its input"))
        }
        var value = ConstantTensor(dims: [], elements: .floats([0]))
        if let tensor = node["value"]?.t {
            do { value = try ConstantTensor(tensor) } catch { throw .tensor(node.output[0], error) }
        }
        guard value.count == 1 else { throw node.error(.interface("one number as its value")) }
        return switch value.elements {
        case .floats(let values):
            ConstantTensor(dims: dims, elements: .floats(Array(repeating: values[0], count: count)))
        case .integers(let values):
            ConstantTensor(dims: dims, elements: .integers(Array(repeating: values[0], count: count)))
        }
    }

    private mutating func gather(_ input: ConstantTensor, _ node: NodeProto) throws(ImportError) -> ConstantTensor {
        let given = node.int("axis")
        let axis = given < 0 ? given + input.dims.count : given
        guard let indices = try constant(1, of: node), input.dims.indices.contains(axis) else {
            throw node.error(.interface("an axis and indices"))
        }
        let extent = input.dims[axis]
        let positions = indices.integers.map { $0 < 0 ? $0 + extent : $0 }
        let dims = input.dims[..<axis] + indices.dims + input.dims[(axis + 1)...]
        guard positions.allSatisfy((0..<extent).contains), dims.count <= 8, ConstantTensor.count(Array(dims)) != nil
        else {
            throw node.error("indices", positions, expected: "positions from 0 to \(extent - 1)")
        }
        let inner = input.dims[(axis + 1)...].reduce(1, *)
        let outer = input.dims[..<axis].reduce(1, *)
        let order = (0..<outer).flatMap { block in
            positions.flatMap { position in
                let start = (block * extent + position) * inner
                return start..<start + inner
            }
        }
        return input.taking(order, dims: Array(dims))
    }

    private mutating func concat(_ first: ConstantTensor, _ node: NodeProto) throws(ImportError) -> ConstantTensor {
        let given = node.int("axis")
        let axis = given < 0 ? given + first.dims.count : given
        var parts: [ConstantTensor] = []
        for index in node.input.indices {
            guard let part = try constant(index, of: node) else { throw node.error(.interface("an input")) }
            parts.append(part)
        }
        guard first.dims.indices.contains(axis),
            parts.allSatisfy({ part in
                part.dims.count == first.dims.count
                    && part.dims.indices.allSatisfy { $0 == axis || part.dims[$0] == first.dims[$0] }
            })
        else { throw node.error(.interface("inputs of equal extents but for one axis")) }
        var dims = first.dims
        dims[axis] = parts.reduce(0) { $0 + $1.dims[axis] }
        guard ConstantTensor.count(dims) != nil else {
            throw .tooLarge(.constants, limit: ConstantTensor.maximumCount)
        }
        let outer = dims[..<axis].reduce(1, *)
        func joined<Element>(_ elements: [[Element]]) -> [Element] {
            (0..<outer).flatMap { block in
                elements.flatMap { values in
                    let length = values.count / outer
                    return values[block * length..<(block + 1) * length]
                }
            }
        }
        let integers = parts.compactMap { if case .integers(let values) = $0.elements { values } else { nil } }
        return ConstantTensor(
            dims: dims,
            elements: integers.count == parts.count ? .integers(joined(integers)) : .floats(joined(parts.map(\.floats)))
        )
    }

    /// Arithmetic of constants, which are broadcast to each other's extents.
    private mutating func combine(
        _ operation: SourceOperator, _ first: ConstantTensor, of node: NodeProto
    ) throws(ImportError) -> ConstantTensor {
        var result = first
        for index in node.input.indices.dropFirst() {
            guard let next = try constant(index, of: node), let dims = Self.broadcast(result.dims, next.dims) else {
                throw node.error(.interface("constants that can be broadcast to each other"))
            }
            let (a, b) = (result.broadcast(to: dims), next.broadcast(to: dims))
            if case .integers(let x) = a.elements, case .integers(let y) = b.elements {
                if operation == .div, y.contains(0) { throw node.error(.interface("a divisor other than 0")) }
                result.elements = .integers(zip(x, y).map { Self.combine(operation, $0, with: $1) })
            } else {
                result.elements = .floats(zip(a.floats, b.floats).map { Self.combine(operation, $0, with: $1) })
            }
            result.dims = dims
        }
        return result
    }

    private static func combine(_ operation: SourceOperator, _ a: Int64, with b: Int64) -> Int64 {
        switch operation {
        case .sub: a &- b
        case .mul: a &* b
        case .div: a.dividedReportingOverflow(by: b).partialValue
        case .max: max(a, b)
        case .min: min(a, b)
        default: a &+ b
        }
    }

    private static func combine(_ operation: SourceOperator, _ a: Float, with b: Float) -> Float {
        switch operation {
        case .sub: a - b
        case .mul: a * b
        case .div: a / b
        case .max: max(a, b)
        case .min: min(a, b)
        default: a + b
        }
    }

    /// Returns the extents that two tensors are broadcast to; nil if there are none.
    private static func broadcast(_ a: [Int], _ b: [Int]) -> [Int]? {
        let rank = max(a.count, b.count)
        func padded(_ dims: [Int]) -> [Int] { [Int](repeating: 1, count: rank - dims.count) + dims }
        let pairs = zip(padded(a), padded(b))
        guard rank <= 8, pairs.allSatisfy({ $0 == $1 || $0 == 1 || $1 == 1 }) else { return nil }
        let dims = pairs.map { $0 == 1 ? $1 : $0 }
        return ConstantTensor.count(dims) == nil ? nil : dims
    }
}

extension ConstantTensor {
    /// The distance between neighbours on each axis.
    fileprivate var strides: [Int] {
        dims.indices.map { dims[($0 + 1)...].reduce(1, *) }
    }

    /// Returns the elements at the given places.
    fileprivate func taking(_ order: [Int], dims: [Int]) -> ConstantTensor {
        switch elements {
        case .floats(let values): ConstantTensor(dims: dims, elements: .floats(order.map { values[$0] }))
        case .integers(let values): ConstantTensor(dims: dims, elements: .integers(order.map { values[$0] }))
        }
    }

    /// Returns the elements at `offset + Σ index · stride` for all indices within the extents.
    /// - Precondition: all of these places exist.
    fileprivate func selected(dims: [Int], strides: [Int], offset: Int = 0) -> ConstantTensor {
        var order = [offset]
        for (extent, stride) in zip(dims, strides) {
            order = order.flatMap { place in (0..<extent).map { place + $0 * stride } }
        }
        return taking(order, dims: dims)
    }

    /// Returns the tensor repeated to extents that it can be broadcast to.
    fileprivate func broadcast(to result: [Int]) -> ConstantTensor {
        if dims == result { return self }
        let missing = result.count - dims.count
        let strides = [Int](repeating: 0, count: missing) + zip(dims, strides).map { $0 == 1 ? 0 : $1 }
        return selected(dims: result, strides: strides)
    }

    fileprivate func map(_ float: (Float) -> Float, _ integer: (Int64) -> Int64) -> ConstantTensor {
        switch elements {
        case .floats(let values): ConstantTensor(dims: dims, elements: .floats(values.map(float)))
        case .integers(let values): ConstantTensor(dims: dims, elements: .integers(values.map(integer)))
        }
    }
}
