internal import Media

/// The adjustment that gives the result the chroma of the source.
final class KeptColors: PlaneAdjustment {
    let name = "keep-colors"

    func adjust(_ result: VideoFrame, source: VideoFrame) {
        let bytes = (result.pixelFormat.planarBits ?? 8) > 8 ? 2 : 1
        for index in 1...2 {
            guard let from = source.plane(index), let to = result.plane(index) else { continue }
            to.copy(from, sampleBytes: bytes)
        }
    }
}
