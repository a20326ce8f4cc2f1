import Testing

@testable import PatinaCommands

@Suite struct BoundedWorkTests {
    private struct Failed: Error, Equatable {
        let number: Int
    }

    @Test(arguments: [1, 2, 5]) func resultsComeInOrderUpToTheOneThatReachesTheLimit(threads: Int) throws {
        let work = BoundedWork<Int>(count: 100, threads: threads, limit: 50) { $0 }
        #expect(try work.results { $0 }.map { try $0.get() } == Array(0...10), "0 + 1 + … + 10 is 55")
        let all = BoundedWork<Int>(count: 8, threads: threads, limit: .max) { $0 }
        #expect(try all.results { $0 * $0 }.map { try $0.get() } == [0, 1, 4, 9, 16, 25, 36, 49])
        #expect(BoundedWork<Int>(count: 0, threads: threads, limit: 1) { $0 }.results { $0 }.isEmpty)
    }

    @Test(arguments: [1, 2, 5]) func theFirstFailureIsTheLastResult(threads: Int) throws {
        let work = BoundedWork<Int>(count: 100, threads: threads, limit: .max) { $0 }
        let results = work.results { number in
            if number % 7 == 6 { throw Failed(number: number) }
            return number
        }
        #expect(results.count == 7)
        #expect(throws: Failed(number: 6)) { try results.last?.get() }
    }
}
