package import Foundation

/// A hash of 128 bits that identifies contents. It consists of two multiplicative hashes with different constants,
/// which take 8 bytes at a time. It does not resist an adversary, who could not write to the user's cache anyway.
package struct ContentHash: Hashable, Sendable {
    private(set) var low: UInt64 = 0x9e37_79b9_7f4a_7c15
    private(set) var high: UInt64 = 0xc2b2_ae3d_27d4_eb4f

    /// Adds bytes and their number to the hash.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        let words = bytes.count / 8
        for index in 0..<words {
            mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self)))
        }
        var tail: UInt64 = 0
        for index in words * 8..<bytes.count { tail = tail << 8 | UInt64(bytes[index]) }
        mix(tail)
        mix(UInt64(bytes.count))
    }

    /// Adds the UTF-8 bytes of a text and their number to the hash.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    private mutating func mix(_ word: UInt64) {
        low = (low ^ word) &* 0xff51_afd7_ed55_8ccd
        low ^= low >> 32
        high = (high ^ word) &* 0xc4ce_b9fe_1a85_ec53
        high ^= high >> 29
    }

    /// Returns the name for a sequence of texts and bytes after them.
    package static func name(of texts: [String], _ bytes: Data? = nil) -> String {
        var hash = ContentHash()
        for text in texts { hash.add(text) }
        bytes?.withUnsafeBytes { hash.add($0) }
        return hash.name
    }

    /// The hash as 32 hexadecimal digits.
    var name: String {
        [high, low].map { value in
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
