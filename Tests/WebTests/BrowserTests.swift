import Foundation
import NIOCore
import TestSupport
import Testing

@testable import Web

/// The page as a browser sees it.
struct BrowserTests {
    private static let drawing = """
        <svg id="curve" viewBox="0 0 600 120" role="img"><path d="M0 90L100 80L200 85L300 40L400 70L500 60L600 64"
        fill="none" stroke="currentColor" stroke-width="2"/></svg>
        <table><tr><th>total</th><td>p50 12.4 ms</td><td>p99 31.0 ms</td></tr></table>
        <script>document.title = "taken over"</script><img src="https://example.org/x.png" onerror="document.title = 'taken'">
        """

    @Test func pictureAndCurvesAreShown() throws {
        guard Browser.isInstalled else { return }
        let jpeg = try Tool.data(
            "ffmpeg",
            ["-f", "lavfi", "-i", "testsrc2=size=1280x720", "-frames:v", "1", "-c:v", "mjpeg", "-f", "image2pipe", "-"])
        let feed = FakeFeed(jpeg: jpeg, drawing: Self.drawing)
        let (server, _) = try serve(feed, title: "lobby camera")
        defer { server.stop() }
        let dom = try Browser.dom(of: server.url)
        // It was shown, and the script ran.
        #expect(dom.contains("data-width=\"1280\""), "\(dom)")
        #expect(dom.contains("id=\"curve\"") && dom.contains("p99 31.0 ms"))
        let rounds = try #require(dom.firstMatch(of: /data-rounds="([0-9]+)"/)?.1)
        #expect(Int(rounds)! > 0)
        #expect(dom.contains(">live<"))
        // Nothing in the drawing runs, and nothing comes from another machine.
        #expect(dom.contains("<title>lobby camera</title>"))
        #expect(feed.seen.watchers.contains(1))

        try look(at: server.url, as: "live")
    }

    /// Leaves pictures of a page in the folder `PATINA_SCREENSHOTS`, for people.
    private func look(at url: String, as name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["PATINA_SCREENSHOTS"] else { return }
        try Browser.screenshot(of: url, to: "\(folder)/\(name)-wide.png", width: 1100, height: 900)
        try Browser.screenshot(of: url, to: "\(folder)/\(name)-dark.png", width: 500, height: 900, dark: true)
    }

    @Test func withoutPicturesThePageIsStillThere() throws {
        guard Browser.isInstalled else { return }
        var limits = Limits()
        limits.pictureWait = .milliseconds(100)
        limits.stall = .milliseconds(400)
        let (server, _) = try serve(FakeFeed(pictures: 0), limits: limits)
        defer { server.stop() }
        #expect(try Browser.dom(of: server.url).contains("id=\"drawn\""))
        try look(at: server.url, as: "no-picture")
    }
}
