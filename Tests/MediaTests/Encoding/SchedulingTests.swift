import Foundation
import Media
import TestSupport
import Testing

/// The thread that opens an encoder keeps its scheduling.
struct SchedulingTests {
    /// SVT-AV1 makes that thread a real-time one where it may.
    @Test(arguments: ["libx264", "libx265", "libsvtav1", "libvpx"]) func itIsScheduledAsBefore(encoder: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", seconds: 0.2, sound: false, ["-c:v", "libx264"])
        var source = try VideoSource(input)
        guard case .frame(let frame)? = try source.next() else { throw Tool.Failure(description: "no frame") }
        let format = VideoFormat(like: frame, of: source.video, width: frame.width, height: frame.height)
        let before = sched_getscheduler(0)
        let opened = try VideoEncoder(
            EncoderSettings(name: encoder), for: format, in: try Container(forPath: "out.mkv"))
        #expect(sched_getscheduler(0) == before)
        _ = opened
    }
}
