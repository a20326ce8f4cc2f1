internal import Network

extension DriverWriter {
    /// Writes two functions for every stage: one makes a row, and one makes rows until a given one exists.
    mutating func writeStages() {
        for stage in 0...program.layers.count {
            code.ir.line("; \(stage == 0 ? "loads the input" : "makes \(comment(program.layers[stage - 1].output))")")
            write("internal void @make\(stage)(ptr %state, i64 %row)") { writer in
                switch stage {
                case 0: writer.loadInput()
                default:
                    switch writer.program.layers[stage - 1] {
                    case .convolution(let layer): writer.convolve(layer, index: stage - 1)
                    case .shuffle(let layer): writer.shuffle(layer)
                    case .narrow: preconditionFailure("its planes have 8 bits")
                    }
                }
            }
            writeEnsure(stage)
        }
    }

    /// Returns a tensor's name without characters that would end a comment.
    private func comment(_ tensor: Int) -> String {
        String(String.UnicodeScalarView(program.tensors[tensor].name.unicodeScalars.filter { $0.value >= 32 }))
    }

    private mutating func write(_ signature: String, _ body: (inout DriverWriter) -> Void) {
        code.ir.line("define \(signature) nounwind {\nentry:")
        body(&self)
        code.ir.line("  ret void\n}\n")
    }

    /// Writes the function that makes rows of a stage until a given one exists. The rows that a row needs are made just
    /// before it, so that they are still in the cache when they are read.
    private mutating func writeEnsure(_ stage: Int) {
        code.ir.line("define internal void @ensure\(stage)(ptr %state, i64 %row) nounwind {")
        code.ir.line("entry:\n  br label %next\n\nnext:")
        let next = load(.next(stage))
        let isThere = code.compare("sgt", next, with: "%row")
        code.ir.line("  br i1 \(isThere), label %done, label %make\n\nmake:")
        if stage > 0 {
            for window in program.layers[stage - 1].windows {
                let maker = plan.makers[window.tensor]
                let rowsPerStep = maker == 0 ? 1 : program.layers[maker - 1].rowsPerStep
                let needed = code.divide(last(window, next), rowsPerStep)
                code.ir.line("  call void @ensure\(maker)(ptr %state, i64 \(needed))")
            }
        }
        code.ir.line("  call void @make\(stage)(ptr %state, i64 \(next))")
        store(code.add(next, "1"), to: .next(stage))
        code.ir.line("  br label %next\n\ndone:\n  ret void\n}\n")
    }

    private mutating func loadInput() {
        let target = row(0, "%row")
        let width = load(.width(0))
        let stride = program.tensors[0].pixelStride
        for channel in 0..<program.inputChannels {
            let plane = load(.inputPlane(channel), type: "ptr")
            let source = code.address(plane, code.multiply("%row", load(.inputStride(channel))))
            if stride == 1 {
                code.copy(to: target, from: source, bytes: width)
            } else {
                let first = code.address(target, "\(channel)")
                Self.copy(to: first, every: "\(stride)", from: source, every: "1", count: width, &code)
            }
        }
    }

    /// Writes a shuffle, as `RowStream.interleave` of the engine computes it.
    private mutating func shuffle(_ layer: ShuffleLayer) {
        let isSpreading: Bool
        let factor: Int
        switch layer.shuffle {
        case .depthToSpace(let by): (isSpreading, factor) = (true, by)
        case .spaceToDepth(let by): (isSpreading, factor) = (false, by)
        }
        let (wide, deep) = isSpreading ? (layer.output, layer.input) : (layer.input, layer.output)
        let (wideStride, deepStride) = (program.tensors[wide].pixelStride, program.tensors[deep].pixelStride)
        let width = load(.width(deep))
        let deepRow = isSpreading ? row(deep, "%row") : target(deep, "%row")
        for i in 0..<factor {
            let y = code.add(code.multiply("%row", "\(factor)"), "\(i)")
            let wideRow = isSpreading ? target(wide, y) : row(wide, y)
            for channel in 0..<program.tensors[wide].shape.channels {
                for j in 0..<factor {
                    let spread = code.address(wideRow, "\(j * wideStride + channel)")
                    let gathered = code.address(deepRow, "\((channel * factor + i) * factor + j)")
                    let strides = ("\(factor * wideStride)", "\(deepStride)")
                    if isSpreading {
                        Self.copy(to: spread, every: strides.0, from: gathered, every: strides.1, count: width, &code)
                    } else {
                        Self.copy(to: gathered, every: strides.1, from: spread, every: strides.0, count: width, &code)
                    }
                }
            }
            if isSpreading, wide == program.output { deliver(y) }
        }
        if !isSpreading, deep == program.output { deliver("%row") }
    }
}
