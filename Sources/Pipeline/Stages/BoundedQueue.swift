internal import DequeModule
internal import Foundation

/// A queue between two threads that holds a few elements at most: a fast producer waits for a slow consumer.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
    private let capacity: Int
    private let condition = NSCondition()
    // All below is touched only under the condition's lock.
    private var elements = Deque<Element>()
    private var isClosed = false

    /// A queue for at most `capacity` elements, at least one.
    init(capacity: Int) { self.capacity = max(1, capacity) }

    /// Adds an element, waiting for room; false where the queue is closed, and then the element is dropped.
    func push(_ element: Element) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while elements.count >= capacity, !isClosed { condition.wait() }
        guard !isClosed else { return false }
        elements.append(element)
        condition.broadcast()
        return true
    }

    /// Adds an element where there is room at once; false where it is dropped.
    func offer(_ element: Element) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed, elements.count < capacity else { return false }
        elements.append(element)
        condition.broadcast()
        return true
    }

    /// Waits until there is room; false where the queue is closed.
    func waitForRoom() -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while elements.count >= capacity, !isClosed { condition.wait() }
        return !isClosed
    }

    /// What there was to take.
    enum Taken { case element(Element), nothing, end }

    /// Takes the oldest element, waiting for one for some seconds at most.
    func pop(within seconds: Double) -> Taken {
        condition.lock()
        defer { condition.unlock() }
        let limit = Date(timeIntervalSinceNow: seconds)
        while elements.isEmpty, !isClosed {
            guard condition.wait(until: limit) else { break }
        }
        guard let element = elements.popFirst() else { return isClosed ? .end : .nothing }
        condition.broadcast()
        return .element(element)
    }

    /// Takes the oldest element, waiting for one; nil where the queue is closed and empty.
    func pop() -> Element? {
        condition.lock()
        defer { condition.unlock() }
        while elements.isEmpty, !isClosed { condition.wait() }
        guard let element = elements.popFirst() else { return nil }
        condition.broadcast()
        return element
    }

    /// Ends the stream: what is in the queue can still be taken, nothing can be added.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }

    /// Ends the stream at once: what is in the queue is dropped, and whoever waits goes on.
    func abort() {
        condition.lock()
        isClosed = true
        let dropped = elements
        elements.removeAll()
        condition.broadcast()
        condition.unlock()
        _ = dropped  // freed outside the lock
    }

    /// How many elements wait.
    var count: Int {
        condition.lock()
        defer { condition.unlock() }
        return elements.count
    }
}
