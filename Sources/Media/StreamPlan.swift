internal import CFFmpeg

/// What becomes of one of the source's streams that is not the video.
struct StreamPlan {
    /// The source's stream.
    let source: UnsafeMutablePointer<AVStream>
    /// Set where its packets are rewritten.
    let converter: SubtitleConverter?
    let index: Int
}

extension StreamPlan {
    /// Decides for every stream of a source whether the container takes it as it is, rewritten, or not at all.
    ///
    /// libavformat says of some codecs whether a container holds them; of the rest a trial header tells.
    static func plan(
        for source: borrowing VideoSource, beside video: UnsafePointer<AVCodecParameters>, in container: Container
    ) throws(MediaError) -> (plans: [StreamPlan], notices: [MediaNotice]) {
        var plans: [StreamPlan] = []
        var notices: [MediaNotice] = []
        for info in source.information.streams where info.index != source.video.index {
            func drop(_ reason: String) {
                notices.append(.streamDropped(index: info.index, kind: info.kind, codec: info.codec, reason: reason))
            }
            guard let stream = source.demuxer.stream(info.index), let parameters = stream.pointee.codecpar else {
                continue
            }
            switch info.kind {
            case .video:
                drop(info.isAttachedPicture ? "cover art is not carried" : "only the first video stream is filtered")
            case .data: drop("data streams are not carried")
            case .audio, .subtitle, .attachment:
                let codec = parameters.pointee.codec_id
                let known = info.kind == .attachment ? nil : container.holds(codec)
                if known != false, try container.refusal(of: [video, UnsafePointer(parameters)]) == nil {
                    plans.append(StreamPlan(source: stream, converter: nil, index: info.index))
                } else if info.kind == .subtitle, let converter = converter(for: stream, in: container) {
                    plans.append(StreamPlan(source: stream, converter: converter, index: info.index))
                    notices.append(.subtitlesConverted(index: info.index, from: info.codec, to: converter.codec))
                } else {
                    drop("\(container.name) cannot hold it")
                }
            }
        }
        return (plans, notices)
    }

    private static func converter(
        for stream: UnsafeMutablePointer<AVStream>, in container: Container
    ) -> SubtitleConverter? {
        let codec = stream.pointee.codecpar.pointee.codec_id
        for target in SubtitleConverter.targets(for: codec) where target != codec && container.holds(target) == true {
            if let converter = SubtitleConverter(stream, to: target) { return converter }
        }
        return nil
    }
}
