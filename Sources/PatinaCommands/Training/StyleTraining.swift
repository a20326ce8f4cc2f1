/// The files of a training run for style transfer.
struct StyleTraining {
    let styles: [NamedStyle]
    /// The path of the preview picture.
    let preview: String

    /// The names of the styles; empty where there is one without a name.
    var names: [String] { styles.compactMap(\.name) }
}
