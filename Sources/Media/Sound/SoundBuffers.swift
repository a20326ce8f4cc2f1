internal import CFFmpeg

/// A stretch of sound, which owns its samples.
final class SoundFrame {
    let av: UnsafeMutablePointer<AVFrame>

    init() throws(MediaError) {
        guard let frame = av_frame_alloc() else { throw .outOfMemory("convert sound") }
        av = frame
    }

    /// Allocates a number of samples in an encoder's format.
    init(_ count: Int32, like encoder: UnsafePointer<AVCodecContext>) throws(MediaError) {
        guard let frame = av_frame_alloc() else { throw .outOfMemory("convert sound") }
        av = frame
        av.pointee.nb_samples = count
        av.pointee.format = encoder.pointee.sample_fmt.rawValue
        av.pointee.sample_rate = encoder.pointee.sample_rate
        var layout = encoder.pointee.ch_layout
        guard av_channel_layout_copy(&av.pointee.ch_layout, &layout) >= 0, av_frame_get_buffer(av, 0) >= 0 else {
            throw .outOfMemory("convert sound")
        }
    }

    deinit {
        var frame: UnsafeMutablePointer<AVFrame>? = av
        av_frame_free(&frame)
    }
}

/// A layout of channels that owns its memory.
final class ChannelLayout {
    let pointer: UnsafeMutablePointer<AVChannelLayout>

    /// Creates the usual layout of a number of channels.
    init(channels: Int32) {
        pointer = .allocate(capacity: 1)
        pointer.initialize(to: AVChannelLayout())
        av_channel_layout_default(pointer, channels)
    }

    init(copying layout: UnsafePointer<AVChannelLayout>) {
        pointer = .allocate(capacity: 1)
        pointer.initialize(to: AVChannelLayout())
        av_channel_layout_copy(pointer, layout)
    }

    deinit {
        av_channel_layout_uninit(pointer)
        pointer.deallocate()
    }
}

/// A queue of samples that wait until an encoder's frame is full.
final class SampleQueue {
    private let fifo: OpaquePointer
    private let encoder: UnsafePointer<AVCodecContext>

    /// Creates an empty queue for the samples of an encoder, which must outlive it; nil where memory is short.
    init?(for encoder: UnsafePointer<AVCodecContext>) {
        let channels = encoder.pointee.ch_layout.nb_channels
        guard let fifo = av_audio_fifo_alloc(encoder.pointee.sample_fmt, channels, 1) else { return nil }
        self.fifo = fifo
        self.encoder = encoder
    }

    deinit { av_audio_fifo_free(fifo) }

    var count: Int32 { av_audio_fifo_size(fifo) }

    func append(_ frame: SoundFrame, _ count: Int32) throws(MediaError) {
        guard patina_fifo_write(fifo, frame.av, count) >= count else { throw .outOfMemory("convert sound") }
    }

    /// Removes and returns the oldest samples, with silence in place of those that are missing.
    func take(_ count: Int32) throws(MediaError) -> SoundFrame {
        let frame = try SoundFrame(count, like: encoder)
        let held = min(count, self.count)
        guard patina_fifo_read(fifo, frame.av, held) >= held else { throw .outOfMemory("convert sound") }
        if held < count { patina_silence(frame.av, held, count - held) }
        return frame
    }
}

/// Converts sound to the sample rate, the channels and the sample format that an encoder takes.
final class SoundResampler {
    /// The samples per second of the input.
    let rate: Int32
    private let format: Int32
    private let layout: ChannelLayout
    private let context: OpaquePointer
    private let encoder: UnsafePointer<AVCodecContext>

    /// Creates a converter from a frame's kind of sound to an encoder's.
    init(from frame: UnsafePointer<AVFrame>, to encoder: UnsafePointer<AVCodecContext>) throws(MediaError) {
        var source = frame.pointee.ch_layout
        let isNamed = source.order == AV_CHANNEL_ORDER_NATIVE
        layout = isNamed ? ChannelLayout(copying: &source) : ChannelLayout(channels: source.nb_channels)
        rate = frame.pointee.sample_rate
        format = frame.pointee.format
        self.encoder = encoder
        var target = encoder.pointee.ch_layout
        var made: OpaquePointer?
        var code = swr_alloc_set_opts2(
            &made, &target, encoder.pointee.sample_fmt, encoder.pointee.sample_rate, layout.pointer,
            AVSampleFormat(format), rate, 0, nil)
        guard code >= 0, let context = made else { throw .outOfMemory("convert sound") }
        code = swr_init(context)
        guard code >= 0 else {
            swr_free(&made)
            throw MediaError(.convertFailed, "convert sound", code: code)
        }
        self.context = context
    }

    deinit {
        var context: OpaquePointer? = context
        swr_free(&context)
    }

    /// Returns whether a frame is of the kind for which the converter was made.
    func takes(_ frame: UnsafePointer<AVFrame>) -> Bool {
        frame.pointee.sample_rate == rate && frame.pointee.format == format
            && frame.pointee.ch_layout.nb_channels == layout.pointer.pointee.nb_channels
    }

    /// Adds `count` samples of silence, at the rate of the input.
    func addSilence(_ count: Int32) { swr_inject_silence(context, count) }

    /// Drops the next `count` samples, at the rate of the input.
    func drop(_ count: Int64) {
        let target = Rational(1, rate).rescale(count, to: Rational(1, encoder.pointee.sample_rate))
        swr_drop_output(context, Int32(clamping: target))
    }

    /// Converts a frame into a queue, or the samples that were held back where there is none.
    func convert(_ frame: SoundFrame?, into queue: SampleQueue) throws(MediaError) {
        let most = swr_get_out_samples(context, frame?.av.pointee.nb_samples ?? 0)
        guard most > 0 else { return }
        let result = try SoundFrame(most, like: encoder)
        let count = patina_resample(context, result.av, frame?.av)
        guard count >= 0 else { throw MediaError(.convertFailed, "convert sound", code: count) }
        if count > 0 { try queue.append(result, count) }
    }
}
