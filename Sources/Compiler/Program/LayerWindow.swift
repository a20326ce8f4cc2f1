/// The rows of a tensor that one step of a layer reads. The same formula gives the columns that one of the layer's own
/// pixels needs.
struct LayerWindow: Sendable {
    let tensor: Int
    /// The numerator of the formula: step y reads the existing rows among `y · numerator / denominator + before … ((y +
    /// 1) · numerator − 1) / denominator + after`.
    let numerator: Int
    let denominator: Int
    let before: Int
    let after: Int

    init(tensor: Int, numerator: Int = 1, denominator: Int = 1, before: Int = 0, after: Int = 0) {
        self.tensor = tensor
        self.numerator = numerator
        self.denominator = denominator
        self.before = before
        self.after = after
    }

    /// Returns the first row that a step reads.
    func first(_ step: Int) -> Int { max(0, step * numerator / denominator + before) }

    /// Returns the last row that a step reads.
    /// - Parameter extent: the number of rows (or columns) of the tensor.
    func last(_ step: Int, extent: Int) -> Int {
        min(extent - 1, ((step + 1) * numerator - 1) / denominator + after)
    }
}

extension ProgramLayer {
    /// The number of output rows that one step makes, which is also the number of columns that one of the layer's own
    /// pixels becomes.
    public var rowsPerStep: Int {
        switch self {
        case .convolution(let layer): layer.depthToSpace
        case .shuffle(let layer):
            if case .depthToSpace(let factor) = layer.shuffle { factor } else { 1 }
        case .narrow: 1
        }
    }

    /// The windows of all tensors that the layer reads.
    var windows: [LayerWindow] {
        switch self {
        case .shuffle(let layer):
            if case .spaceToDepth(let factor) = layer.shuffle {
                return [LayerWindow(tensor: layer.input, numerator: factor)]
            }
            return [LayerWindow(tensor: layer.input)]
        case .narrow(let layer): return [LayerWindow(tensor: layer.input)]
        case .convolution(let layer):
            var windows: [LayerWindow] = []
            if let input = layer.input {
                let reach = layer.kernelSize / 2
                windows.append(LayerWindow(tensor: input, before: -reach, after: reach))
            }
            for step in layer.steps {
                switch step {
                case .add(let tensor, _, _): windows.append(LayerWindow(tensor: tensor))
                case .addUpsampled(let tensor, _, let factor, let gather, _):
                    // The bicubic kernel reaches two rows beyond its own, mirrored rows included.
                    windows.append(
                        LayerWindow(tensor: tensor, numerator: gather, denominator: factor, before: -2, after: 2))
                default: break
                }
            }
            return windows
        }
    }
}
