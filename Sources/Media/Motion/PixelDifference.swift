internal import CFFmpeg

/// libavutil's sum of absolute differences of two blocks of 16×16 bytes, in the processor's own instructions.
struct PixelDifference {
    private let function: @convention(c) (UnsafePointer<UInt8>?, Int, UnsafePointer<UInt8>?, Int) -> Int32

    /// Throws `.convertFailed` where FFmpeg was built without it.
    init() throws(MediaError) {
        guard let function = av_pixelutils_get_sad_fn(4, 4, 0, nil) else {
            throw MediaError(.convertFailed, "set up motion estimation", detail: "FFmpeg has no pixelutils")
        }
        self.function = function
    }

    /// Two blocks, each with the bytes from one of its rows to the next.
    func callAsFunction(
        _ block: UnsafePointer<UInt8>, _ stride: Int, _ other: UnsafePointer<UInt8>, _ otherStride: Int
    ) -> Int { Int(function(block, stride, other, otherStride)) }
}
