internal import CFFmpeg

/// The sum of absolute differences of two blocks of 16×16 bytes, computed by libavutil with the processor's vector
/// instructions.
struct PixelDifference {
    private let function: @convention(c) (UnsafePointer<UInt8>?, Int, UnsafePointer<UInt8>?, Int) -> Int32

    /// Finds the function. Throws `.convertFailed` where FFmpeg was built without it.
    init() throws(MediaError) {
        guard let function = av_pixelutils_get_sad_fn(4, 4, 0, nil) else {
            throw MediaError(.convertFailed, "set up motion estimation", detail: "FFmpeg has no pixelutils")
        }
        self.function = function
    }

    /// Returns the sum of absolute differences of two blocks, each given with the bytes from one of its rows to the
    /// next.
    func callAsFunction(
        _ block: UnsafePointer<UInt8>, stride: Int, _ other: UnsafePointer<UInt8>, otherStride: Int
    ) -> Int { Int(function(block, stride, other, otherStride)) }
}
