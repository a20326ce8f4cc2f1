internal import Engine
internal import Media

/// The formats and sizes in which pictures pass the filters and go to the encoder, decided from the first frame.
struct PicturePlan {
    /// The pixel format for the encoder.
    let encoded: PixelFormat
    /// The planes between the filters: those of `encoded`, or for RGB ones of luma and chroma that are so deep that colours
    /// come back as they were.
    let working: PixelFormat
    /// The number of columns of the output.
    let width: Int
    /// The number of rows of the output.
    let height: Int
    /// The colour properties of the output.
    let color: ColorProperties
    /// The differences between the output and the source.
    let notices: [MediaNotice]

    private let encoder: EncoderChoice

    /// Plans the pictures of a source.
    /// - Parameters:
    ///   - frame: the source's first frame.
    ///   - filters: all filters that pictures may pass.
    ///   - scale: the scale of those that a picture passes.
    ///   - settings: the format and the size that are asked for.
    ///   - encoder: the encoder that is to take the pictures.
    /// - Throws: `.convertFailed` where there are no planes that the filters can take.
    init(
        for frame: VideoFrame, filters: [any PictureFilter], scale: Int, settings: PictureSettings,
        encoder: EncoderChoice
    ) throws(MediaError) {
        let source = frame.readableFormat
        self.encoder = encoder
        let chosen =
            settings.pixelFormat
            ?? encoder.pixelFormat(nearest: source, fullRange: frame.color.isFullRange).withoutRange
        encoded = chosen.withoutRange
        guard let ideal = encoded.workingFormat, let bits = ideal.planarBits else {
            throw MediaError(.convertFailed, "choose pixel format", subject: encoded.name)
        }
        var notices: [MediaNotice] = []
        if settings.pixelFormat == nil, !encoded.holdsTheSame(as: source) || source != frame.pixelFormat {
            notices.append(.pixelFormatConverted(from: frame.pixelFormat.name, to: encoded.name))
        }
        // Filters of colour get 8 bits a sample whatever the planes are, which stay as deep as they were.
        if bits > 8, !filters.allSatisfy({ $0.isColor || $0.takes(bits: bits) }) {
            guard let shallow = ideal.shallow else {
                throw MediaError(.convertFailed, "choose pixel format", subject: encoded.name)
            }
            working = shallow
            notices.append(.pixelFormatConverted(from: frame.pixelFormat.name, to: shallow.name))
        } else {
            working = ideal
            if source.bits > 8, filters.contains(where: \.isColor) {
                notices.append(.pixelFormatConverted(from: frame.pixelFormat.name, to: PixelFormat.gbrp.name))
            }
        }
        color = frame.color.converted(from: source, to: chosen, rows: frame.height)
        let chroma = encoded.lumaPerChroma
        let (width, wide) = frame.width.multipliedReportingOverflow(by: scale)
        let (height, high) = frame.height.multipliedReportingOverflow(by: scale)
        guard !wide, !high else {
            throw MediaError(.convertFailed, "allocate frames", detail: "the output would be too large")
        }
        (self.width, self.height) =
            settings.size?.resolved(frame.width, frame.height, chroma: chroma) ?? (width, height)
        self.notices = notices
    }

    /// Returns a frame with the size, the format and the properties of those that come out of the filters, to set up the
    /// rest with. Its samples have no meaning.
    /// - Parameter picture: the source's first frame.
    func sample(like picture: VideoFrame) throws(MediaError) -> VideoFrame {
        let frame = try FramePool(width: width, height: height, pixelFormat: working).frame()
        frame.copyProperties(from: picture)
        frame.sampleAspectRatio = picture.sampleAspectRatio(atWidth: width, height: height)
        return frame
    }

    /// Returns the notice about data beside a picture that is lost; nil if it is kept.
    func lost(of data: FrameData) -> MediaNotice? {
        encoder.keeps(data) || data == .dolbyVision ? nil : .frameDataDropped(data: data, encoder: encoder.name)
    }
}
