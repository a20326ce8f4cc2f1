internal import CFFmpeg

/// Cover art as a file of its own, as Matroska attaches it.
struct CoverFile {
    /// The file name, such as "cover.jpg".
    let name: String
    /// The MIME type, such as "image/jpeg".
    let mimeType: String

    /// Creates the description for a codec; nil for codecs that are no picture files.
    init?(_ codec: AVCodecID) {
        switch codec {
        case AV_CODEC_ID_MJPEG: (name, mimeType) = ("cover.jpg", "image/jpeg")
        case AV_CODEC_ID_PNG: (name, mimeType) = ("cover.png", "image/png")
        case AV_CODEC_ID_GIF: (name, mimeType) = ("cover.gif", "image/gif")
        case AV_CODEC_ID_BMP: (name, mimeType) = ("cover.bmp", "image/bmp")
        case AV_CODEC_ID_WEBP: (name, mimeType) = ("cover.webp", "image/webp")
        case AV_CODEC_ID_TIFF: (name, mimeType) = ("cover.tiff", "image/tiff")
        default: return nil
        }
    }

    /// Makes a stream the attachment that holds a picture. Throws `.outOfMemory`.
    func fill(_ stream: UnsafeMutablePointer<AVStream>, with picture: AVPacket) throws(MediaError) {
        guard let parameters = stream.pointee.codecpar, let data = picture.data, picture.size > 0 else { return }
        let size = Int(picture.size)
        let padding = Int(AV_INPUT_BUFFER_PADDING_SIZE)
        guard let copy = av_mallocz(size + padding)?.assumingMemoryBound(to: UInt8.self) else {
            throw .outOfMemory("copy cover art")
        }
        copy.update(from: data, count: size)
        av_freep(&parameters.pointee.extradata)
        parameters.pointee.extradata = copy
        parameters.pointee.extradata_size = picture.size
        parameters.pointee.codec_type = AVMEDIA_TYPE_ATTACHMENT
        if av_dict_get(stream.pointee.metadata, "filename", nil, 0) == nil {
            av_dict_set(&stream.pointee.metadata, "filename", name, 0)
        }
        av_dict_set(&stream.pointee.metadata, "mimetype", mimeType, 0)
    }
}
