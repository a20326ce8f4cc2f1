extension GraphReader {
    /// The largest factor of an enlargement or a reduction.
    private static let maximumFactor = 16

    /// Resize since version 10, and Upsample before.
    mutating func resize(_ operation: SourceOperator, _ node: NodeProto) throws(ImportError) {
        let input = try stream(0, of: node)
        let (numerator, denominator) = try factor(operation, node, of: shapes[input])
        let isReduction = denominator > 1
        // Before version 11 positions are x / scale, and the nearest sample is the one before or, in a reduction, after.
        let isOld = operation == .upsample || operatorSet < 11
        let positions: ImportedResize.Positions
        switch isOld ? "asymmetric" : node.string("coordinate_transformation_mode", default: "half_pixel") {
        // They differ where the result has one row or column, or an extent is rounded.
        case "half_pixel", "pytorch_half_pixel", "half_pixel_symmetric": positions = .halfPixel
        case "asymmetric": positions = .asymmetric
        case "tf_half_pixel_for_nn": positions = .halfPixelUncentred
        case "align_corners": throw node.error(.dependsOnSize)
        case let mode:
            throw node.error("coordinate_transformation_mode", mode, expected: "half_pixel or asymmetric")
        }
        let kernel: ImportedResize.Kernel
        switch node.string("mode", default: "nearest") {
        case "nearest":
            let rounding = isOld ? isReduction ? "ceil" : "floor" : "round_prefer_floor"
            kernel = .nearest(try node.rounding(isOld ? rounding : node.string("nearest_mode", default: rounding)))
        case "linear", "bilinear": kernel = .linear
        case "cubic": kernel = .cubic(node.float("cubic_coeff_a", default: -0.75))
        case let mode: throw node.error("mode", mode, expected: "nearest, linear or cubic")
        }
        guard node.int("antialias") == 0 || !isReduction else { throw node.error("antialias", 1, expected: "0") }
        guard (numerator, denominator) != (1, 1) else { return set(.stream(input), of: node) }
        let resize = ImportedResize(
            numerator: numerator, denominator: denominator, kernel: kernel, positions: positions,
            excludesOutside: node.int("exclude_outside") != 0)
        set(.stream(try append(.resize(resize), [input], name: node.output[0])), of: node)
    }

    /// Returns the factor of both extents, as a ratio one of whose numbers is 1.
    private mutating func factor(
        _ operation: SourceOperator, _ node: NodeProto, of shape: ImportedShape
    ) throws(ImportError) -> (numerator: Int, denominator: Int) {
        let (scales, sizes): ([Float], [Int])
        switch (operation, operatorSet) {
        case (.upsample, ..<9): (scales, sizes) = (node["scales"]?.floats ?? [], [])
        case (.upsample, _), (_, ..<11): (scales, sizes) = (try numbers(1, of: node).values, [])
        default:
            // A tensor without elements stands for none.
            scales = try constant(2, of: node)?.floats ?? []
            sizes = try constant(3, of: node)?.integers ?? []
        }
        let count = max(scales.count, sizes.count)
        let axes = node.ints("axes")?.map { $0 < 0 ? $0 + 4 : $0 } ?? Array(0..<count)
        guard axes.count == count, axes.allSatisfy((0...3).contains), count == 2 || count == 4 else {
            throw node.error(.interface("the scales or sizes of rows and columns"))
        }
        let dims = [1, shape.channels, shape.height, shape.width]
        var ratios = [(1, 1), (1, 1), (1, 1), (1, 1)]
        for (index, axis) in axes.enumerated() {
            let scale = scales.isEmpty ? Double(sizes[index]) / Double(dims[axis]) : Double(scales[index])
            let (up, down) = (scale.rounded(), (1 / scale).rounded())
            let isWhole = abs(scale - up) < 1e-4 && up >= 1
            let (value, side) = isWhole ? (up, scale) : (down, 1 / scale)
            guard scale.isFinite, scale > 0, abs(side - value) < 1e-4, value <= Double(Self.maximumFactor) else {
                throw node.error(
                    scales.isEmpty ? "sizes" : "scales", scales.isEmpty ? "\(sizes)" : "\(scales)",
                    expected: "a whole factor or its inverse, up to \(Self.maximumFactor),")
            }
            ratios[axis] = isWhole ? (Int(value), 1) : (1, Int(value))
        }
        guard ratios[0] == (1, 1), ratios[1] == (1, 1), ratios[2] == ratios[3] else {
            throw node.error(
                scales.isEmpty ? "sizes" : "scales", scales.isEmpty ? "\(sizes)" : "\(scales)",
                expected: "one factor for rows and columns")
        }
        return (ratios[2].0, ratios[2].1)
    }
}

extension NodeProto {
    fileprivate func rounding(_ name: String) throws(ImportError) -> ImportedResize.Rounding {
        switch name {
        case "floor": .floor
        case "ceil": .ceil
        case "round_prefer_floor": .halfDown
        case "round_prefer_ceil": .halfUp
        default: throw error("nearest_mode", name, expected: "round_prefer_floor, round_prefer_ceil, floor or ceil")
        }
    }
}
