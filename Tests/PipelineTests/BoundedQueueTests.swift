import Foundation
import Testing

@testable import Pipeline

/// Queues hold no more elements than they may, lose none, and let no thread hang.
struct BoundedQueueTests {
    @Test(arguments: [1, 3, 64])
    func everythingArrivesInOrder(capacity: Int) {
        let queue = BoundedQueue<Int>(capacity: capacity)
        let producer = Thread {
            for number in 0..<5000 { _ = queue.push(number) }
            queue.close()
        }
        producer.start()
        var expected = 0
        while let number = queue.pop() {
            #expect(number == expected)
            #expect(queue.count <= capacity)
            expected += 1
        }
        #expect(expected == 5000)
    }

    @Test func closingKeepsWhatIsInside() {
        let queue = BoundedQueue<Int>(capacity: 4)
        #expect(queue.push(1) && queue.push(2))
        queue.close()
        #expect(!queue.push(3))
        #expect(queue.pop() == 1)
        #expect(queue.pop() == 2)
        #expect(queue.pop() == nil)
    }

    @Test func abortingDropsWhatIsInside() {
        let queue = BoundedQueue<Int>(capacity: 4)
        #expect(queue.push(1))
        queue.abort()
        #expect(queue.pop() == nil)
        #expect(!queue.push(2))
    }

    @Test(arguments: [true, false])
    func whoeverWaitsGoesOn(producer: Bool) {
        let queue = BoundedQueue<Int>(capacity: 1)
        if producer { _ = queue.push(0) }
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            if producer { _ = queue.push(1) } else { _ = queue.pop() }
            done.signal()
        }
        thread.start()
        #expect(done.wait(timeout: .now() + 0.05) == .timedOut)
        queue.abort()
        #expect(done.wait(timeout: .now() + 10) == .success)
    }
}
