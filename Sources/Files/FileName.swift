internal import Foundation

/// Names of files as Linux has them, which are bytes, and as strings.
///
/// Bytes that are no UTF-8 become characters of a private range, U+10F780 to U+10F7FF, each standing for the byte of its
/// last two digits, so that every name has a string of its own and can be got back from it. A name that holds such
/// characters itself is turned byte by byte likewise. `open`, `stat` and all others are handed `fileName`, not the string.
extension String {
    /// The code point that stands for a byte of 0, were there a need for it.
    private static let first: UInt32 = 0x10F700
    private static let range = first + 0x80...first + 0xFF

    /// Turns a name that ends with a byte of 0 into a string.
    public init(fileName bytes: UnsafePointer<CChar>) {
        self.init(fileNameBytes: UnsafeBufferPointer(start: bytes, count: strlen(bytes)).map(UInt8.init(bitPattern:)))
    }

    /// Turns the bytes of a name, or of a path, into a string.
    public init(fileNameBytes bytes: [UInt8]) {
        if let text = String(validating: bytes, as: UTF8.self), !text.hasFileNameBytes {
            self = text
            return
        }
        var scalars = String.UnicodeScalarView()
        var rest = bytes[...]
        while let byte = rest.first {
            let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            if rest.count >= length, let text = String(validating: rest.prefix(length), as: UTF8.self),
                text.unicodeScalars.count == 1, !text.hasFileNameBytes
            {
                scalars.append(contentsOf: text.unicodeScalars)
                rest = rest.dropFirst(length)
            } else {
                scalars.append(Unicode.Scalar(Self.first + UInt32(byte))!)
                rest = rest.dropFirst()
            }
        }
        self.init(scalars)
    }

    /// Whether it holds characters that stand for bytes which are no UTF-8.
    public var hasFileNameBytes: Bool {
        // All of them begin with this byte in UTF-8.
        utf8.contains(0xF4) && unicodeScalars.contains { Self.range.contains($0.value) }
    }

    /// The bytes of the name that it stands for.
    public var fileNameBytes: [UInt8] {
        guard hasFileNameBytes else { return Array(utf8) }
        return unicodeScalars.flatMap { scalar in
            Self.range.contains(scalar.value) ? [UInt8(scalar.value & 0xFF)] : Array(String(scalar).utf8)
        }
    }

    /// The same with a byte of 0 behind them, as system calls and FFmpeg take them.
    public var fileName: [CChar] { fileNameBytes.map(CChar.init(bitPattern:)) + [0] }

    /// The first characters, of as many bytes of a name at most.
    public func prefix(fileNameBytes count: Int) -> String { String(fileNameBytes: Array(fileNameBytes.prefix(count))) }
}

/// The program's arguments, without its own name, every byte of them kept.
public func programArguments() -> [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
        CommandLine.unsafeArgv[index].map { String(fileName: $0) }
    }
}
