internal import Compiler

/// The latest rows of one tensor in a thread's buffer, at the places that `MemoryPlan` assigns. The padding pixels at
/// both ends of every slot contain the zero point.
struct TensorRing {
    let plan: MemoryPlan.Ring
    let pixelStride: Int
    let element: StorageType
    private let first: UnsafeMutablePointer<UInt8>

    /// A row of zero points that stands for the rows above and below the tensor.
    let paddingRow: UnsafePointer<UInt8>

    /// Fills the ring with zero points.
    /// - Parameter memory: the thread's buffer.
    init(_ tensor: ProgramTensor, plan: MemoryPlan.Ring, memory: UnsafeMutableRawPointer) {
        self.plan = plan
        pixelStride = tensor.pixelStride
        element = tensor.element
        let bytes = MemoryPlan.bytes(of: plan)
        let left = plan.leftBytes(pixelStride: tensor.pixelStride)
        first = memory.assumingMemoryBound(to: UInt8.self) + plan.offset
        (first - left).initialize(repeating: tensor.zeroPoint, count: bytes)
        paddingRow = UnsafePointer(first + plan.capacity * plan.rowBytes)
    }

    /// Returns the address of pixel 0 of row `y`, which is not negative.
    func row(_ y: Int) -> UnsafeMutablePointer<UInt8> { first + (y % plan.capacity) * plan.rowBytes }
}
