import Dispatch
import Synchronization

/// Numbered pieces of work on several threads, until what they made costs as much as it may.
struct BoundedWork<Product: Sendable>: Sendable {
    /// Pieces of work, 0…
    let count: Int
    let threads: Int
    /// What all products may cost together; the one that reaches it is the last.
    let limit: Int
    let cost: @Sendable (Product) -> Int

    private struct State {
        var next = 0
        var cost = 0
        var hasFailed = false
        var results: [Int: Result<Product, any Error>] = [:]
    }

    /// The results in the order of the numbers, up to the limit or to the first failure: the same on any number of
    /// threads, since what is done beyond is dropped.
    /// - Parameters:
    ///   - work: called from several threads at the same time.
    ///   - report: called after each piece, with how many are done.
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
        // Every number below one that was done is done, too.
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
