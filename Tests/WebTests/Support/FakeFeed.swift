import Foundation
import Synchronization
import Web

/// A run that is none: numbered pictures, and a count of what is asked.
final class FakeFeed: LiveFeed {
    struct State {
        var number = 0
        var fragments = 0
        var records = 0
        var watchers: [Int] = []
        var priorities: Set<Int32> = []
        var threads: Set<pthread_t> = []
    }

    private let state = Mutex(State())
    private let pictureBytes: Int
    private let pictures: Int
    private let jpeg: Data?
    private let drawing: String

    /// - Parameters:
    ///   - pictureBytes: of each picture.
    ///   - pictures: after so many, none is newer.
    ///   - jpeg: the picture, always the same, where a browser is to show it.
    init(
        pictureBytes: Int = 2000, pictures: Int = .max, jpeg: Data? = nil, drawing: String = "<svg id=\"drawn\"></svg>"
    ) {
        self.pictureBytes = pictureBytes
        self.pictures = pictures
        self.jpeg = jpeg
        self.drawing = drawing
    }

    var seen: State { state.withLock { $0 } }

    func record() -> Data {
        state.withLock { $0.records += 1 }
        return Data("{\"frames\":1}".utf8)
    }

    func fragment() -> String {
        state.withLock {
            $0.fragments += 1
            $0.priorities.insert(getpriority(.init(PRIO_PROCESS.rawValue), 0))
            $0.threads.insert(pthread_self())
        }
        return drawing
    }

    /// A newer one every time.
    func picture(after number: Int) -> (number: Int, jpeg: Data)? {
        let newer = state.withLock { state -> Int? in
            guard state.number < pictures else { return nil }
            state.number += 1
            state.threads.insert(pthread_self())
            return state.number
        }
        return newer.map { ($0, jpeg ?? Self.picture($0, bytes: pictureBytes)) }
    }

    func watchers(_ count: Int) { state.withLock { $0.watchers.append(count) } }

    /// What begins and ends as a JPEG does and holds its number throughout.
    static func picture(_ number: Int, bytes: Int) -> Data {
        Data([0xff, 0xd8]) + Data(repeating: UInt8(number % 251), count: bytes - 12)
            + withUnsafeBytes(of: UInt64(number).littleEndian) { Data($0) } + Data([0xff, 0xd9])
    }
}
