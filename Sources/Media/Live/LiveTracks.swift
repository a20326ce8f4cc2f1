internal import CFFmpeg

/// The tracks of a live output: the encoded video, and the source's sound as far as the container takes it. They are
/// made once; an output that is opened again has the same.
///
/// It is `@unchecked Sendable`: after it was made, one thread alone uses it.
public final class LiveTracks: @unchecked Sendable {
    struct Sound {
        let index: Int
        let parameters: UnsafeMutablePointer<AVCodecParameters>
        let timeBase: Rational
        let way: StreamPlan.Way
        let tags: [(key: String, value: String)]
    }

    let video: EncodedVideo
    /// The source's tags.
    let tags: [(key: String, value: String)]
    /// The tags of its video.
    let videoTags: [(key: String, value: String)]
    private(set) var sounds: [Sound] = []
    /// The notices about sound of the source that is converted or left out.
    public let notices: [MediaNotice]

    /// Plans the tracks. Throws the errors of planning an output.
    public init(_ video: EncodedVideo, of source: LiveSource, for target: LiveTarget) throws(MediaError) {
        self.video = video
        (tags, videoTags) = (source.tags, source.tags(ofStream: source.video.index))
        guard let container = target.planned,
            let plan = try source.plan(for: container, beside: video, path: target.text)
        else {
            notices = []
            return
        }
        notices = plan.notices
        for stream in plan.streams {
            guard let from = stream.source.pointee.codecpar,
                from.pointee.codec_type == AVMEDIA_TYPE_AUDIO
            else { continue }
            var parameters: UnsafePointer<AVCodecParameters> = UnsafePointer(from)
            var timeBase = Rational(stream.source.pointee.time_base)
            if case .sound(let converter) = stream.way {
                parameters = UnsafePointer(converter.parameters)
                timeBase = converter.timeBase
            }
            guard let copy = avcodec_parameters_alloc(), avcodec_parameters_copy(copy, parameters) >= 0 else {
                throw .outOfMemory("copy sound")
            }
            sounds.append(
                Sound(
                    index: stream.index, parameters: copy, timeBase: timeBase, way: stream.way,
                    tags: source.tags(ofStream: stream.index)))
        }
    }

    deinit {
        for sound in sounds {
            var parameters: UnsafeMutablePointer<AVCodecParameters>? = sound.parameters
            avcodec_parameters_free(&parameters)
        }
    }
}
