internal import Foundation

/// A place for one element between two threads, where the newest wins: a fast producer replaces what nobody took.
final class Mailbox<Element: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    // All below is touched only under the condition's lock.
    private var element: Element?
    private var isClosed = false

    /// Puts an element in.
    /// - Parameters:
    ///   - patience: seconds to wait for the last one to be taken before it is replaced.
    ///   - inherits: what the new one takes over from one that it replaces.
    /// - Returns: the element that was replaced; the new one itself where the mailbox is closed.
    func put(
        _ new: Element, patience: Double = 0, inherits: (inout Element, Element) -> Void = { _, _ in }
    ) -> Element? {
        condition.lock()
        defer { condition.unlock() }
        let limit = Date(timeIntervalSinceNow: patience)
        while patience > 0, element != nil, !isClosed { guard condition.wait(until: limit) else { break } }
        guard !isClosed else { return new }
        let old = element
        var new = new
        if let old { inherits(&new, old) }
        element = new
        condition.broadcast()
        return old
    }

    /// Takes the element, waiting for one; nil where the mailbox is closed and empty.
    func take() -> Element? {
        condition.lock()
        defer { condition.unlock() }
        while element == nil, !isClosed { condition.wait() }
        defer {
            element = nil
            condition.broadcast()
        }
        return element
    }

    /// Ends the stream: what is inside can still be taken, nothing can be put in.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }

    /// How many elements wait, 0 or 1.
    var count: Int {
        condition.lock()
        defer { condition.unlock() }
        return element == nil ? 0 : 1
    }
}
