internal import CFFmpeg

extension VideoEncoder {
    /// Sets the format of the pictures in an encoder that is not open yet.
    static func describe(
        _ format: VideoFormat, as target: PixelFormat, timeBase: Rational, threads: Int,
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

    /// Sets the preset's options and then the caller's, each of which must be known and accepted. Throws
    /// `.encoderOption`.
    static func apply(
        _ options: [EncoderTraits.Option], of choice: EncoderChoice, preset: EncoderPreset, light: MasteringLight,
        to context: UnsafeMutablePointer<AVCodecContext>
    ) throws(MediaError) {
        let given = Set(options.map(\.key))
        let traits = choice.traits
        let own = traits.parameters.flatMap { parameters in
            let values = parameters.values(threads: Int(context.pointee.thread_count), light: light)
            return values.map { (key: parameters.option, value: $0) }
        }
        // An encoder that does not know these works without them.
        if let own, !given.contains(own.key) { _ = av_opt_set(context, own.key, own.value, AV_OPT_SEARCH_CHILDREN) }
        let choosesQuality = !given.isDisjoint(with: EncoderTraits.qualityKeys)
        for (key, value) in traits.options(for: preset) where !given.contains(key) {
            if choosesQuality, EncoderTraits.choosesQuality((key, value)) { continue }
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
                    error.detail = "\(choice.name) has no such option"
                    error.log = nil
                }
                throw error
            }
        }
    }

    /// Returns an error that names the caller's option that the encoder's message mentions, or all of them.
    static func blame(_ options: [EncoderTraits.Option], for error: MediaError) -> MediaError {
        var blamed = error
        blamed.kind = .encoderOption
        blamed.operation = "set encoder option"
        let words = (error.log ?? "").lowercased()
        let named = options.filter { words.contains($0.value.lowercased()) || words.contains($0.key.lowercased()) }
        blamed.subject = (named.count == 1 ? named : options).map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        return blamed
    }
}
