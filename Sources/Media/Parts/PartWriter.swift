internal import CFFmpeg
internal import Files
internal import Foundation

/// Writes a part of encoded video into a file of its own, which appears under its name only when it is whole and on the
/// disk.
public final class PartWriter {
    private let path: String
    private let temporary: String
    private let output: String
    private let file: UnsafeMutablePointer<FILE>
    private var checksum: UInt32 = 0
    private var times: [Int64] = []

    /// Begins a file.
    ///
    /// Throws `.outputUnwritable`, `.diskFull` or `.writeFailed`, naming `output`.
    /// - Parameters:
    ///   - identity: the 32 bytes that distinguish the work from every other.
    ///   - index: the part's place, from 0.
    ///   - output: the path of the output that it is a part of.
    public init(_ path: String, identity: [UInt8], index: Int, of output: String) throws(MediaError) {
        self.path = path
        self.output = output
        temporary = path + ".tmp"
        guard let file = fopen(temporary.fileName, "wbe") else {
            throw MediaError(writing: "begin part", code: patina_averror(errno), path: output)
        }
        self.file = file
        UnfinishedOutputs.insert(temporary)
        try put(PartFile.magic + identity + Self.bytes(of: UInt32(index)))
    }

    deinit {
        fclose(file)
        unlink(temporary.fileName)  // does nothing where the file got its name
        UnfinishedOutputs.forget(temporary)
    }

    /// Adds a packet. Throws `.diskFull` or `.writeFailed`.
    public func write(_ packet: Packet) throws(MediaError) {
        let av = packet.av.pointee
        // Encoders give every packet a time; one without is shown after the packet before.
        let time = packet.pts ?? packet.dts ?? (times.last ?? -1) + 1
        times.append(time)
        var record = Self.bytes(of: PartFile.packetTag) + Self.bytes(of: time)
        record += Self.bytes(of: packet.dts ?? PartFile.noTime) + Self.bytes(of: av.duration)
        record += Self.bytes(of: av.flags) + Self.bytes(of: av.side_data_elems) + Self.bytes(of: UInt32(packet.size))
        try put(record)
        for index in 0..<Int(max(0, av.side_data_elems)) {
            let side = av.side_data[index]
            try put(Self.bytes(of: side.type.rawValue) + Self.bytes(of: UInt32(side.size)))
            try put(UnsafeBufferPointer(start: side.data, count: side.size))
        }
        try put(UnsafeBufferPointer(start: av.data, count: packet.size))
    }

    /// Makes sure that the file is on the disk, and gives it its name. Throws `.diskFull` or `.writeFailed`.
    /// - Parameters:
    ///   - frames: the number of frames that the encoder was given.
    ///   - retiming: the numbers of frames repeated and left out.
    public func finish(frames: Int, _ retiming: Retiming = Retiming()) throws(MediaError) -> PartSummary {
        let summary = PartSummary(
            frames: frames, packets: times.count, reordering: PartFile.reordering(times), lastTime: times.max() ?? 0,
            retiming: retiming)
        let counts = [summary.frames, summary.packets, summary.reordering, retiming.repeated, retiming.leftOut]
        let bytes = counts.flatMap { Self.bytes(of: UInt32($0)) }
        try put(Self.bytes(of: PartFile.endTag) + bytes + Self.bytes(of: summary.lastTime))
        try put(Self.bytes(of: checksum))
        guard fflush(file) == 0, Self.synchronize(fileno(file)), rename(temporary.fileName, path.fileName) == 0 else {
            throw failure
        }
        Self.synchronizeFolder(of: path)
        return summary
    }

    /// Makes sure that the names in the folder of a path are on the disk.
    public static func synchronizeFolder(of path: String) {
        let descriptor = open((FileSystem.folder(of: path) + ".").fileName, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { return }
        _ = synchronize(descriptor)
        close(descriptor)
    }

    /// Makes sure that a file is on the disk, and returns whether that worked. A file system without fsync counts as
    /// success.
    private static func synchronize(_ descriptor: Int32) -> Bool {
        fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP
    }

    private var failure: MediaError { MediaError(writing: "write part", code: patina_averror(errno), path: output) }

    private func put(_ bytes: [UInt8]) throws(MediaError) {
        var failed: MediaError?
        bytes.withUnsafeBufferPointer { buffer in
            do throws(MediaError) { try put(buffer) } catch { failed = error }
        }
        if let failed { throw failed }
    }

    private func put(_ bytes: UnsafeBufferPointer<UInt8>) throws(MediaError) {
        checksum = Checksum.crc32(bytes, after: checksum)
        guard !bytes.isEmpty else { return }
        guard fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count else { throw failure }
    }

    private static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
