import Foundation
import TestSupport
import Testing

@testable import Media

/// Parts keep packets unchanged, are whole or absent, and damage to them is always found.
struct PartTests {
    private static let identity = [UInt8](repeating: 7, count: 32)

    /// Encodes a clip into parts and returns the packets that went in.
    private static func parts(
        _ workspace: Workspace, frames: Int, each: Int, _ options: [String]
    ) throws -> (paths: [String], summaries: [PartSummary], packets: [(Int64?, Int64, Int)]) {
        let input = try workspace.clip("in.mkv", size: "64x48", seconds: 2, sound: false, options)
        let container = try Container(forPath: "out.mkv")
        var source = try VideoSource(input)
        var left = frames
        var (paths, summaries, packets): ([String], [PartSummary], [(Int64?, Int64, Int)]) = ([], [], [])
        while left > 0 {
            let path = workspace.path("\(paths.count).part")
            let writer = try PartWriter(path, identity: identity, index: paths.count, of: "out.mkv")
            var encoder: VideoEncoder?
            func drain(_ encoder: inout VideoEncoder) throws {
                while let packet = try encoder.receive() {
                    packets.append((packet.pts, packet.duration, packet.size))
                    try writer.write(packet)
                }
            }
            var count = 0
            while count < min(each, left), let event = try source.next() {
                guard case .frame(let frame) = event else { continue }
                var current: VideoEncoder
                if let open = encoder.take() {
                    current = open
                } else {
                    let format = VideoFormat(like: frame, of: source.video, width: frame.width, height: frame.height)
                    current = try VideoEncoder(EncoderSettings(options: [("bf", "3")]), for: format, in: container)
                }
                try current.send(frame)
                try drain(&current)
                encoder = consume current
                count += 1
            }
            guard var last = encoder.take() else { throw MediaError(.noFrames, "encode part") }
            try last.finish()
            try drain(&last)
            #expect(!FileManager.default.fileExists(atPath: path), "a part has its name before it is whole")
            summaries.append(try writer.finish(frames: count))
            paths.append(path)
            left -= count
        }
        return (paths, summaries, packets)
    }

    @Test func packetsComeBackWithTimesThatGoOn() throws {
        let workspace = try Workspace()
        // A slow stretch and a fast one: the second part's first decoding times reach back into the first part.
        let made = try Self.parts(
            workspace, frames: 30, each: 12, ["-vf", "select='lt(n,20)+not(mod(n,3))'", "-fps_mode", "vfr"])
        #expect(made.summaries.map(\.frames) == [12, 12, 6] && made.summaries.contains { $0.reordering > 0 })
        let reordering = made.summaries.map(\.reordering).max() ?? 0
        var sequence = PartSequence(made.paths, identity: Self.identity, reordering: reordering)
        var (index, last) = (0, Int64.min)
        while let packet = try sequence.packet() {
            let expected = made.packets[index]
            #expect((packet.pts, packet.duration, packet.size) == expected, "packet \(index)")
            let dts = try #require(packet.dts)
            #expect(dts > last && dts <= packet.pts ?? 0, "packet \(index)")
            (index, last) = (index + 1, dts)
        }
        #expect(index == 30)
        #expect(workspace.contents.filter { $0.hasSuffix(".tmp") }.isEmpty)
    }

    @Test func noDamageIsOverlooked() throws {
        let workspace = try Workspace()
        let made = try Self.parts(workspace, frames: 4, each: 4, [])
        let path = made.paths[0]
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        func refuses(_ changed: Data) throws -> Bool {
            try changed.write(to: URL(fileURLWithPath: path))
            return MediaError.kind { () throws(MediaError) in
                _ = try PartReader.contents(of: path, identity: Self.identity, index: 0)
            } == .partDamaged
        }
        for length in stride(from: 0, to: data.count, by: max(1, data.count / 150)) {
            #expect(try refuses(data.prefix(length)), "\(length) of \(data.count) bytes")
        }
        for place in stride(from: 0, to: data.count, by: max(1, data.count / 300)) {
            var changed = data
            changed[place] ^= 0x81
            #expect(try refuses(changed), "byte \(place) of \(data.count)")
        }
        #expect(try refuses(data + Data([0])))
        #expect(try !refuses(data))
        let other = MediaError.kind { () throws(MediaError) in
            _ = try PartReader(path, identity: [UInt8](repeating: 8, count: 32), index: 0)
        }
        #expect(other == .partDamaged)
    }

    @Test func aPartThatIsNotFinishedLeavesNothing() throws {
        let workspace = try Workspace()
        do {
            _ = try PartWriter(workspace.path("0.part"), identity: Self.identity, index: 0, of: "out.mkv")
        }
        #expect(workspace.contents.isEmpty)
    }

    @Test func reorderingIsWhatOrderNeeds() {
        #expect(PartFile.reordering([]) == 0)
        #expect(PartFile.reordering([0, 1, 2]) == 0)
        #expect(PartFile.reordering([0, 2, 1]) == 1)
        #expect(PartFile.reordering([0, 4, 2, 1, 3]) == 2)
    }
}
