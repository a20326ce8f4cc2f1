import Foundation
import Pipeline
import Synchronization
import Web

/// The page of a live run: its pictures, and its report as it comes to be.
final class LivePage: LiveFeed {
    /// Where pictures come from.
    let pictures = PictureFeed()

    private struct State {
        var meter: LiveMeter?
        var record: RunRecord?
        var at = ContinuousClock.now
    }

    private let state = Mutex(State())

    /// A server of the page. Throws `Failure` where the address is none or cannot be listened on.
    func server(on address: String, title: String) throws(Failure) -> LiveServer {
        do throws(WebError) {
            return try LiveServer(try WebAddress(address), feed: self, title: title)
        } catch {
            if case .address = error { throw Failure(.usage, "--http: \(error.description)") }
            throw Failure(.outputUnwritable, error.description)
        }
    }

    /// What is shown from now on.
    func show(_ meter: LiveMeter) { state.withLock { $0.meter = meter } }

    /// The figures of this second: picture and JSON have the same.
    private var current: RunRecord? {
        state.withLock { state in
            if state.record == nil || state.at.duration(to: .now) > .milliseconds(900) {
                state.record = state.meter?.record()
                state.at = .now
            }
            return state.record
        }
    }

    func record() -> Data { current.flatMap { try? JSONOutput.encoder.encode($0) } ?? Data("{}".utf8) }

    func fragment() -> String {
        guard let record = current else { return "<p>Nothing has come yet.</p>" }
        return "<style>\(RunReportPage.style)</style>" + RunReportPage(record).fragment
    }

    func picture(after number: Int) -> (number: Int, jpeg: Data)? { pictures.picture(after: number) }

    func watchers(_ count: Int) { pictures.setWatchers(count) }
}
