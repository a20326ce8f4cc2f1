internal import CFFmpeg
internal import Foundation

extension VideoEncoder {
    /// Encoders that put what they measure into `stats_out` and take it from `stats_in`.
    private static let statistical: Set<String> = [
        "flv", "h263p", "libaom-av1", "librav1e", "libtheora", "libvpx", "libvpx-vp9", "libxvid", "mpeg1video",
        "mpeg2video", "mpeg4", "msmpeg4", "msmpeg4v2",
    ]

    /// Tells an encoder that is not open yet which pass it is for. Throws `.onePassOnly`.
    static func prepare(
        _ pass: PassLog.Pass, of encoder: String, in context: UnsafeMutablePointer<AVCodecContext>
    ) throws(MediaError) {
        context.pointee.flags |= pass.isFirst ? AV_CODEC_FLAG_PASS1 : AV_CODEC_FLAG_PASS2
        switch encoder {
        case "libx264", "libx264rgb":
            _ = av_opt_set(context, "stats", pass.log.path, AV_OPT_SEARCH_CHILDREN)
        case "libx265":
            var text: UnsafeMutablePointer<UInt8>?
            defer { av_free(text) }
            guard av_opt_get(context, "x265-params", AV_OPT_SEARCH_CHILDREN, &text) >= 0 else { return }
            let path = pass.log.path.replacing(/[\\:='"]/) { "\\" + $0.output }
            let words = [text.map { String(cString: $0) } ?? "", "pass=\(pass.isFirst ? 1 : 2)", "stats=\(path)"]
            let all = words.filter { !$0.isEmpty }.joined(separator: ":")
            _ = av_opt_set(context, "x265-params", all, AV_OPT_SEARCH_CHILDREN)
        case _ where statistical.contains(encoder):
            guard !pass.isFirst else { return }
            guard let content = pass.log.content, let copy = av_mallocz(content.count + 1) else {
                throw .outOfMemory("read the first pass")
            }
            if PassStatistics.encoders.contains(encoder) { try requireBits(content, encoder, context) }
            content.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
            context.pointee.stats_in = copy.assumingMemoryBound(to: CChar.self)
        default: throw MediaError(.onePassOnly, "open encoder", subject: encoder)
        }
    }

    private static func requireBits(
        _ content: Data, _ encoder: String, _ context: UnsafeMutablePointer<AVCodecContext>
    ) throws(MediaError) {
        let statistics = PassStatistics(content, coarsest: Double(context.pointee.qmax) * 118)
        let seconds = Double(statistics.frames) * (Rational(context.pointee.time_base).value ?? 0)
        guard Double(context.pointee.bit_rate) * seconds < statistics.fewestBits * 1.05 else { return }
        throw MediaError(
            .encoderOption, "set encoder option", subject: "b=\(context.pointee.bit_rate)",
            detail: "\(encoder) cannot make so little of the video")
    }
}
