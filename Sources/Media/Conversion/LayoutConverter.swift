internal import CFFmpeg

/// Moves luma, chroma and opacity between layouts value for value: packed, semi-planar and of the other byte order to
/// planes and back. Deeper samples get the shallower ones' values at their own scale.
enum LayoutConverter {
    /// Returns whether `convert` handles the conversion from one format to another.
    static func converts(_ from: PixelFormat, to: PixelFormat) -> Bool {
        guard let source = from.planarTwin, let target = to.planarTwin else { return false }
        return source.bits <= target.bits
            && (source.isGrey || target.isGrey || source.chromaShift == target.chromaShift)
    }

    /// Fills a frame of the same size. Planes that the source lacks become grey or opaque.
    static func convert(_ from: VideoFrame, into to: VideoFrame) {
        let (source, target) = (from.pixelFormat, to.pixelFormat)
        clear(to)
        for (channel, component) in target.channels {
            let isChroma = channel == .blue || channel == .red
            let shift = isChroma ? target.chromaShift : (0, 0)
            let width = (to.width + (1 << shift.0) - 1) >> shift.0
            let height = (to.height + (1 << shift.1) - 1) >> shift.1
            let origin = source.channels[channel]
            let scale = Scale(
                from: source.bits, to: target.bits,
                fillsRange: channel == .opacity || !isChroma && from.color.isFullRange)
            let filling = isChroma ? UInt16(1) << UInt16(target.bits - 1) : UInt16((1 << target.bits) - 1)
            var line = [UInt16](repeating: filling, count: width)
            line.withUnsafeMutableBufferPointer { line in
                guard let base = line.baseAddress else { return }
                for row in 0..<height {
                    if let origin {
                        patina_read_samples(from.av, Int32(origin), Int32(row), Int32(width), base)
                        scale.apply(line)
                    }
                    patina_write_samples(to.av, Int32(component), Int32(row), Int32(width), base)
                }
            }
        }
    }

    /// Sets all samples to 0. Samples that share a word are then written one after another, each added to the bits of
    /// the others.
    static func clear(_ frame: VideoFrame) {
        for index in 0..<4 {
            guard let base = patina_plane(frame.av, Int32(index)) else { continue }
            let isChroma = frame.pixelFormat.descriptor.map { $0.nb_components >= 3 } == true && (1...2).contains(index)
            let down = isChroma ? frame.pixelFormat.chromaShift.down : 0
            let rows = (frame.height + (1 << down) - 1) >> down
            base.update(repeating: 0, count: rows * Int(patina_stride(frame.av, Int32(index))))
        }
    }

    /// The rule by which samples become deeper: limited-range values by a shift, full-range values by the ratio of the
    /// largest.
    private struct Scale {
        let shift: UInt16
        let ratio: (UInt32, UInt32)?

        init(from: Int, to: Int, fillsRange: Bool) {
            shift = UInt16(max(0, to - from))
            ratio = fillsRange && shift > 0 ? (UInt32((1 << to) - 1), UInt32((1 << from) - 1)) : nil
        }

        func apply(_ line: UnsafeMutableBufferPointer<UInt16>) {
            guard shift > 0 else { return }
            for place in line.indices {
                if let ratio {
                    line[place] = UInt16((UInt32(line[place]) * ratio.0 + ratio.1 / 2) / ratio.1)
                } else {
                    line[place] <<= shift
                }
            }
        }
    }
}

extension PixelFormat {
    enum Channel { case luma, blue, red, opacity }

    /// The numbers of FFmpeg's components by their meaning, for formats of luma and chroma.
    fileprivate var channels: [Channel: Int] {
        let order: [Channel] =
            switch descriptor?.nb_components {
            case 1: [.luma]
            case 2: [.luma, .opacity]
            case 3: [.luma, .blue, .red]
            default: [.luma, .blue, .red, .opacity]
            }
        return Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    }
}
