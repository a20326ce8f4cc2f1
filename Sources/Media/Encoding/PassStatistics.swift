internal import Foundation

/// The statistics of FFmpeg's own MPEG encoders about each frame of a first pass: "in:0 out:0 type:1 q:371 itex:30227
/// …;".
struct PassStatistics {
    /// The number of frames.
    private(set) var frames = 0
    /// The number of bits that the second pass needs at its coarsest quantiser.
    private(set) var fewestBits = 0.0

    /// Reads the statistics of all frames.
    /// - Parameters:
    ///   - content: the text that the encoder returned.
    ///   - coarsest: the largest allowed quantiser, in the encoders' units of 1/118.
    init(_ content: Data, coarsest: Double) {
        for entry in content.split(separator: UInt8(ascii: ";")) {
            var values: [Substring: Double] = [:]
            for word in String(decoding: entry, as: UTF8.self).split(whereSeparator: \.isWhitespace) {
                let pair = word.split(separator: ":")
                if pair.count == 2 { values[pair[0]] = Double(pair[1]) }
            }
            guard let quantiser = values["q"] else { continue }
            let texture = values["itex", default: 0] + values["ptex", default: 0] + 1
            frames += 1
            fewestBits += quantiser * texture / coarsest + values["mv", default: 0] + values["misc", default: 0]
        }
    }
}
