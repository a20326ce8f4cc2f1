internal import CFFmpeg

/// The encoders that are used where the caller names none.
public enum DefaultEncoder {
    /// FFmpeg's name of the encoder of H.264.
    public static let h264 = "libx264"
    /// FFmpeg's name of the encoder of HEVC.
    public static let hevc = "libx265"
    /// FFmpeg's name of the encoder of AV1 in videos. The first one that FFmpeg lists may be far slower.
    private static let av1 = "libsvtav1"

    /// Returns the default encoder of a container: of H.264 where the container is made for it, else of the container's
    /// own codec; for the archive a lossless one, if the container is known to hold its codec. Nil where FFmpeg has no
    /// encoder of H.264.
    ///
    /// Throws `.containerRefused` where FFmpeg has no encoder of the container's codec.
    static func find(
        for container: Container, _ preset: EncoderPreset
    ) throws(MediaError) -> UnsafePointer<AVCodec>? {
        if preset == .archive, let lossless = lossless(in: container) { return lossless }
        if !container.isMadeForH264, container.videoCodec != AV_CODEC_ID_NONE {
            // libavformat's own choice for .mpg is MPEG-1, which is obsolete.
            let codec = container.name == "mpeg" ? AV_CODEC_ID_MPEG2VIDEO : container.videoCodec
            guard let own = avcodec_find_encoder(codec) else {
                throw MediaError(
                    .containerRefused, "choose encoder",
                    subject: "any video but \(String(cString: avcodec_get_name(codec)))",
                    detail: "for which FFmpeg has no encoder here")
            }
            // A still picture may take its time.
            let isVideo = own.pointee.id == AV_CODEC_ID_AV1 && container.name != "avif"
            return isVideo ? avcodec_find_encoder_by_name(av1) ?? own : own
        }
        return avcodec_find_encoder_by_name(h264) ?? avcodec_find_encoder(AV_CODEC_ID_H264)
    }

    private static func lossless(in container: Container) -> UnsafePointer<AVCodec>? {
        if container.holds(AV_CODEC_ID_FFV1) == true { return avcodec_find_encoder(AV_CODEC_ID_FFV1) }
        return container.holds(AV_CODEC_ID_HEVC) == true ? avcodec_find_encoder_by_name(hevc) : nil
    }
}
