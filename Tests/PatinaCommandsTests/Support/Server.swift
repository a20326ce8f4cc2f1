import Foundation

/// A program that runs beside a test, and whose first line on standard output says where it can be found.
final class Server {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The first line.
    let place: String
    private let process = Process()

    /// Starts it and waits for the line.
    init(_ arguments: [String]) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty, byte != Data("\n".utf8) {
            line += byte
        }
        place = String(decoding: line, as: UTF8.self)
        guard !line.isEmpty else { throw Failure(description: "\(arguments[0]) did not start; is it installed?") }
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    /// An X server without hardware, whose screen is white. Its place is the display's number.
    static func screen(width: Int, height: Int) throws -> Server {
        try Server(["Xvfb", "-displayfd", "1", "-screen", "0", "\(width)x\(height)x24", "-wr", "-nolisten", "tcp"])
    }

    /// GStreamer's RTSP server with a moving picture of 64x48 pixels in H.264 at `/camera`. Its place is the port.
    static func camera() throws -> Server {
        let script = """
            import gi
            gi.require_version("Gst", "1.0")
            gi.require_version("GstRtspServer", "1.0")
            from gi.repository import GLib, Gst, GstRtspServer
            Gst.init(None)
            server = GstRtspServer.RTSPServer()
            server.set_address("127.0.0.1")
            server.set_service("0")
            media = GstRtspServer.RTSPMediaFactory()
            media.set_launch(
                "( videotestsrc is-live=true ! video/x-raw,width=64,height=48,framerate=20/1,format=I420"
                " ! x264enc tune=zerolatency speed-preset=ultrafast key-int-max=10"
                " ! rtph264pay name=pay0 config-interval=1 )")
            media.set_shared(True)
            server.get_mount_points().add_factory("/camera", media)
            server.attach(None)
            print(server.get_bound_port(), flush=True)
            GLib.MainLoop().run()
            """
        // Debian's own, which its packages' modules are for.
        return try Server(["/usr/bin/python3", "-c", script])
    }
}
