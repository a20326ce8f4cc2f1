extension ImportedGraph {
    /// Returns a graph that computes the same with fewer nodes, up to rounding: factors and shifts per channel, choices of
    /// channels, and edges are taken into convolutions beside them, and what nothing reads is left out.
    func simplified() -> ImportedGraph {
        var graph = self
        // Each round that changes something joins two nodes or moves a factor or shift towards the input.
        while let next = graph.joined()?.withoutUnread() { graph = next }
        return graph.withoutUnread()
    }

    /// Returns the graph after one pass over its nodes that joined some with the nodes that they read; nil if none.
    private func joined() -> ImportedGraph? {
        var graph = self
        var (counts, changed) = (useCounts, false)
        for index in nodes.indices {
            let node = graph.nodes[index]
            guard node.inputs.count == 1, let before = node.inputs.first, before > 0 else { continue }
            let producer = graph.nodes[before - 1]
            if counts[before] == 1 {
                // A factor of spread pixels is one of their channels.
                if case .depthToSpace(let factor) = producer.operation,
                    let moved = node.operation.beforeSpreading(by: factor)
                {
                    graph.nodes[before - 1].operation = moved
                    graph.nodes[index].operation = producer.operation
                    changed = true
                    continue
                }
                if graph.moveShift(at: index, counts: counts) {
                    changed = true
                    continue
                }
            }
            guard producer.inputs.count == 1,
                let operation = node.operation.joined(after: producer.operation, isOnlyReader: counts[before] == 1)
            else { continue }
            graph.nodes[index].operation = operation
            graph.nodes[index].inputs = producer.inputs
            counts[before] -= 1
            counts[producer.inputs[0]] += 1
            changed = true
        }
        return changed ? graph : nil
    }

    /// Moves a shift of a sum into a convolution that is summed.
    /// - Returns: whether the node was such a shift; it is the sum then.
    private mutating func moveShift(at index: Int, counts: [Int]) -> Bool {
        let sum = nodes[nodes[index].inputs[0] - 1]
        guard case .affine(let scales, let shifts) = nodes[index].operation, scales.allSatisfy({ $0 == 1 }),
            sum.operation == .add
        else { return false }
        for summand in sum.inputs where summand > 0 && counts[summand] == 1 {
            guard case .convolution(var convolution) = nodes[summand - 1].operation else { continue }
            convolution.bias = zip(convolution.bias, shifts).map { $0 + $1 }
            nodes[summand - 1].operation = .convolution(convolution)
            nodes[index].operation = .add
            nodes[index].inputs = sum.inputs
            return true
        }
        return false
    }

    /// Returns the graph without nodes that the output does not depend on.
    private func withoutUnread() -> ImportedGraph {
        var isRead = [Bool](repeating: false, count: nodes.count + 1)
        isRead[output] = true
        for index in nodes.indices.reversed() where isRead[index + 1] {
            for input in nodes[index].inputs { isRead[input] = true }
        }
        var (numbers, kept): ([Int], [ImportedNode]) = ([0], [])
        for (index, node) in nodes.enumerated() {
            if isRead[index + 1] {
                var node = node
                node.inputs = node.inputs.map { numbers[$0] }
                kept.append(node)
            }
            numbers.append(kept.count)
        }
        return ImportedGraph(inputChannels: inputChannels, nodes: kept, output: numbers[output])
    }
}

extension ImportedOperator {
    /// Returns the operator that does before pixels are spread from channels what this one does after it; nil for others
    /// than factors, shifts and choices of channels.
    fileprivate func beforeSpreading(by factor: Int) -> ImportedOperator? {
        let area = factor * factor
        switch self {
        case .affine(let scales, let shifts):
            return .affine(
                scales: scales.flatMap { [Float](repeating: $0, count: area) },
                shifts: shifts.flatMap { [Float](repeating: $0, count: area) })
        case .channels(let order): return .channels(order.flatMap { $0 * area..<($0 + 1) * area })
        default: return nil
        }
    }

    /// Returns one operator that does what `first` and then this one do; nil where there is none.
    /// - Parameter isOnlyReader: whether only this operator reads the result of the first one; otherwise only operators
    ///   that cost less than this one and nothing more are joined.
    fileprivate func joined(after first: ImportedOperator, isOnlyReader: Bool) -> ImportedOperator? {
        switch (first, self) {
        case (.affine(let scales, let shifts), .affine(let nextScales, let nextShifts)):
            return .affine(
                scales: zip(scales, nextScales).map { $0 * $1 },
                shifts: shifts.indices.map { (shifts[$0] * nextScales[$0]) + nextShifts[$0] })
        case (.affine(let scales, let shifts), .convolution(var convolution)):
            // Zeros beyond the edges stay zeros only under factors.
            guard convolution.padding.isZero || shifts.allSatisfy({ $0 == 0 }) else { return nil }
            convolution.takeBefore(scales, shifts)
            return .convolution(convolution)
        case (.convolution(var convolution), .affine(let scales, let shifts)) where isOnlyReader:
            convolution.takeAfter(scales, shifts, isTransposed: false)
            return .convolution(convolution)
        case (.transposedConvolution(var convolution), .affine(let scales, let shifts)) where isOnlyReader:
            convolution.takeAfter(scales, shifts, isTransposed: true)
            return .transposedConvolution(convolution)
        case (.convolution(var convolution), .channels(let order))
        where isOnlyReader && convolution.groups == 1 && order.count <= convolution.outputChannels:
            let length = convolution.weights.count / convolution.outputChannels
            convolution.weights = order.flatMap { convolution.weights[$0 * length..<($0 + 1) * length] }
            convolution.bias = order.map { convolution.bias[$0] }
            convolution.outputChannels = order.count
            return .convolution(convolution)
        case (.channels(let order), .channels(let next)): return .channels(next.map { order[$0] })
        case (.padding(let edges, .constant(0)), .convolution(var convolution)):
            convolution.padding = convolution.padding + edges
            return .convolution(convolution)
        case (.transposedConvolution(var convolution), .crop(let edges)) where isOnlyReader:
            convolution.padding = convolution.padding + edges
            return .transposedConvolution(convolution)
        case (.crop(let edges), .crop(let next)): return .crop(edges + next)
        case (.relu, .relu): return .relu
        default: return nil
        }
    }
}

extension ImportedConvolution {
    /// Takes in factors and shifts of the input's channels.
    /// - Precondition: there is no padding, or there are no shifts.
    fileprivate mutating func takeBefore(_ scales: [Float], _ shifts: [Float]) {
        let (area, perGroup) = (kernelHeight * kernelWidth, inputChannels / groups)
        let length = perGroup * area
        for filter in 0..<outputChannels {
            let first = filter / (outputChannels / groups) * perGroup
            var sum = Double(bias[filter])
            for place in 0..<length {
                let channel = first + place / area
                sum += Double(weights[filter * length + place]) * Double(shifts[channel])
                weights[filter * length + place] *= scales[channel]
            }
            bias[filter] = Float(sum)
        }
    }

    /// Takes in factors and shifts of the output's channels.
    fileprivate mutating func takeAfter(_ scales: [Float], _ shifts: [Float], isTransposed: Bool) {
        let (area, perGroup) = (kernelHeight * kernelWidth, outputChannels / groups)
        for index in weights.indices {
            // Inputs × outputs of a group × taps in a transposed convolution, outputs × inputs of a group × taps otherwise.
            let filter =
                isTransposed
                ? index / (area * perGroup) / (inputChannels / groups) * perGroup + index / area % perGroup
                : index / (area * (inputChannels / groups))
            weights[index] *= scales[filter]
        }
        for filter in bias.indices { bias[filter] = bias[filter] * scales[filter] + shifts[filter] }
    }
}
