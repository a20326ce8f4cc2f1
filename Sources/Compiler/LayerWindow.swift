/// Which rows of a tensor one step of a layer reads, and likewise which columns one pixel of the layer's own reads.
struct LayerWindow: Sendable {
    let tensor: Int
    /// Step y reads the rows `y · numerator / denominator + before … ((y + 1) · numerator − 1) / denominator + after`,
    /// as far as they exist.
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

    func first(_ step: Int) -> Int { max(0, step * numerator / denominator + before) }

    /// - Parameter extent: rows, or columns, that there are.
    func last(_ step: Int, extent: Int) -> Int {
        min(extent - 1, ((step + 1) * numerator - 1) / denominator + after)
    }
}

extension ProgramLayer {
    /// Rows of the output that one step makes, and columns that one pixel of the layer's own becomes.
    public var rowsPerStep: Int {
        switch self {
        case .convolution(let layer): layer.depthToSpace
        case .shuffle(let layer):
            if case .depthToSpace(let factor) = layer.shuffle { factor } else { 1 }
        case .narrow: 1
        }
    }

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
                    // The bicubic kernel reaches two rows beyond its own, mirrored ones included.
                    windows.append(
                        LayerWindow(tensor: tensor, numerator: gather, denominator: factor, before: -2, after: 2))
                default: break
                }
            }
            return windows
        }
    }
}
