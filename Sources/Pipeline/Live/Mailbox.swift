internal import Foundation

/// A place for one element between two threads, where the newest one wins: a fast producer replaces elements that nobody
/// took.
final class Mailbox<Element: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    // These are used only under the condition's lock.
    private var element: Element?
    private var isClosed = false

    /// Puts an element in.
    /// - Parameters:
    ///   - patience: the number of seconds to wait for the last one to be taken before it is replaced.
    ///   - inherits: changes the new element by the one that it replaces.
    /// - Returns: the element that was replaced, if there was one; the new one itself if the mailbox is closed.
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

    /// Takes the element, waiting for one; nil if the mailbox is closed and empty.
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

    /// Closes the mailbox: the element in it can still be taken, but none can be put in.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }

    /// The number of elements that wait, 0 or 1.
    var count: Int {
        condition.lock()
        defer { condition.unlock() }
        return element == nil ? 0 : 1
    }
}
