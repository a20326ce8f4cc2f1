internal import CFFmpeg
internal import Files
internal import Foundation

/// Checksums of files and bytes, computed by libavutil.
public enum Checksum {
    /// Returns the SHA-256 of bytes.
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        let digest = Digest()
        bytes.withUnsafeBufferPointer { digest.add($0) }
        return digest.finish()
    }

    /// Returns the SHA-256 of a file in hexadecimal digits. Throws `.readFailed`.
    public static func sha256(ofFile path: String) throws(MediaError) -> String {
        let file = try File(path)
        let digest = Digest()
        while case let bytes = try file.read(1 << 16), !bytes.isEmpty {
            bytes.withUnsafeBufferPointer { digest.add($0) }
        }
        return hexadecimal(digest.finish())
    }

    /// Returns a checksum, in hexadecimal digits, that distinguishes video files without reading all of them: the
    /// SHA-256 over the length, the first and last 256 KiB, and 64 KiB at 30 places between. Throws `.readFailed`.
    public static func sampled(ofFile path: String) throws(MediaError) -> String {
        let file = try File(path)
        let digest = Digest()
        let size = try file.size()
        withUnsafeBytes(of: size.littleEndian) { digest.add($0.bindMemory(to: UInt8.self)) }
        let (ends, block, count) = (256 << 10, 64 << 10, 30)
        var places = [(0, ends)]
        for number in 0..<count { places.append((size / (count + 1) * (number + 1), block)) }
        places.append((max(0, size - ends), ends))
        for (place, length) in places {
            try file.seek(to: place)
            let bytes = try file.read(length)
            bytes.withUnsafeBufferPointer { digest.add($0) }
        }
        return hexadecimal(digest.finish())
    }

    /// Returns bytes as hexadecimal digits in lower case.
    public static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Returns the CRC-32 of IEEE 802.3 of bytes that follow others.
    /// - Parameter crc: the CRC-32 of the bytes before; 0 where there are none.
    static func crc32(_ bytes: UnsafeBufferPointer<UInt8>, after crc: UInt32) -> UInt32 {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return crc }
        return ~av_crc(av_crc_get_table(AV_CRC_32_IEEE_LE), ~crc, base, bytes.count)
    }

    /// The computation of a SHA-256.
    private final class Digest {
        private let context = av_sha_alloc()

        init() { av_sha_init(context, 256) }
        deinit { av_free(UnsafeMutableRawPointer(context)) }

        func add(_ bytes: UnsafeBufferPointer<UInt8>) {
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
            av_sha_update(context, base, bytes.count)
        }

        func finish() -> [UInt8] {
            var result = [UInt8](repeating: 0, count: 32)
            av_sha_final(context, &result)
            return result
        }
    }

    /// A file that is open for reading.
    private final class File {
        private let path: String
        private let descriptor: Int32

        init(_ path: String) throws(MediaError) {
            self.path = path
            descriptor = open(path.fileName, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw failure }
        }

        deinit { if descriptor >= 0 { close(descriptor) } }

        private var failure: MediaError {
            MediaError(.readFailed, "read file", code: patina_averror(errno), path: path)
        }

        func size() throws(MediaError) -> Int {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw failure }
            return Int(status.st_size)
        }

        func seek(to place: Int) throws(MediaError) {
            guard lseek(descriptor, place, SEEK_SET) >= 0 else { throw failure }
        }

        /// Reads as many bytes as asked for; fewer at the end only.
        func read(_ count: Int) throws(MediaError) -> [UInt8] {
            var bytes = [UInt8](repeating: 0, count: count)
            var filled = 0
            while filled < count {
                let room = count - filled
                let got = bytes.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress! + filled, room) }
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw failure }
                if got == 0 { break }
                filled += got
            }
            return Array(bytes.prefix(filled))
        }
    }
}
