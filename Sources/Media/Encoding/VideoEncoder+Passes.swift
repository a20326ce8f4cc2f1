internal import CFFmpeg
internal import Files
internal import Foundation

extension VideoEncoder {
    /// Sets the pass in an encoder that is not open yet. Throws `.onePassOnly`, or `.encoderOption` where the bit rate
    /// is too low.
    static func prepare(
        _ pass: TwoPassLog.Pass, of choice: EncoderChoice, in context: UnsafeMutablePointer<AVCodecContext>
    ) throws(MediaError) {
        context.pointee.flags |= pass.isFirst ? AV_CODEC_FLAG_PASS1 : AV_CODEC_FLAG_PASS2
        switch choice.traits.statistics {
        case .file:
            _ = av_opt_set(context, "stats", pass.log.path.fileName, AV_OPT_SEARCH_CHILDREN)
        case .fileInParameters:
            guard let option = choice.traits.parameters?.option else { return }
            var text: UnsafeMutablePointer<UInt8>?
            defer { av_free(text) }
            guard av_opt_get(context, option, AV_OPT_SEARCH_CHILDREN, &text) >= 0 else { return }
            let path = pass.log.path.replacing(/[\\:='"]/) { "\\" + $0.output }
            let words = [text.map { String(cString: $0) } ?? "", "pass=\(pass.isFirst ? 1 : 2)", "stats=\(path)"]
            let all = words.filter { !$0.isEmpty }.joined(separator: ":")
            _ = av_opt_set(context, option, all.fileName, AV_OPT_SEARCH_CHILDREN)
        case .text, .mpegText:
            guard !pass.isFirst else { return }
            guard let content = pass.log.content, let copy = av_mallocz(content.count + 1) else {
                throw .outOfMemory("read the first pass")
            }
            if choice.traits.statistics == .mpegText { try requireBits(content, of: choice, in: context) }
            content.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
            context.pointee.stats_in = copy.assumingMemoryBound(to: CChar.self)
        case .none: throw MediaError(.onePassOnly, "open encoder", subject: choice.name)
        }
    }

    /// Throws `.encoderOption` where the bit rate is too low for the video. FFmpeg 5.1's own encoders free memory twice
    /// where they refuse that themselves.
    private static func requireBits(
        _ content: Data, of choice: EncoderChoice, in context: UnsafeMutablePointer<AVCodecContext>
    ) throws(MediaError) {
        let statistics = PassStatistics(content, coarsest: Double(context.pointee.qmax) * 118)
        let seconds = Double(statistics.frames) * (Rational(context.pointee.time_base).value ?? 0)
        guard Double(context.pointee.bit_rate) * seconds < statistics.fewestBits * 1.05 else { return }
        throw MediaError(
            .encoderOption, "set encoder option", subject: "b=\(context.pointee.bit_rate)",
            detail: "\(choice.name) cannot make so little of the video")
    }
}
