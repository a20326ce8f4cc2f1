internal import CFFmpeg

/// A coded frame, stretch of sound or subtitle.
///
/// It is `@unchecked Sendable` because a packet has one owner at a time, like a frame.
public final class Packet: @unchecked Sendable {
    let av: UnsafeMutablePointer<AVPacket>

    init() throws(MediaError) {
        guard let packet = av_packet_alloc() else { throw .outOfMemory("allocate packet") }
        av = packet
    }

    deinit {
        var packet: UnsafeMutablePointer<AVPacket>? = av
        av_packet_free(&packet)
    }

    /// The index of the stream it belongs to.
    public var streamIndex: Int { Int(av.pointee.stream_index) }
    /// The presentation time, in ticks of the stream's time base; nil where it is not known.
    public var pts: Int64? { av.pointee.pts == PATINA_NOPTS ? nil : av.pointee.pts }
    /// The decoding time, in the same ticks; nil where it is not known.
    public var dts: Int64? { av.pointee.dts == PATINA_NOPTS ? nil : av.pointee.dts }
    /// The duration in the same ticks; 0 where it is not known.
    public var duration: Int64 { max(0, av.pointee.duration) }
    /// The number of bytes of coded data.
    public var size: Int { Int(av.pointee.size) }
    /// A copy of its coded data.
    var content: [UInt8] { Array(UnsafeBufferPointer(start: av.pointee.data, count: size)) }
    /// Whether decoding can start with this packet.
    public var isKey: Bool { av.pointee.flags & AV_PKT_FLAG_KEY != 0 }

    /// Sets the decoding time; nil where it is not known.
    func setDecodingTime(_ time: Int64?) { av.pointee.dts = time ?? PATINA_NOPTS }

    /// Returns whether it comes before another packet of another time base, or together with it; false where a time is
    /// not known.
    public func isBefore(_ other: Packet, timeBase: Rational, otherTimeBase: Rational) -> Bool {
        guard let time = dts ?? pts, let otherTime = other.dts ?? other.pts else { return false }
        return av_compare_ts(time, timeBase.av, otherTime, otherTimeBase.av) <= 0
    }

    /// Moves both times by `ticks`.
    func shift(by ticks: Int64) {
        if let pts { av.pointee.pts = pts.addingReportingOverflow(ticks).partialValue }
        if let dts { av.pointee.dts = dts.addingReportingOverflow(ticks).partialValue }
    }

    /// Converts its times to ticks of another time base.
    func rescale(from base: Rational, to other: Rational) { av_packet_rescale_ts(av, base.av, other.av) }

    /// Removes its first bytes.
    func dropFirst(bytes: Int) {
        let count = max(0, min(bytes, size))
        av.pointee.data = av.pointee.data.map { $0 + count }
        av.pointee.size -= Int32(count)
    }

    /// Returns another packet with the same data. Throws `.outOfMemory`.
    func copy() throws(MediaError) -> Packet {
        let copy = try Packet()
        guard av_packet_ref(copy.av, av) >= 0 else { throw .outOfMemory("copy packet") }
        return copy
    }

    /// Sets its time and duration, in ticks of the stream's time base.
    func setTimes(_ begin: Int64, _ duration: Int64) {
        if pts != begin || dts != begin {
            av.pointee.pts = begin
            av.pointee.dts = begin
        }
        if duration != self.duration { av.pointee.duration = duration }
    }

    /// Inserts segments into the JPEG file that the packet holds. Throws `.outOfMemory`.
    func add(_ segments: JPEGSegments) throws(MediaError) {
        guard let bytes = segments.added(to: UnsafeBufferPointer(start: av.pointee.data, count: size)) else { return }
        let old = size
        let code = bytes.count > old ? av_grow_packet(av, Int32(bytes.count - old)) : 0
        guard code >= 0, let data = av.pointee.data else { throw .outOfMemory("write image") }
        data.update(from: bytes, count: bytes.count)
    }
}
