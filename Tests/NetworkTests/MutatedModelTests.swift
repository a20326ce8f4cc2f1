import Foundation
import Network
import TestSupport
import Testing

/// A damaged model file is read or refused, and never traps.
@Suite struct MutatedModelTests {
    /// Bytes that mean something in JSON hit its grammar more often than random ones.
    private static let telling = Array("0123456789-+.eE\"{}[],:ntf\\ ".utf8)

    private func mutated(_ data: Data, _ random: inout SeededGenerator) -> Data {
        var bytes = [UInt8](data)
        let header = 8..<min(bytes.count, 8 + Int(bytes[0]) + Int(bytes[1]) << 8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard !bytes.isEmpty else { break }
            // Mostly in the header: the tensors hold values, any of which is a value.
            let inHeader = Int.random(in: 0..<10, using: &random) < 8
            let place = Int.random(in: inHeader ? header.clamped(to: 0..<bytes.count) : 0..<bytes.count, using: &random)
            let byte =
                Bool.random(using: &random)
                ? Self.telling.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
            switch Int.random(in: 0..<8, using: &random) {
            case 0...2: bytes[place] = byte
            case 3: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 4: bytes.insert(byte, at: place)
            case 5: bytes.remove(at: place)
            case 6: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
            default: bytes.replaceSubrange(place..<place, with: bytes[place..<min(bytes.count, place + 20)])
            }
            if bytes.count < 16 { break }
        }
        if Int.random(in: 0..<20, using: &random) == 0 {
            bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
        }
        return Data(bytes)
    }

    /// Insertions move the header's end, so its length is put right: otherwise nearly all mutants fail at once.
    private func withLength(_ data: Data, _ shift: Int) -> Data {
        guard data.count >= 8 else { return data }
        let length = Int(data[0]) + Int(data[1]) << 8 + shift
        guard (0...0xffff).contains(length) else { return data }
        var data = data
        (data[0], data[1]) = (UInt8(length & 255), UInt8(length >> 8))
        return data
    }

    @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
    func noMutationOfAModelTraps(integer: Bool, sparse: Bool) throws {
        let network = SampleNetwork.make(integer: integer, sparse: sparse)
        let data = ModelFile.encode(network).encoded()
        #expect(try ModelFile.decode(Safetensors(data: data)) == network)
        var random = SeededGenerator(seed: integer ? 11 : 12)
        var (read, refused) = (0, 0)
        for _ in 0..<1000 {
            let mutant = mutated(data, &random)
            for candidate in [mutant, withLength(mutant, mutant.count - data.count)] {
                do {
                    let network = try ModelFile.decode(Safetensors(data: candidate))
                    try network.validate()
                    read += 1
                } catch {
                    // Typed throws: this is a `NetworkError`.
                    refused += 1
                }
            }
        }
        // Both ways were taken: some mutants only change a value, most are broken.
        #expect(read > 20)
        #expect(refused > 500)
    }
}
