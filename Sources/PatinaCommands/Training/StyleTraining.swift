/// The files of a training run for style transfer.
struct StyleTraining {
    let style: StylePicture
    /// Where previews are drawn.
    let preview: String
}
