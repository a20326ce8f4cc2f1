extension KernelCode {
    /// Returns the functions that together compute a layer, one for each tile.
    package static func make(
        for layer: PackedLayer, in program: Program, target: InstructionSet, tiles: [RegisterTile]
    ) -> [KernelCode] {
        tiles.map { tile in
            if layer.element == .float {
                var generator = FloatKernelGenerator(FloatKernelPlan(tile, of: layer, in: program, target: target))
                return generator.run()
            }
            var generator = KernelGenerator(KernelPlan(tile, of: layer, in: program, target: target))
            return generator.run()
        }
    }

    /// Returns the functions of a layer for the tiles that suit most machines.
    package static func make(for layer: PackedLayer, in program: Program, target: InstructionSet) -> [KernelCode] {
        let tiles = RegisterTiling.choices(for: .convolution(layer), target: target)[0]
        return make(for: layer, in: program, target: target, tiles: tiles)
    }
}
