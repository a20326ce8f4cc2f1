/// The files of a training run for style transfer.
struct StyleTraining {
    let style: StylePicture
    /// The path of the preview picture.
    let preview: String
}
