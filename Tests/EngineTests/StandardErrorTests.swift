import Foundation
import Redirection
import Testing

/// Redirections on several threads at once.
@Suite struct StandardErrorTests {
    /// Whether standard error is a pipe without a reader, whose writers the kernel ends.
    private static var isBroken: Bool {
        var descriptor = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
        return poll(&descriptor, 1, 0) < 0 || Int32(descriptor.revents) & POLLERR != 0
    }

    private static func say(_ text: String) { _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) } }

    /// None restores another's: standard error would stay a pipe that nobody reads, and end the process.
    @Test func redirectionsDoNotMeet() {
        DispatchQueue.concurrentPerform(iterations: 400) { index in
            if index % 2 == 0 {
                StandardError.silenced { Self.say("never seen\n") }
            } else {
                let (_, text) = StandardError.captured { Self.say("word \(index);") }
                #expect(text.contains("word \(index);"))
            }
        }
        #expect(!Self.isBroken)
    }

    /// What does not fit into the pipe is left out, and nobody waits.
    @Test func moreThanAPipeHolds() {
        let line = String(repeating: "x", count: 1000)
        let (count, text) = StandardError.captured {
            for _ in 0..<300 { Self.say(line) }
            return 300
        }
        #expect(count == 300 && text.utf8.count >= 4096 && text.utf8.count < 300_000)
    }
}
