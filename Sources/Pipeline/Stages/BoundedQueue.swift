internal import DequeModule
internal import Foundation

/// A queue between two threads that holds at most a few elements: a fast producer waits for a slow consumer.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
    private let capacity: Int
    private let condition = NSCondition()
    // These are used only under the condition's lock.
    private var elements = Deque<Element>()
    private var isClosed = false

    /// Creates an empty queue for at most `capacity` elements, at least one.
    init(capacity: Int) { self.capacity = max(1, capacity) }

    /// Adds an element, waiting for room.
    /// - Returns: false if the queue is closed; the element is dropped then.
    func push(_ element: Element) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while elements.count >= capacity, !isClosed { condition.wait() }
        guard !isClosed else { return false }
        elements.append(element)
        condition.broadcast()
        return true
    }

    /// Adds an element if there is room at once.
    /// - Returns: false if there is none or the queue is closed; the element is dropped then.
    func offer(_ element: Element) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed, elements.count < capacity else { return false }
        elements.append(element)
        condition.broadcast()
        return true
    }

    /// Waits until there is room.
    /// - Returns: false if the queue is closed.
    func waitForRoom() -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while elements.count >= capacity, !isClosed { condition.wait() }
        return !isClosed
    }

    /// The outcome of taking an element with a limit of time.
    enum Taken { case element(Element), nothing, end }

    /// Takes the oldest element, waiting for one at most so many seconds.
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

    /// Takes the oldest element, waiting for one; nil if the queue is closed and empty.
    func pop() -> Element? {
        condition.lock()
        defer { condition.unlock() }
        while elements.isEmpty, !isClosed { condition.wait() }
        guard let element = elements.popFirst() else { return nil }
        condition.broadcast()
        return element
    }

    /// Closes the queue: the elements in it can still be taken, but none can be added.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }

    /// Closes the queue and drops the elements in it; threads that wait go on.
    func abort() {
        condition.lock()
        isClosed = true
        let dropped = elements
        elements.removeAll()
        condition.broadcast()
        condition.unlock()
        _ = dropped  // freed outside the lock
    }

    /// The number of elements that wait.
    var count: Int {
        condition.lock()
        defer { condition.unlock() }
        return elements.count
    }
}
