public import Network

extension Network {
    /// Returns the network in real numbers without structures or quantisation; pruned weights are zeros.
    func dense() -> Network {
        mapConvolutions { convolution in
            Convolution(
                inputChannels: convolution.inputChannels, outputChannels: convolution.outputChannels,
                kernelSize: convolution.kernelSize, weights: .float(convolution.denseWeights(library: patternLibrary)),
                bias: convolution.bias)
        }.inRealNumbers(library: [])
    }

    /// Returns the network in real numbers with its structures, without quantisation.
    func sparse() -> Network {
        mapConvolutions { convolution in
            guard let structure = convolution.structure else {
                return Convolution(
                    inputChannels: convolution.inputChannels, outputChannels: convolution.outputChannels,
                    kernelSize: convolution.kernelSize,
                    weights: .float(convolution.denseWeights(library: patternLibrary)), bias: convolution.bias)
            }
            return convolution.projected(
                onto: structure, dense: convolution.denseWeights(library: patternLibrary), library: patternLibrary)
        }.inRealNumbers(library: patternLibrary)
    }

    /// Returns this network with the parameters and structures of another one in layers of the same name and shape; nil
    /// where no layer agrees. A normalisation takes over the styles of the same names; other styles begin as the mean of the
    /// given ones.
    public func adopting(_ other: Network) -> Network? {
        let other = other.sparse()
        let layers = other.nodes.reduce(into: [String: Convolution]()) { layers, node in
            if case .convolution(let convolution) = node.operation { layers[node.name] = convolution }
        }
        var result = self
        result.patternLibrary = other.patternLibrary
        var fits = false
        let normalizations = other.nodes.reduce(into: [String: InstanceNormalization]()) { all, node in
            if case .instanceNormalization(let normalization) = node.operation { all[node.name] = normalization }
        }
        result.nodes = nodes.map { node in
            if case .instanceNormalization(let own) = node.operation, let given = normalizations[node.name],
                given.channels == own.channels
            {
                return Node(
                    name: node.name, operation: .instanceNormalization(own.adopting(given, styles, from: other.styles)),
                    inputs: node.inputs)
            }
            guard case .convolution(let own) = node.operation, let given = layers[node.name],
                (given.inputChannels, given.outputChannels, given.kernelSize)
                    == (own.inputChannels, own.outputChannels, own.kernelSize)
            else { return node }
            fits = true
            return Node(name: node.name, operation: .convolution(given), inputs: node.inputs)
        }
        return fits ? result : nil
    }

    /// Returns the network with every convolution changed by a function.
    private func mapConvolutions(_ change: (Convolution) -> Convolution) -> Network {
        var result = self
        result.nodes = nodes.map { node in
            guard case .convolution(let convolution) = node.operation else { return node }
            return Node(
                name: node.name, operation: .convolution(change(convolution)), inputs: node.inputs,
                quantization: node.quantization)
        }
        return result
    }

    /// Returns the network without quantisation and with this pattern library.
    private func inRealNumbers(library: [KernelPattern]) -> Network {
        var result = self
        result.patternLibrary = library
        result.inputQuantization = nil
        result.nodes = nodes.map { Node(name: $0.name, operation: $0.operation, inputs: $0.inputs) }
        return result
    }
}

extension InstanceNormalization {
    /// Returns the normalisation with another one's scales and shifts, by the names of styles, or the mean of all of them.
    fileprivate func adopting(
        _ given: InstanceNormalization, _ names: [String], from givenNames: [String]
    ) -> InstanceNormalization {
        func adopted(_ values: [Float]) -> [Float] {
            (0..<styles).flatMap { style -> [Float] in
                if style < names.count, let place = givenNames.firstIndex(of: names[style]) {
                    return Array(values[place * channels..<(place + 1) * channels])
                }
                return (0..<channels).map { channel in
                    (0..<given.styles).reduce(0) { $0 + values[$1 * channels + channel] } / Float(given.styles)
                }
            }
        }
        return InstanceNormalization(
            channels: channels, scales: adopted(given.scales), shifts: adopted(given.shifts), epsilon: given.epsilon)
    }
}
