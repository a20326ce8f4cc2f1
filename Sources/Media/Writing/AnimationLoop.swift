internal import CFFmpeg
internal import Foundation

/// The number of times an animation is played, which libavformat does not read from files.
struct AnimationLoop: Equatable {
    /// The number of times it is played; 0 for without end.
    let plays: Int

    init(plays: Int) { self.plays = plays }

    /// Reads the first mebibyte of a GIF or an animated PNG; nil for every other file and for what cannot be read.
    init?(ofFile path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let file = fopen(path, "rbe") else {
            return nil
        }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
        if bytes.starts(with: "GIF8".utf8) {
            plays = Self.playsOfGIF(bytes)
        } else if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
            let found = Self.playsOfPNG(bytes)
        {
            plays = found
        } else {
            return nil
        }
    }

    /// Returns the number of plays of a GIF. The Netscape extension states how often it is played after the first time;
    /// without it, it is played once.
    private static func playsOfGIF(_ bytes: [UInt8]) -> Int {
        let name = Array("NETSCAPE2.0".utf8)
        var place = 13
        func tableLength(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }
        if bytes.count > 12 { place += tableLength(bytes[10]) }
        while place + 18 < bytes.count {
            switch bytes[place] {
            case 0x21:
                if bytes[place + 1] == 0xff, bytes[place + 3..<place + 14].elementsEqual(name), bytes[place + 15] == 1 {
                    let count = Int(bytes[place + 16]) | Int(bytes[place + 17]) << 8
                    return count == 0 ? 0 : count + 1
                }
                place += 2
            case 0x2c: place += 11 + tableLength(bytes[place + 9])  // with one byte for the size of codes
            default: return 1
            }
            while place < bytes.count, bytes[place] != 0 { place += 1 + Int(bytes[place]) }
            place += 1
        }
        return 1
    }

    /// Returns the number of plays of an animated PNG; nil for a file that is none. The chunk of animation control
    /// comes before the first picture.
    private static func playsOfPNG(_ bytes: [UInt8]) -> Int? {
        func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        var place = 8
        while place + 16 <= bytes.count {
            let name = bytes[place + 4..<place + 8]
            if name.elementsEqual("acTL".utf8) { return number(place + 12) }
            if name.elementsEqual("IDAT".utf8) { return nil }
            place += 12 + number(place)
        }
        return nil
    }

    /// Returns the option of a container's muxer that sets the number of plays; nil where it has none.
    func option(for container: Container) -> (key: String, value: String)? {
        switch container.name {
        // The option counts the plays after the first; -1 is none.
        case "gif": ("loop", String(plays == 0 ? 0 : plays == 1 ? -1 : min(plays - 1, 65535)))
        case "apng": ("plays", String(min(plays, 65535)))
        case "webp": ("loop", String(min(plays, 65535)))
        default: nil
        }
    }
}

/// Sets the duration of an animation's last picture, which muxers otherwise derive from the picture after it.
enum LastDelay {
    /// Sets the duration in a muxer that has written everything but its trailer.
    /// - Parameter seconds: the duration of the last picture; ignored unless positive.
    static func tell(_ seconds: Double, to output: UnsafeMutablePointer<AVFormatContext>) {
        guard seconds > 0, seconds < 65535, let muxer = output.pointee.priv_data else { return }
        switch String(cString: output.pointee.oformat.pointee.name) {
        case "gif": av_opt_set_int(muxer, "final_delay", Int64(min(65535, (seconds * 100).rounded())), 0)
        case "apng":
            av_opt_set_q(muxer, "final_delay", AVRational(num: Int32((seconds * 1000).rounded()), den: 1000), 0)
        default: break
        }
    }

    /// Sets the duration of the last frame in an animated WebP file as libwebp makes it, which joins pictures that look
    /// alike. The chunk of a frame has its duration after position and size.
    /// - Parameter seconds: the time that all pictures last together.
    static func set(total seconds: Double, inWebP bytes: UnsafeMutableBufferPointer<UInt8>) {
        guard seconds > 0, seconds < 16000, bytes.count > 12 else { return }
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
        }
        var (place, last, before) = (12, Int?.none, 0)
        while place + 24 <= bytes.count {
            if bytes[place..<place + 4].elementsEqual("ANMF".utf8) {
                if let last { before += number(last + 20, 3) }
                last = place
            }
            let size = number(place + 4, 4)
            place += 8 + size + size % 2
        }
        let milliseconds = Int((seconds * 1000).rounded()) - before
        guard let last, milliseconds > 0 else { return }
        for byte in 0..<3 { bytes[last + 20 + byte] = UInt8(milliseconds >> (8 * byte) & 0xff) }
    }
}
