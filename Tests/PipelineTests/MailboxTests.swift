import Foundation
import Testing

@testable import Pipeline

/// The newest element wins, and no element is lost that was not replaced.
struct MailboxTests {
    @Test func theNewestReplacesWhatNobodyTook() {
        let mailbox = Mailbox<Int>()
        #expect(mailbox.put(1) == nil)
        #expect(mailbox.put(2) == 1)
        #expect(mailbox.count == 1)
        #expect(mailbox.take() == 2)
        #expect(mailbox.count == 0)
    }

    @Test func closingKeepsWhatIsInside() {
        let mailbox = Mailbox<Int>()
        _ = mailbox.put(1)
        mailbox.close()
        #expect(mailbox.put(2) == 2)
        #expect(mailbox.take() == 1)
        #expect(mailbox.take() == nil)
    }

    @Test(arguments: [0, 60])
    func everythingIsTakenOrReplaced(patience: Double) {
        let mailbox = Mailbox<Int>()
        let producer = Thread {
            var replaced = 0
            for number in 1...5000 where mailbox.put(number, patience: patience) != nil { replaced += 1 }
            mailbox.close()
            Thread.current.threadDictionary["replaced"] = replaced
        }
        producer.start()
        var (taken, last) = (0, 0)
        while let number = mailbox.take() {
            #expect(number > last)
            last = number
            taken += 1
        }
        while !producer.isFinished { Thread.sleep(forTimeInterval: 0.001) }
        let replaced = producer.threadDictionary["replaced"] as? Int
        #expect(last == 5000)
        #expect(replaced.map { $0 + taken } == 5000)
        if patience > 0 { #expect(taken == 5000) }
    }
}
