internal import Compiler

/// The machine code for the horizontal direction of an enlargement; see `ColumnEnlargement`.
struct GeneratedEnlargement: Sendable {
    private typealias Function =
        @convention(c) (UnsafePointer<Float>, Int, UnsafeMutablePointer<Float>) -> Void

    private let function: Function
    /// The memory of the function, which must exist as long as the function is used.
    private let memory: ExecutableMemory

    init(entry: UnsafeRawPointer, memory: ExecutableMemory) {
        function = unsafeBitCast(entry, to: Function.self)
        self.memory = memory
    }

    /// Enlarges a row.
    /// - Parameters:
    ///   - sums: the address of the vertical sum of pixel 0.
    ///   - width: the number of pixels before the enlargement.
    func run(_ sums: UnsafePointer<Float>, width: Int, to target: UnsafeMutablePointer<Float>) {
        function(sums, width, target)
    }
}
