internal import CFFmpeg

/// A stretch of sound, its samples freed with it.
final class SoundFrame {
    let av: UnsafeMutablePointer<AVFrame>

    init() throws(MediaError) {
        guard let frame = av_frame_alloc() else { throw .outOfMemory("convert sound") }
        av = frame
    }

    /// Room for samples as an encoder takes them.
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

/// A layout of channels with memory of its own.
final class ChannelLayout {
    let pointer: UnsafeMutablePointer<AVChannelLayout>

    /// The usual layout of so many channels.
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

/// Samples that wait until an encoder's frame is full.
final class SampleQueue {
    private let fifo: OpaquePointer
    private let encoder: UnsafePointer<AVCodecContext>

    /// A queue of samples as an encoder takes them; the encoder must outlive it.
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

    /// Takes out the oldest samples; silence where there are not as many.
    func take(_ count: Int32) throws(MediaError) -> SoundFrame {
        let frame = try SoundFrame(count, like: encoder)
        let held = min(count, self.count)
        guard patina_fifo_read(fifo, frame.av, held) >= held else { throw .outOfMemory("convert sound") }
        if held < count { patina_silence(frame.av, held, count - held) }
        return frame
    }
}

/// Brings sound to the rate, the channels and the samples that an encoder takes.
final class SoundResampler {
    /// Samples per second that go in.
    let rate: Int32
    private let format: Int32
    private let layout: ChannelLayout
    private let context: OpaquePointer
    private let encoder: UnsafePointer<AVCodecContext>

    /// From a frame's kind of sound to an encoder's.
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

    /// Whether a frame is of the kind it was made for.
    func takes(_ frame: UnsafePointer<AVFrame>) -> Bool {
        frame.pointee.sample_rate == rate && frame.pointee.format == format
            && frame.pointee.ch_layout.nb_channels == layout.pointer.pointee.nb_channels
    }

    /// Adds `count` samples of silence, at the rate of what goes in.
    func addSilence(_ count: Int32) { swr_inject_silence(context, count) }

    /// Leaves out the next `count` samples, at the rate of what goes in.
    func drop(_ count: Int64) {
        let target = Rational(1, rate).rescale(count, to: Rational(1, encoder.pointee.sample_rate))
        swr_drop_output(context, Int32(clamping: target))
    }

    /// Converts a frame, or what was held back where there is none, into a queue.
    func convert(_ frame: SoundFrame?, into queue: SampleQueue) throws(MediaError) {
        let most = swr_get_out_samples(context, frame?.av.pointee.nb_samples ?? 0)
        guard most > 0 else { return }
        let result = try SoundFrame(most, like: encoder)
        let count = patina_resample(context, result.av, frame?.av)
        guard count >= 0 else { throw MediaError(.convertFailed, "convert sound", code: count) }
        if count > 0 { try queue.append(result, count) }
    }
}
