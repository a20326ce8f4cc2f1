import Foundation
import Pipeline
import Reports
import Synchronization
import Web

/// The web page of a live run, with its pictures and its report so far.
final class LivePage: LiveFeed {
    /// The source of the pictures.
    let pictures = PictureFeed()

    /// The latest record, with the meter that makes it.
    private struct State {
        var meter: LiveMeter?
        var record: RunRecord?
        var at = ContinuousClock.now
    }

    private let state = Mutex(State())

    /// Makes a server of the page.
    /// - Throws: `Failure` where the address is not valid or cannot be listened on.
    func server(on address: String, title: String) throws(Failure) -> LiveServer {
        do throws(WebError) {
            return try LiveServer(try WebAddress(address), feed: self, title: title)
        } catch {
            if case .address = error { throw Failure(.usage, "--http: \(error.description)") }
            throw Failure(.outputUnwritable, error.description)
        }
    }

    /// Shows the run of a meter from now on.
    func show(_ meter: LiveMeter) { state.withLock { $0.meter = meter } }

    /// The record of the run, renewed after 0.9 seconds, so that the drawing and the JSON show the same figures; nil
    /// before the run begins.
    private var current: RunRecord? {
        state.withLock { state in
            if state.record == nil || state.at.duration(to: .now) > .milliseconds(900) {
                state.record = state.meter?.record()
                state.at = .now
            }
            return state.record
        }
    }

    func record() -> Data { current.flatMap { try? JSONFormat.encoder.encode($0) } ?? Data("{}".utf8) }

    func fragment() -> String {
        guard let record = current else { return "<p>Nothing has come yet.</p>" }
        return "<style>\(RunReportPage.style)</style>" + RunReportPage(record).fragment
    }

    func picture(after number: Int) -> (number: Int, jpeg: Data)? { pictures.picture(after: number) }

    func watchers(_ count: Int) { pictures.setWatchers(count) }
}
