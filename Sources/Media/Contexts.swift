internal import CFFmpeg

// Owners of FFmpeg's structures: one pointer each, freed exactly once. Code that uses them can throw anywhere.

/// An open input.
struct InputContext: ~Copyable {
    let pointer: UnsafeMutablePointer<AVFormatContext>

    deinit {
        var pointer: UnsafeMutablePointer<AVFormatContext>? = pointer
        avformat_close_input(&pointer)
    }

    /// The streams of the input, in order.
    var streams: UnsafeBufferPointer<UnsafeMutablePointer<AVStream>?> {
        UnsafeBufferPointer(start: pointer.pointee.streams, count: Int(pointer.pointee.nb_streams))
    }
}

/// A decoder or encoder.
struct CodecContext: ~Copyable {
    let pointer: UnsafeMutablePointer<AVCodecContext>
    /// Whether the context is left allocated, because closing it would never return.
    var isKept = false

    init(_ codec: UnsafePointer<AVCodec>) throws(MediaError) {
        guard let context = avcodec_alloc_context3(codec) else { throw .outOfMemory("open codec") }
        pointer = context
    }

    deinit {
        if isKept { return }
        // This is the only part that libavcodec does not free.
        av_free(pointer.pointee.stats_in)
        pointer.pointee.stats_in = nil
        var pointer: UnsafeMutablePointer<AVCodecContext>? = pointer
        avcodec_free_context(&pointer)
    }
}

/// A libswscale context.
struct ScalerContext: ~Copyable {
    let pointer: UnsafeMutableRawPointer

    init() throws(MediaError) {
        guard let context = patina_sws_alloc() else { throw .outOfMemory("open scaler") }
        pointer = context
    }

    deinit { patina_sws_free(pointer) }

    /// Sets libswscale's own options by their names. Throws `.convertFailed`.
    func set(_ options: KeyValuePairs<String, Int>) throws(MediaError) {
        for (name, value) in options {
            let code = patina_sws_set(pointer, name, Int64(value))
            guard code >= 0 else { throw MediaError(.convertFailed, "set up scaler", code: code, subject: name) }
        }
    }
}

/// A dictionary of options. The entries left in it after a call were not used.
struct OptionDictionary: ~Copyable {
    var pointer: OpaquePointer?

    init(_ options: KeyValuePairs<String, String> = [:]) {
        for (key, value) in options { av_dict_set(&pointer, key, value, 0) }
    }

    deinit {
        var pointer = pointer
        av_dict_free(&pointer)
    }
}
