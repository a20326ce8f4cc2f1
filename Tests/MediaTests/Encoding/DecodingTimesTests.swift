import Testing

@testable import Media

/// Decoding times are what muxers take, whatever an encoder gives.
struct DecodingTimesTests {
    /// Returns the decoding times of packets in order.
    /// - Parameter given: presentation time and decoding time of each.
    private static func repaired(_ given: [(pts: Int64, dts: Int64?)], shown: ClosedRange<Int64>) throws -> [Int64?] {
        var times = DecodingTimes()
        return try given.map { pts, dts in
            let packet = try Packet()
            packet.setTimes(pts, 1)
            packet.setDecodingTime(dts)
            times.repair(packet, shown: shown)
            return packet.dts
        }
    }

    @Test func possibleTimesStay() throws {
        let given: [(pts: Int64, dts: Int64?)] = [(0, -2), (4, -1), (2, 0), (1, 1), (3, 2)]
        #expect(try Self.repaired(given, shown: 0...4) == given.map(\.dts))
        // A frame after ten minutes is decoded when the one before is shown.
        #expect(try Self.repaired([(0, -600), (1200, 0), (600, 600)], shown: 0...1200) == [-600, 0, 600])
    }

    /// x265 gives such times for a clip that is shorter than its reordering.
    @Test(arguments: [Int64.min + 1, -1_000_000_000_000, -7, 9, 1_000_000_000_000])
    func impossibleTimesAreReplaced(wild: Int64) throws {
        let clips: [[(pts: Int64, dts: Int64?)]] = [
            [(0, wild), (2, wild), (1, wild)], [(0, wild), (2, 0), (1, 1)], [(0, 0), (1, wild)],
        ]
        for given in clips {
            let times = try Self.repaired(given, shown: 0...2).compactMap(\.self)
            #expect(times.count == given.count)
            #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 }, "\(times)")
            #expect(zip(times, given).allSatisfy { $0 <= $1.pts && $0 >= -3 }, "\(times)")
        }
    }

    @Test func missingTimesAreThoseOfPresentation() throws {
        #expect(try Self.repaired([(0, nil), (1, nil), (2, nil)], shown: 0...2) == [0, 1, 2])
    }
}
