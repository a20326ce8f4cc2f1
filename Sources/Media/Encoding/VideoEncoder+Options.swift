internal import CFFmpeg

extension VideoEncoder {
    /// Tells an encoder that is not open yet what pictures it will get.
    static func describe(
        _ format: VideoFormat, _ target: PixelFormat, _ timeBase: Rational, _ threads: Int,
        to context: UnsafeMutablePointer<AVCodecContext>
    ) {
        context.pointee.width = Int32(clamping: format.width)
        context.pointee.height = Int32(clamping: format.height)
        context.pointee.pix_fmt = target.av
        context.pointee.time_base = timeBase.av
        if format.frameRate.isPositive { context.pointee.framerate = format.frameRate.av }
        if format.sampleAspectRatio.isPositive { context.pointee.sample_aspect_ratio = format.sampleAspectRatio.av }
        var color = format.color
        if target.isFullRangeName { color.rangeCode = AVCOL_RANGE_JPEG.rawValue }
        if target.isRGB { color.matrixCode = AVCOL_SPC_RGB.rawValue }
        color.apply(to: context)
        context.pointee.thread_count = Int32(clamping: CodecThreads.count(threads))
    }

    /// Sets the defaults and then the caller's options, each of which must be known and accepted.
    static func apply(
        _ options: [(key: String, value: String)], of encoder: String, _ preset: EncoderPreset, _ light: MasteringLight,
        to context: UnsafeMutablePointer<AVCodecContext>
    ) throws(MediaError) {
        let given = Set(options.map(\.key))
        let own = parameters(of: encoder, light, threads: Int(context.pointee.thread_count))
        // What an encoder does not know of this it does without.
        if let own, !given.contains(own.key) { _ = av_opt_set(context, own.key, own.value, AV_OPT_SEARCH_CHILDREN) }
        let choosesQuality = !given.isDisjoint(with: EncoderDefaults.quality)
        for (key, value) in EncoderDefaults.options(for: encoder, preset) where !given.contains(key) {
            let saysQuality = EncoderDefaults.quality.contains(key) || value.contains("lossless=1")
            if choosesQuality, saysQuality || (key, value) == ("flags", "+qscale") {
                continue
            }
            let full = key == own?.key ? "\(own!.value):\(value)" : value
            // A build of FFmpeg without one of these options still encodes.
            _ = av_opt_set(context, key, full, AV_OPT_SEARCH_CHILDREN)
        }
        for (key, value) in options {
            let full = key == own?.key ? "\(own!.value):\(value)" : value
            let code = av_opt_set(context, key, full, AV_OPT_SEARCH_CHILDREN)
            guard code >= 0 else {
                var error = MediaError(.encoderOption, "set encoder option", code: code, subject: "\(key)=\(value)")
                if code == PATINA_OPTION_NOT_FOUND {
                    error.subject = key
                    error.detail = "\(encoder) has no such option"
                    error.log = nil
                }
                throw error
            }
        }
    }

    /// An encoder's own string of parameters as it is before the caller's are added.
    private static func parameters(of encoder: String, _ light: MasteringLight, threads: Int) -> (
        key: String, value: String
    )? {
        let quiet = encoder == "libx265" ? (option: "x265-params", value: EncoderDefaults.quietX265) : nil
        let all = [quiet, CodecThreads.pool(of: encoder, count: threads), light.parameters(of: encoder)]
            .compactMap { $0 }
        return all.first.map { ($0.option, all.map(\.value).joined(separator: ":")) }
    }

    /// The error that says which of the caller's options the encoder's own message speaks of, or all of them.
    static func blame(
        _ options: [(key: String, value: String)], _ error: MediaError, _ encoder: String
    ) -> MediaError {
        var blamed = error
        blamed.kind = .encoderOption
        blamed.operation = "set encoder option"
        let words = (error.log ?? "").lowercased()
        let named = options.filter { words.contains($0.value.lowercased()) || words.contains($0.key.lowercased()) }
        blamed.subject = (named.count == 1 ? named : options).map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        return blamed
    }
}
