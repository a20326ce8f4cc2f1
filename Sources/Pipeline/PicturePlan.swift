internal import Media

/// In which formats and sizes pictures go through the network and to the encoder, decided from the first one.
struct PicturePlan {
    /// What the encoder gets.
    let encoded: PixelFormat
    /// The planes beside which the network's luma is put: those of `encoded`, or for RGB luma and chroma so deep that
    /// colours come back as they were.
    let working: PixelFormat
    /// Luma alone at the same depth.
    let luma: PixelFormat?
    /// Columns and rows of the output.
    let width: Int
    let height: Int
    /// The tags of the output.
    let color: ColorProperties
    /// What the output has otherwise than the source.
    let notices: [MediaNotice]

    private let encoder: EncoderChoice

    /// - Parameters:
    ///   - frame: the first of the source's.
    ///   - takes: whether the network takes planes of more than 8 bits.
    /// - Throws: `.convertFailed` where there are no planes that the network can take.
    init(
        _ frame: VideoFrame, scale: Int, encoder: EncoderChoice, _ settings: PictureSettings, takes: (Int) -> Bool
    ) throws(MediaError) {
        let source = frame.readableFormat
        self.encoder = encoder
        encoded =
            settings.pixelFormat
            ?? encoder.pixelFormat(nearest: source, fullRange: frame.color.isFullRange).withoutRange
        guard let ideal = encoded.workingFormat, let bits = ideal.planarBits else {
            throw MediaError(.convertFailed, "choose pixel format", subject: encoded.name)
        }
        var notices: [MediaNotice] = []
        if settings.pixelFormat == nil, !encoded.holdsTheSame(as: source) || source != frame.pixelFormat {
            notices.append(.pixelFormatConverted(from: frame.pixelFormat.name, to: encoded.name))
        }
        if bits > 8, !takes(bits) {
            guard let shallow = ideal.shallow else {
                throw MediaError(.convertFailed, "choose pixel format", subject: encoded.name)
            }
            working = shallow
            notices.append(.pixelFormatConverted(from: frame.pixelFormat.name, to: shallow.name))
        } else {
            working = ideal
        }
        luma = working.luma
        color = frame.color.converted(from: source, to: encoded, rows: frame.height)
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

    /// What is lost of what comes with a picture.
    func lost(of data: FrameData) -> MediaNotice? {
        encoder.keeps(data) || data == .dolbyVision ? nil : .frameDataDropped(data: data, encoder: encoder.name)
    }
}
