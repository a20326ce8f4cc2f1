/// An array at a fixed address that is aligned to a cache line, for inner loops. Its elements are constants as long as
/// kernels may run.
final class AlignedArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    let pointer: UnsafePointer<Element>

    init(_ elements: [Element]) {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, elements.count) * MemoryLayout<Element>.stride, alignment: 64)
        let typed = memory.bindMemory(to: Element.self, capacity: elements.count)
        for (index, element) in elements.enumerated() { (typed + index).initialize(to: element) }
        pointer = UnsafePointer(typed)
    }

    /// Replaces an element, while no kernel runs.
    func set(_ index: Int, to element: Element) { UnsafeMutablePointer(mutating: pointer)[index] = element }

    deinit { pointer.deallocate() }
}
