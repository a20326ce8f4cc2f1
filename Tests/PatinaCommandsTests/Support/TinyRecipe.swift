/// Options of `patina train` for a network and stages as small as they get.
enum TinyRecipe {
    static func steps(_ dense: Int, _ sparse: Int = 1, _ quantized: Int = 1) -> [String] {
        [
            "--dense-steps", "\(dense)", "--sparse-steps", "\(sparse)", "--quantized-steps", "\(quantized)",
            // Two threads that wait for each other are slow on a machine that is busy.
            "--patch", "8", "--batch", "1", "--channels", "4", "--layers", "1", "--threads", "1",
        ]
    }
}
