internal import CFFmpeg

/// Scales one plane, of 8 bits or deeper, from one size to another.
public struct PlaneScaler: ~Copyable {
    /// An interpolation kernel of libswscale.
    public enum Kernel: Sendable {
        /// The cubic kernel of Keys with a = −0.6.
        case bicubic
        /// The Lanczos kernel of three lobes.
        case lanczos
    }

    private let scaler: ScalerContext
    private let rows: Int32

    /// Creates a scaler between two sizes. Throws `.convertFailed`.
    ///
    /// Pictures keep their edges: output sample k shows the source at (k + 0.5) / ratio - 0.5 + offset, where `across`
    /// and `down` are the offsets in source samples.
    /// - Parameters:
    ///   - samples: a format of one plane.
    ///   - kernel: the interpolation kernel.
    public init(
        fromWidth: Int, height fromHeight: Int, toWidth: Int, height toHeight: Int, across: Double = 0,
        down: Double = 0, samples: PixelFormat = .gray8, kernel: Kernel = .bicubic
    ) throws(MediaError) {
        guard let rows = Int32(exactly: fromHeight) else {
            throw MediaError(.convertFailed, "set up scaler", subject: "\(fromWidth)x\(fromHeight)")
        }
        let scaler = try ScalerContext()
        try scaler.set([
            "srcw": fromWidth, "srch": fromHeight, "src_format": Int(samples.rawValue),
            "dstw": toWidth, "dsth": toHeight, "dst_format": Int(samples.rawValue),
            "sws_flags": Int((kernel == .lanczos ? SWS_LANCZOS : SWS_BICUBIC) | SWS_ACCURATE_RND),
        ])
        // libswscale centres a single plane; the offset is added as a filter that delays by a fraction of a sample.
        var filter = SwsFilter()
        filter.lumH = Self.delay(across)
        filter.lumV = Self.delay(down)
        defer {
            sws_freeVec(filter.lumH)
            sws_freeVec(filter.lumV)
        }
        let code = patina_sws_init(scaler.pointer, &filter)
        guard code >= 0 else {
            throw MediaError(
                .convertFailed, "set up scaler", code: code,
                subject: "\(fromWidth)x\(fromHeight) to \(toWidth)x\(toHeight)")
        }
        self.rows = rows
        self.scaler = scaler
    }

    /// Scales a plane; both must be of the sizes given at first. `output` needs no room beyond its rows.
    public func scale(
        _ input: UnsafePointer<UInt8>, stride: Int, to output: UnsafeMutablePointer<UInt8>, stride outputStride: Int
    ) throws(MediaError) {
        guard let from = Int32(exactly: stride), let to = Int32(exactly: outputStride) else {
            throw MediaError(.convertFailed, "scale plane", detail: "a row is too long")
        }
        let code = patina_sws_plane(scaler.pointer, input, from, rows, output, to)
        guard code >= 0 else { throw MediaError(.convertFailed, "scale plane", code: code) }
    }

    /// Returns the vector of Lagrange's three-point interpolation at `offset`, nearly all-pass within ±0.5 of its
    /// middle sample; nil for none.
    private static func delay(_ offset: Double) -> UnsafeMutablePointer<SwsVector>? {
        guard offset != 0 else { return nil }
        let middle = Int(offset.rounded())
        let reach = abs(middle) + 1
        guard let vector = sws_allocVec(Int32(2 * reach + 1)) else { return nil }
        for place in 0...2 * reach { vector.pointee.coeff[place] = 0 }
        let part = offset - Double(middle)
        vector.pointee.coeff[reach + middle - 1] = part * (part - 1) / 2
        vector.pointee.coeff[reach + middle] = 1 - part * part
        vector.pointee.coeff[reach + middle + 1] = part * (part + 1) / 2
        return vector
    }
}
