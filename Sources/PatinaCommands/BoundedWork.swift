import Dispatch
import Synchronization

/// A number of independent pieces of work that several threads do until the cost of the products reaches a limit.
struct BoundedWork<Product: Sendable>: Sendable {
    /// The number of pieces, which are numbered from 0.
    let count: Int
    /// The number of threads.
    let threads: Int
    /// The total cost at which the work ends; the product that reaches it is the last one.
    let limit: Int
    /// Returns the cost of a product.
    let cost: @Sendable (Product) -> Int

    private struct State {
        var next = 0
        var cost = 0
        var hasFailed = false
        var results: [Int: Result<Product, any Error>] = [:]
    }

    /// Returns the results in the order of their numbers, up to the limit or the first failure. They are the same on
    /// any number of threads, since results beyond that are discarded.
    /// - Parameters:
    ///   - work: makes the product of a number; called from several threads at the same time.
    ///   - report: is called after each piece with the number of pieces done.
    func results(
        _ work: @Sendable (Int) throws -> Product, report: @Sendable (Int) -> Void = { _ in }
    ) -> [Result<Product, any Error>] {
        let state = Mutex(State())
        DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
            while true {
                let number = state.withLock { state -> Int? in
                    guard !state.hasFailed, state.cost < limit, state.next < count else { return nil }
                    state.next += 1
                    return state.next - 1
                }
                guard let number else { return }
                let result = Result { try work(number) }
                let done = state.withLock { state in
                    switch result {
                    case .success(let product): state.cost += cost(product)
                    case .failure: state.hasFailed = true
                    }
                    state.results[number] = result
                    return state.results.count
                }
                report(done)
            }
        }
        // Numbers are handed out in order, so all numbers below the highest one done are done too.
        let results = state.withLock { $0.results }
        var accepted: [Result<Product, any Error>] = []
        var spent = 0
        for number in 0..<count {
            guard spent < limit, let result = results[number] else { break }
            accepted.append(result)
            guard case .success(let product) = result else { break }
            spent += cost(product)
        }
        return accepted
    }
}
