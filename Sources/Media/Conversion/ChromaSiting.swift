internal import CFFmpeg

/// The position of the first chroma sample of a subsampled picture, in luma samples right of and below the first luma
/// sample: 0 is on it, 0.5 half way to the next.
struct ChromaSiting: Equatable {
    var across: Double
    var down: Double

    /// Takes the declared position, or that of MPEG-2 and its successors where none is declared.
    init(_ color: ColorProperties) {
        switch AVChromaLocation(rawValue: color.chromaCode) {
        case AVCHROMA_LOC_CENTER: (across, down) = (0.5, 0.5)
        case AVCHROMA_LOC_TOPLEFT: (across, down) = (0, 0)
        case AVCHROMA_LOC_TOP: (across, down) = (0.5, 0)
        case AVCHROMA_LOC_BOTTOMLEFT: (across, down) = (0, 1)
        case AVCHROMA_LOC_BOTTOM: (across, down) = (0.5, 1)
        default: (across, down) = (0, 0.5)
        }
    }
}
