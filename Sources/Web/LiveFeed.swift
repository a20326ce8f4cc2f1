public import Foundation

/// What the page shows. The server asks from its own thread, for as little as its clients want: what takes long here
/// holds up its other clients, never the run.
public protocol LiveFeed: Sendable {
    /// The run so far as JSON: one `RunRecord`. Asked for at most once a second.
    func record() -> Data
    /// The run so far, drawn: an HTML fragment with inline SVG. Asked for at most once a second.
    func fragment() -> String
    /// The latest picture as JPEG if its number is above `number`; nil where there is no newer one yet.
    ///
    /// Numbers ascend from 0, so that any picture is newer than -1.
    func picture(after number: Int) -> (number: Int, jpeg: Data)?
    /// How many clients watch the picture: nobody needs to make JPEGs for none, and the last one is better forgotten then,
    /// or the next client sees it first. Called whenever it changes. A single picture is asked for by a client that watches
    /// for a moment, 2 s at most.
    func watchers(_ count: Int)
}
