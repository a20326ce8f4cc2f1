public import Foundation

/// The source of everything that the live page shows. The server calls it from its own thread, and only as often as its
/// clients require. A call that takes long delays the other clients, never the run.
public protocol LiveFeed: Sendable {
    /// Returns the state of the run as JSON, in the form of a `RunRecord`. It is called at most once a second.
    func record() -> Data
    /// Returns a drawing of the state of the run, as an HTML fragment with inline SVG. It is called at most once a
    /// second.
    func fragment() -> String
    /// Returns the latest picture as JPEG if its number is above `number`; nil if there is no newer one yet.
    ///
    /// Numbers ascend from 0, so that any picture is newer than -1.
    func picture(after number: Int) -> (number: Int, jpeg: Data)?
    /// Tells the feed how many clients watch the picture. It is called whenever the number changes.
    ///
    /// At 0 no JPEGs need to be made, and the last one should be forgotten, because the next client would see it first.
    /// A client that requests a single picture counts while it waits for it, at most 2 s.
    func watchers(_ count: Int)
}
