internal import CFFmpeg

/// The sizes of pictures that an encoder of FFmpeg's takes, which libavcodec does not tell before it is opened.
struct EncoderTraits {
    /// The numbers of which columns and rows must be multiples.
    let step: (across: Int, down: Int)
    /// The fewest columns and rows.
    let smallest: (width: Int, height: Int)
    /// The sizes it is made for, in words, where there are only a few; nil where there are many.
    let onlySizes: String?

    /// The traits of an encoder for pictures of a format.
    init(_ encoder: String, _ format: PixelFormat) {
        step = Self.step(encoder, format)
        smallest = Self.smallest(encoder)
        onlySizes = Self.onlySizes(encoder)
    }

    /// The smallest size of at least a picture's columns and rows that the encoder takes.
    func size(holding width: Int, _ height: Int) -> (width: Int, height: Int) {
        func multiple(_ length: Int, of step: Int) -> Int { (length + step - 1) / step * step }
        return (multiple(width, of: step.across), multiple(height, of: step.down))
    }

    /// The words of a refusal for a size; nil where nothing is known against it.
    func refusal(of width: Int, _ height: Int) -> String? {
        guard width < smallest.width || height < smallest.height else { return nil }
        return "\(width)x\(height) is too small: it takes \(smallest.width)x\(smallest.height) and more"
    }

    /// Most encoders take every size: what the last samples of chroma stand for beyond the picture's edge is cut off by
    /// whoever decodes it. These do not.
    private static func step(_ encoder: String, _ format: PixelFormat) -> (across: Int, down: Int) {
        let chroma = format.lumaPerChroma
        switch encoder {
        case "libx264", "libx265", "utvideo", "prores", "prores_aw", "pgmyuv", "bitpacked": return chroma
        case "huffyuv", "ffvhuff": return (chroma.across, 1)
        case "libxvid": return (2, 2)
        case "v210", "v308", "wmv1", "wmv2": return (2, 1)
        case "cinepak", "h263p", "rv20", "vbn": return (4, 4)
        case "qtrle": return format.isGrey ? (4, 1) : (1, 1)
        case "y41p": return (8, 1)
        case "cfhd": return (16, 8)
        case "rv10", "roqvideo": return (16, 16)
        default: return (1, 1)
        }
    }

    private static func smallest(_ encoder: String) -> (width: Int, height: Int) {
        switch encoder {
        case "libsvtav1": (64, 64)
        case "libx265": (16, 16)
        default: (1, 1)
        }
    }

    private static func onlySizes(_ encoder: String) -> String? {
        switch encoder {
        case "dvvideo":
            "it takes 720x480 at 29.97 frames per second and 720x576 at 25, and of DV100 960x720, 1280x1080 and 1440x1080"
        case "h261": "it takes 176x144 and 352x288"
        case "h263": "it takes 128x96, 176x144, 352x288, 704x576 and 1408x1152; h263p takes others"
        case "avui": "it takes 720x486 and 720x576"
        case "dnxhd":
            "it takes 1920x1080 and a few other sizes at certain bit rates, and any of "
                + "256x120 and more with --encoder-option profile=dnxhr_hq"
        default: nil
        }
    }
}
