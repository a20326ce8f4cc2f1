import Testing

@testable import Media

/// Addresses are read as devices, streams and files, and libavdevice's list of a camera's forms is read.
struct LiveAddressTests {
    @Test(arguments: [
        ("v4l2:/dev/video0", "v4l2", "/dev/video0"), ("video4linux2:/dev/video1", "video4linux2", "/dev/video1"),
        ("x11grab::0.0+10,20", "x11grab", ":0.0+10,20"),
        ("lavfi:testsrc2=size=64x48:rate=30", "lavfi", "testsrc2=size=64x48:rate=30"),
    ])
    func devices(text: String, format: String, name: String) {
        #expect(LiveAddress(text).kind == .device(format: format, name: name))
    }

    @Test(arguments: [
        "rtsp://camera/1", "udp://127.0.0.1:5000", "http://host/live.m3u8", "srt://host:9000?mode=caller",
    ])
    func streams(text: String) {
        #expect(LiveAddress(text).kind == .stream)
        #expect(!LiveAddress(text).needsPacing)
        #expect(LiveAddress(text).mayReturn)
    }

    @Test(arguments: ["film.mkv", "a:b.mkv", "/tmp/v4l2.mp4", "-", "file:///tmp/a.mkv"])
    func files(text: String) {
        #expect(LiveAddress(text).kind == .file)
        #expect(!LiveAddress(text).mayReturn)
    }

    @Test func virtualSourcesComeFasterThanTheirTimes() {
        #expect(LiveAddress("lavfi:testsrc").needsPacing)
        #expect(LiveAddress("film.mkv").needsPacing)
        #expect(!LiveAddress("v4l2:/dev/video0").needsPacing)
        #expect(!LiveAddress("-").needsPacing)
    }

    @Test(arguments: [
        ("udp://127.0.0.1:1", "mpegts", LiveTarget.Kind.network), ("rtmp://host/app/key", "flv", .network),
        ("srt://host:1", "mpegts", .network), ("rtp://host:1", "rtp", .network), ("a.mkv", "matroska", .file),
        ("b.mp4", "mp4", .file), ("folder/live.m3u8", "hls", .playlist), ("-", "mpegts", .standardOutput),
        ("null:", "null", .nothing), ("sdl2:title", "sdl,sdl2", .device("sdl2")),
        ("v4l2:/dev/video9", "video4linux2,v4l2", .device("v4l2")),
    ])
    func targets(text: String, container: String, kind: LiveTarget.Kind) throws {
        let target = try LiveTarget(text)
        #expect(target.container.name == container)
        #expect(target.kind == kind)
        #expect(target.takesPictures == { if case .device = kind { true } else { false } }())
    }

    @Test func aFormatCanBeSaid() throws {
        #expect(try LiveTarget("udp://h:1", format: "nut").container.name == "nut")
        #expect(throws: MediaError.self) { try LiveTarget("udp://h:1", format: "nonsense") }
        #expect(throws: MediaError.self) { try LiveTarget("file.nonsense") }
    }

    /// The lines that libavdevice 59 writes.
    private static let log = [
        "[video4linux2,v4l2 @ 0x55d0c8] Raw       :     yuyv422 :           YUYV 4:2:2 : 640x480 320x240 1280x720",
        "[video4linux2,v4l2 @ 0x55d0c8] Compressed:       mjpeg :          Motion-JPEG : 640x480 1920x1080",
        "[video4linux2,v4l2 @ 0x55d0c8] Raw       : Unsupported :    Y/UV 4:2:0 tiled : 64x64",
        "[video4linux2,v4l2 @ 0x55d0c8] Raw       :     yuv420p :     Planar YUV 4:2:0 : {32-2592, 2}x{32-1944, 2}",
        "[video4linux2,v4l2 @ 0x55d0c8] Compressed:        h264 :                H.264 : Emulated : 800x600",
        "something else: with colons",
    ]

    @Test func modesOfACamera() {
        let modes = Camera.modes(inLog: Self.log)
        #expect(modes.map(\.format) == ["yuyv422", "mjpeg", nil, "yuv420p", "h264"])
        #expect(modes.map(\.isCompressed) == [false, true, false, false, true])
        #expect(modes[0].sizes == ["640x480", "320x240", "1280x720"])
        #expect(modes[0].description == "YUYV 4:2:2")
        #expect(modes[3].sizes == ["{32-2592, 2}x{32-1944, 2}"])
        #expect(modes[4].sizes == ["800x600"])
    }

    @Test func theModeForASize() {
        let modes = Camera.modes(inLog: Self.log)
        #expect(Camera.format(for: (640, 480), among: modes) == "yuyv422")
        #expect(Camera.format(for: (1920, 1080), among: modes) == "mjpeg")
        #expect(Camera.format(for: (5, 5), among: modes) == nil)
        #expect(Camera.format(for: (64, 64), among: modes) == nil)
    }

    @Test func listingDoesNotFail() throws {
        // Most test machines have none; whatever there is has a device's name.
        for camera in try Camera.all() { #expect(camera.path.hasPrefix("/dev/")) }
        #expect(Camera.modes(ofDevice: "/dev/no-such-camera").isEmpty)
    }

    @Test func aMissingCameraIsNotFound() throws {
        let address = LiveAddress("v4l2:/dev/no-such-camera")
        let error = #expect(throws: MediaError.self) {
            try LiveSource(address, LiveSource.Options(), interrupt: ReadInterrupt())
        }
        #expect(error?.kind == .notFound)
        #expect(error?.path == address.text)
    }
}
