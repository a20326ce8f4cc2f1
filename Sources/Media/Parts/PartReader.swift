internal import CFFmpeg
internal import Files
internal import Foundation

/// Reads the packets of a part. Every length is checked against the size of the file before it is used.
public final class PartReader {
    private let path: String
    private let file: UnsafeMutablePointer<FILE>
    private var left: Int
    private var checksum: UInt32 = 0
    private var packets = 0
    private var summary: PartSummary?

    /// Opens a part.
    ///
    /// Throws `.partDamaged` where it is missing, cut short, or not this part of this work.
    public init(_ path: String, identity: [UInt8], index: Int) throws(MediaError) {
        self.path = path
        var status = stat()
        guard let file = fopen(path.fileName, "rbe") else { throw Self.damage(path, String(cString: strerror(errno))) }
        self.file = file
        left = fstat(fileno(file), &status) == 0 ? Int(status.st_size) : 0
        guard try take(PartFile.magic.count) == PartFile.magic else { throw damage("it is no part of a video") }
        guard try take(PartFile.identityBytes) == identity, try number(UInt32.self) == index else {
            throw damage("it belongs to other work")
        }
    }

    deinit { fclose(file) }

    /// Reads a part to its end and returns its totals, and the presentation times in order. Throws `.partDamaged`.
    public static func contents(
        of path: String, identity: [UInt8], index: Int
    ) throws(MediaError) -> (summary: PartSummary, times: [Int64]) {
        let reader = try PartReader(path, identity: identity, index: index)
        var times: [Int64] = []
        while let packet = try reader.next() { times.append(packet.pts ?? 0) }
        guard let summary = reader.summary, summary.reordering == PartFile.reordering(times) else {
            throw reader.damage("its end does not go with it")
        }
        return (summary, times.sorted())
    }

    /// Returns the next packet; nil at the end. Throws `.partDamaged`, at the end also where the checksum differs.
    public func next() throws(MediaError) -> Packet? {
        guard summary == nil else { return nil }
        switch try number(UInt32.self) {
        case PartFile.packetTag: return try packet()
        case PartFile.endTag:
            try finish()
            return nil
        default: throw damage("it is not in order at packet \(packets)")
        }
    }

    private func packet() throws(MediaError) -> Packet {
        let packet = try Packet()
        packets += 1
        let (pts, dts) = (try number(Int64.self), try number(Int64.self))
        let (duration, flags) = (try number(Int64.self), try number(Int32.self))
        let (sides, size) = (try number(UInt32.self), Int(try number(UInt32.self)))
        guard sides <= PartFile.maximumSideData else { throw damage("packet \(packets) has \(sides) side data") }
        for _ in 0..<sides {
            let (type, bytes) = (try number(UInt32.self), Int(try number(UInt32.self)))
            guard bytes <= left else { throw damage("packet \(packets) is longer than the file") }
            guard let data = av_packet_new_side_data(packet.av, AVPacketSideDataType(rawValue: type), bytes) else {
                throw .outOfMemory("read part")
            }
            try fill(data, bytes)
        }
        guard size <= left, size < Int(Int32.max) / 2 else { throw damage("packet \(packets) is longer than the file") }
        guard av_grow_packet(packet.av, Int32(size)) >= 0 else { throw .outOfMemory("read part") }
        if let data = packet.av.pointee.data { try fill(data, size) }
        packet.av.pointee.pts = pts
        packet.av.pointee.dts = dts == PartFile.noTime ? PATINA_NOPTS : dts
        packet.av.pointee.duration = duration
        packet.av.pointee.flags = flags
        return packet
    }

    private func finish() throws(MediaError) {
        var counts: [Int] = []
        for _ in 0..<5 { counts.append(Int(try number(UInt32.self))) }
        let lastTime = try number(Int64.self)
        let wanted = checksum
        guard try number(UInt32.self) == wanted, counts[1] == packets, left == 0 else {
            throw damage("its checksum is another")
        }
        var retiming = Retiming()
        (retiming.repeated, retiming.leftOut) = (counts[3], counts[4])
        summary = PartSummary(
            frames: counts[0], packets: counts[1], reordering: counts[2], lastTime: lastTime, retiming: retiming)
    }

    private func number<Number: FixedWidthInteger>(_: Number.Type) throws(MediaError) -> Number {
        let bytes = try take(MemoryLayout<Number>.size)
        return Number(littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(as: Number.self) })
    }

    private func take(_ count: Int) throws(MediaError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var failed: MediaError?
        bytes.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            do throws(MediaError) { try fill(base, count) } catch { failed = error }
        }
        if let failed { throw failed }
        return bytes
    }

    private func fill(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) throws(MediaError) {
        guard count <= left, fread(bytes, 1, count, file) == count else { throw damage("it is cut short") }
        left -= count
        checksum = Checksum.crc32(UnsafeBufferPointer(start: bytes, count: count), after: checksum)
    }

    private func damage(_ detail: String) -> MediaError { Self.damage(path, detail) }

    private static func damage(_ path: String, _ detail: String) -> MediaError {
        MediaError(.partDamaged, "read part", path: path, detail: detail)
    }
}
