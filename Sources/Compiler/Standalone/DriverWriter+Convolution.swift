internal import Network

extension DriverWriter {
    /// Writes the calls of a layer's kernels on the row `%row`.
    mutating func convolve(_ layer: PackedLayer, index: Int) {
        let sources = sources(layer)
        let operands = operands(layer, index: index)
        let made = (0..<layer.depthToSpace).map { i in
            code.add(code.multiply("%row", "\(layer.depthToSpace)"), "\(i)")
        }
        let planes = program.tensors[layer.output].planes
        let targets = (0..<planes).flatMap { plane in made.map { target(layer.output, plane: plane, $0) } }
        let arrays = [sources, operands, targets].map { array($0) }
        let outputWidth = load(.width(layer.output))
        let width = code.divide(outputWidth, layer.depthToSpace)
        for (number, kernel) in plan.kernels[index].enumerated() {
            // Narrower rows have room for as many pixels.
            let pixels = code.greater(width, "\(kernel.pixels)")
            code.ir.line(
                "  call void @\(Self.kernel(index, number))(ptr \(arrays[0]), i64 \(pixels), ptr \(arrays[1]), "
                    + "ptr \(arrays[2]), ptr @\(Self.constants(index, number)))")
        }
        guard layer.output != program.output else {
            for y in made { deliver(y) }
            return
        }
        restorePadding(layer, targets: targets, width: width, tile: plan.tiles[index])
    }

    /// Returns the name of a layer's kernel.
    static func kernel(_ layer: Int, _ number: Int) -> String { "layer\(layer + 1).kernel\(number)" }

    /// Returns the name of the constants of a layer's kernel.
    static func constants(_ layer: Int, _ number: Int) -> String { kernel(layer, number) + ".constants" }

    /// Writes pointers to an array in memory and returns its address.
    private mutating func array(_ pointers: [String]) -> String {
        let array = code.ir.value("alloca [\(max(1, pointers.count)) x ptr], align 8")
        for (index, pointer) in pointers.enumerated() {
            code.ir.line("  store ptr \(pointer), ptr \(code.address(array, "\(index * 8)")), align 8")
        }
        return array
    }

    /// Returns the addresses of the rows of the layer's window.
    private mutating func sources(_ layer: PackedLayer) -> [String] {
        guard let input = layer.input else { return [] }
        let height = load(.height(input))
        let reach = layer.kernelSize / 2
        return (-reach...reach).map { distance in
            let y = code.add("%row", "\(distance)")
            if distance == 0 { return row(input, y) }
            // One comparison suffices, because a row above the tensor is a very large unsigned number.
            let isInside = code.compare("ult", y, with: height)
            let inside = code.select(isInside, y, otherwise: "0")
            return code.select(isInside, row(input, inside), otherwise: paddingRow(input), type: "ptr")
        }
    }

    /// Returns the addresses of the rows that the epilogue's additions read.
    private mutating func operands(_ layer: PackedLayer, index: Int) -> [String] {
        var pointers: [String] = []
        var enlargements = plan.enlargements.indices.filter { plan.enlargements[$0].layer == index }[...]
        for step in layer.steps {
            switch step {
            case .add(let tensor, _, _): pointers.append(row(tensor, "%row"))
            case .addUpsampled(let tensor, _, _, let gather, _):
                let number = enlargements.removeFirst()
                code.ir.line("  call void @enlarge\(number)(ptr %state, i64 %row)")
                let first = load(.enlarged(number), type: "ptr")
                let bytes = load(.enlargedBytes(number))
                for row in 0..<program.tensors[tensor].shape.channels * gather {
                    pointers.append(code.address(first, code.multiply("\(row)", bytes)))
                }
            default: break
            }
        }
        return pointers
    }

    /// Writes the padding behind the targets anew if their rows are narrower than a tile, because kernels write whole
    /// tiles.
    private mutating func restorePadding(_ layer: PackedLayer, targets: [String], width: String, tile: Int) {
        let tensor = program.tensors[layer.output]
        let isNarrow = code.compare("slt", width, with: "\(tile)")
        let used = code.multiply(load(.width(layer.output)), "\(tensor.pixelStride)")
        let rest = code.subtract(
            code.subtract(load(.rowBytes(layer.output)), "\(plan.leftBytes(layer.output))"), used)
        code.when(isNarrow) { code in
            for target in targets {
                let end = code.address(target, used)
                code.ir.line("  call void @fill(ptr \(end), i64 \(rest), i8 \(Int8(bitPattern: tensor.zeroPoint)))")
            }
        }
    }
}
