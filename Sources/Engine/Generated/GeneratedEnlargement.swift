internal import Compiler

/// Machine code for the horizontal direction of an enlargement, see `ColumnEnlargement`.
struct GeneratedEnlargement: Sendable {
    private typealias Function =
        @convention(c) (UnsafePointer<Float>, Int, UnsafeMutablePointer<Float>) -> Void

    private let function: Function
    /// Holds the function.
    private let memory: ExecutableMemory

    init(entry: UnsafeRawPointer, memory: ExecutableMemory) {
        function = unsafeBitCast(entry, to: Function.self)
        self.memory = memory
    }

    /// - Parameters:
    ///   - sums: of pixel 0.
    ///   - width: pixels before the enlargement.
    func run(_ sums: UnsafePointer<Float>, width: Int, to target: UnsafeMutablePointer<Float>) {
        function(sums, width, target)
    }
}
