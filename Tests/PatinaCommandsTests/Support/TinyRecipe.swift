/// Options of `patina train` for a network and stages as small as they get.
enum TinyRecipe {
    static func steps(_ dense: Int, _ sparse: Int = 1, _ quantized: Int = 1) -> [String] {
        ["--dense-steps", "\(dense)", "--channels", "4", "--layers", "1"] + pruning(sparse, quantized)
    }

    /// Those that `patina prune` has as well.
    static func pruning(_ sparse: Int = 1, _ quantized: Int = 1) -> [String] {
        [
            "--sparse-steps", "\(sparse)", "--quantized-steps", "\(quantized)", "--patch", "8", "--batch", "1",
            // Two threads that wait for each other are slow on a machine that is busy.
            "--threads", "1",
        ]
    }
}
