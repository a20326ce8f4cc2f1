internal import Compiler
public import Network

/// The memory of networks that normalise: the statistics of the frame before; see `FrameStatistics`.
extension Executor {
    /// Makes the next frame the first of a sequence, on which a network that normalises settles. That takes about half as
    /// many times as long as it has normalisations. Other networks have no memory. A frame of another size is a first one,
    /// too.
    public func reset() { state.statistics = FrameStatistics() }

    /// The statistics with which the next frame is normalised: those of the frame before, or given ones. Without any, the
    /// next frame is the first of a sequence.
    public var statistics: FrameStatistics {
        get { state.statistics }
        set { state.statistics = newValue }
    }

    /// Runs all parts of the prepared frame. On a first frame the sums of one normalised layer after the other are found
    /// beforehand, each by a pass up to that layer, whose input depends on the layers before it alone. These are the
    /// statistics at which repeated passes arrive, from which `FrameStatistics` defines the output.
    func runFrame() {
        let normalized = program.normalizedLayers
        guard !normalized.isEmpty else { return runParts() }
        if state.statistics.layers.isEmpty {
            for layer in normalized {
                runPass(through: layer.index)
                state.statistics.layers[layer.normalization.name] = sums(of: layer)
            }
        }
        runPass(through: nil)
        state.statistics = FrameStatistics(
            layers: normalized.reduce(into: [:]) { $0[$1.normalization.name] = sums(of: $1) })
    }

    /// Runs the prepared frame with the present statistics.
    /// - Parameter layer: the last layer that runs; nil for all.
    private func runPass(through layer: Int?) {
        normalize()
        for stream in state.streams { stream.clearStatistics() }
        runParts(through: layer)
    }

    /// Gives the kernels of normalised layers their multipliers and offsets.
    private func normalize() {
        for layer in program.normalizedLayers {
            let normalization = layer.normalization
            let coefficients = normalization.rule.coefficients(state.statistics.layers[normalization.name])
            let multipliers = normalization.filters.map { coefficients.multipliers[$0] }
            let offsets = normalization.filters.map { coefficients.offsets[$0] }
            for kernel in kernels[layer.index] { kernel.normalize(multipliers: multipliers, offsets: offsets) }
        }
    }

    /// Returns the sums of all threads since they were cleared.
    private func sums(of layer: NormalizedLayer) -> FilterSums {
        let shape = program.tensors[layer.packed.output].shape
        var sums = FilterSums(filters: layer.packed.filters)
        sums.count = [state.width, state.height].reduce(1) {
            $0 * (shape.extent(of: $1) / layer.packed.depthToSpace)
        }
        for stream in state.streams { stream.addStatistics(of: layer, to: &sums) }
        return sums
    }
}

/// A normalised layer of a program.
struct NormalizedLayer {
    /// The index in `Program.layers`.
    let index: Int
    let packed: PackedLayer
    let normalization: PackedNormalization
}

extension Program {
    /// The normalised layers in the order in which they run.
    fileprivate var normalizedLayers: [NormalizedLayer] {
        layers.enumerated().compactMap { index, layer in
            guard case .convolution(let packed) = layer, let normalization = packed.normalization else { return nil }
            return NormalizedLayer(index: index, packed: packed, normalization: normalization)
        }
    }
}
