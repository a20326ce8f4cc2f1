internal import CFFmpeg
internal import Foundation

extension VideoFrame {
    /// The entries a, b, c and d of the display matrices for Exif's orientations 2 to 8 (Exif 2.32, section 4.6.4).
    private static let orientations: [Int: (Int32, Int32, Int32, Int32)] = [
        2: (-1, 0, 0, 1), 3: (-1, 0, 0, -1), 4: (1, 0, 0, -1), 5: (0, 1, 1, 0), 6: (0, 1, -1, 0), 7: (0, -1, -1, 0),
        8: (0, -1, 1, 0),
    ]

    /// Copies the display matrix that a decoder found in a picture to its stream, where the file has none; returns
    /// whether it did.
    func orient(_ stream: UnsafeMutablePointer<AVStream>) -> Bool {
        var size = 0
        guard patina_stream_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size) == nil else { return false }
        if let data = av_frame_get_side_data(av, AV_FRAME_DATA_DISPLAYMATRIX), data.pointee.size >= 36 {
            return patina_stream_set_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, data.pointee.data, 36) >= 0
        }
        guard let text = av_dict_get(av.pointee.metadata, "Orientation", nil, 0)?.pointee.value,
            let number = Int(String(cString: text).trimmingCharacters(in: .whitespaces)),
            let (a, b, c, d) = Self.orientations[number]
        else { return false }
        let one: Int32 = 1 << 16
        let matrix = [a * one, b * one, 0, c * one, d * one, 0, 0, 0, 1 << 30]
        return matrix.withUnsafeBytes { bytes in
            let data = bytes.bindMemory(to: UInt8.self).baseAddress
            return patina_stream_set_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, data, bytes.count) >= 0
        }
    }
}
