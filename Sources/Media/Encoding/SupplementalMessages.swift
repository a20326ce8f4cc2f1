internal import CFFmpeg

/// Writes side data of pictures into H.264 and HEVC streams as registered user data (ITU-T T.35), where the encoder
/// does not do so itself: closed captions, the active format, HDR10+.
struct SupplementalMessages {
    /// The kinds of side data that are added to the packets of the encoder.
    let kinds: Set<FrameData>

    private let isHEVC: Bool
    private var waiting: [Int64: [[UInt8]]] = [:]

    init(_ encoder: EncoderChoice) {
        isHEVC = encoder.codec.pointee.id == AV_CODEC_ID_HEVC
        kinds = Set([.closedCaptions, .activeFormat, .hdr10Plus].filter { encoder.way(of: $0) == .message })
    }

    /// Keeps a picture's messages for the packet of its time.
    mutating func keep(_ frame: VideoFrame, at time: Int64) {
        guard !kinds.isEmpty, frame.av.pointee.nb_side_data > 0 else { return }
        let messages = kinds.compactMap { Self.message($0, of: frame) }
        if waiting.count > 4096 { waiting.removeAll() }  // an encoder that drops frames must not fill memory
        if !messages.isEmpty { waiting[time] = messages }
    }

    /// Adds the messages of a time to its packet. Throws `.outOfMemory`.
    mutating func insert(into packet: Packet, at time: Int64) throws(MediaError) {
        guard let messages = waiting.removeValue(forKey: time), let data = packet.av.pointee.data else { return }
        let bytes = Array(UnsafeBufferPointer(start: data, count: Int(packet.av.pointee.size)))
        guard let place = Self.firstPicture(in: bytes, isHEVC: isHEVC) else { return }
        let added = messages.flatMap { Self.unit($0, isHEVC: isHEVC) }
        let code = av_grow_packet(packet.av, Int32(added.count))
        guard code >= 0, let grown = packet.av.pointee.data else { throw .outOfMemory("write captions") }
        for (index, byte) in (added + bytes[place...]).enumerated() { grown[place + index] = byte }
    }

    /// Returns the content of a message, beginning with the country code; nil where the picture has none.
    private static func message(_ kind: FrameData, of frame: VideoFrame) -> [UInt8]? {
        func bytes(_ type: AVFrameSideDataType) -> UnsafeBufferPointer<UInt8>? {
            guard let data = av_frame_get_side_data(frame.av, type)?.pointee, data.size > 0 else { return nil }
            return UnsafeBufferPointer(start: data.data, count: data.size)
        }
        let atsc: [UInt8] = [0xB5, 0x00, 0x31]
        switch kind {
        case .closedCaptions:
            // Each of at most 31 constructs is three bytes.
            guard let captions = bytes(AV_FRAME_DATA_A53_CC) else { return nil }
            let count = min(31, captions.count / 3)
            return atsc + Array("GA94".utf8) + [0x03, 0x40 | UInt8(count), 0x00] + captions.prefix(count * 3) + [0xFF]
        case .activeFormat:
            guard let format = bytes(AV_FRAME_DATA_AFD)?.first else { return nil }
            return atsc + Array("DTG1".utf8) + [0x41, 0xF0 | format]
        case .hdr10Plus:
            guard let data = bytes(AV_FRAME_DATA_DYNAMIC_HDR_PLUS), let start = data.baseAddress,
                data.count >= MemoryLayout<AVDynamicHDRPlus>.size
            else { return nil }
            var message = [UInt8](repeating: 0, count: 2048)
            let length = UnsafeRawPointer(start).withMemoryRebound(to: AVDynamicHDRPlus.self, capacity: 1) {
                patina_hdr10plus_message($0, &message, message.count)
            }
            return length > 0 ? [0xB5, 0x00, 0x3C, 0x00, 0x01, 0x04] + message.prefix(Int(length)) : nil
        case .timeCodes, .dolbyVision: return nil
        }
    }

    /// Returns supplemental enhancement information with one message (H.264 7.3.2.3, H.265 7.3.2.4), preceded by a
    /// start code.
    private static func unit(_ message: [UInt8], isHEVC: Bool) -> [UInt8] {
        var content: [UInt8] = [4]  // user_data_registered_itu_t_t35
        content += [UInt8](repeating: 0xFF, count: message.count / 255) + [UInt8(message.count % 255)]
        content += message + [0x80]
        var unit: [UInt8] = [0, 0, 0, 1] + (isHEVC ? [39 << 1, 1] : [6])
        var zeros = 0
        for byte in content {
            // A start code must not come about by chance.
            if zeros >= 2, byte <= 3 {
                unit.append(3)
                zeros = 0
            }
            unit.append(byte)
            zeros = byte == 0 ? zeros + 1 : 0
        }
        return unit
    }

    /// Returns the position of the start code of the first slice; nil where there is none.
    private static func firstPicture(in bytes: [UInt8], isHEVC: Bool) -> Int? {
        var index = 0
        while index + 3 < bytes.count {
            guard bytes[index] == 0, bytes[index + 1] == 0, bytes[index + 2] == 1 else {
                index += 1
                continue
            }
            let header = bytes[index + 3]
            let isSlice = isHEVC ? header >> 1 & 0x3F < 32 : (1...5).contains(header & 0x1F)
            if isSlice { return index > 0 && bytes[index - 1] == 0 ? index - 1 : index }
            index += 3
        }
        return nil
    }
}

extension EncoderChoice {
    /// The way in which side data of pictures gets into the stream.
    enum Way {
        /// The encoder writes it.
        case encoder
        /// It is added to the encoder's packets.
        case message
        /// It is lost.
        case none
    }

    func way(of data: FrameData) -> Way {
        let id = codec.pointee.id
        func has(_ option: String) -> Bool {
            var options = codec.pointee.priv_class
            return withUnsafeMutablePointer(to: &options) {
                av_opt_find($0, option, nil, 0, AV_OPT_SEARCH_FAKE_OBJ) != nil
            }
        }
        switch data {
        case .closedCaptions:
            if has("a53cc") { return .encoder }
            return id == AV_CODEC_ID_HEVC || id == AV_CODEC_ID_H264 ? .message : .none
        case .activeFormat: return id == AV_CODEC_ID_HEVC || id == AV_CODEC_ID_H264 ? .message : .none
        case .hdr10Plus: return id == AV_CODEC_ID_HEVC ? .message : .none
        case .timeCodes: return has("s12m_tc") ? .encoder : .none
        case .dolbyVision: return .none
        }
    }

    /// Returns whether a kind of side data is in the stream afterwards.
    public func keeps(_ data: FrameData) -> Bool { way(of: data) != .none }
}
