internal import CFFmpeg

extension Packet {
    /// Puts segments of a JPEG file into the one that the packet holds.
    func add(_ segments: JPEGSegments) throws(MediaError) {
        guard let bytes = segments.added(to: UnsafeBufferPointer(start: av.pointee.data, count: size)) else { return }
        let old = size
        let code = bytes.count > old ? av_grow_packet(av, Int32(bytes.count - old)) : 0
        guard code >= 0, let data = av.pointee.data else { throw .outOfMemory("write image") }
        data.update(from: bytes, count: bytes.count)
    }
}
