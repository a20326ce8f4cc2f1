import Testing

@testable import Media

/// Codecs are told the right number of threads.
@Suite struct CodecThreadsTests {
    @Test(arguments: [(0, 8, 8, 0), (0, 2, 8, 2), (0, 1, 2, 1), (4, 2, 8, 4), (1, 8, 8, 1)])
    func aProcessHeldToFewerProcessorsTellsThem(asked: Int, usable: Int, online: Int, told: Int) {
        #expect(CodecThreads.count(asked, usable: usable, online: online) == told)
    }
}
