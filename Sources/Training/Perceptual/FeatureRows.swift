internal import COneDNN

/// The activations of a layer as a matrix for each picture, with a row per pixel and a column per channel.
final class FeatureRows {
    /// The number of pixels of a picture, which is the number of rows.
    let area: Int
    /// The number of channels, which is the number of columns.
    let channels: Int
    /// The number of pictures.
    let batch: Int
    private let rows: Buffer
    private let gather: Primitive

    /// Makes the matrices.
    /// - Parameter tensor: activations in a blocked layout.
    init(_ tensor: TrainingTensor) throws {
        (batch, channels, area) = (tensor.batch, tensor.channels, tensor.height * tensor.width)
        rows = try Buffer(
            Buffer.descriptor([tensor.batch, tensor.channels, tensor.height, tensor.width], dnnl_nhwc))
        gather = try Primitive.reorder(from: tensor.value, to: rows)
    }

    /// Copies the values of the tensor into the matrices.
    func read() throws { try gather.execute() }

    /// The matrix of a picture in row-major order.
    subscript(_ n: Int) -> UnsafePointer<Float> { UnsafePointer(rows.pointer + n * area * channels) }

    /// Returns the Gram matrix FᵀF / (rows of F) of a picture's matrix F: channels × channels values.
    func gram(_ n: Int) throws -> [Float] {
        var gram = [Float](repeating: 0, count: channels * channels)
        let (channels, area) = (Int64(channels), Int64(area))
        try OneDNN.check(
            dnnl_sgemm(
                CChar(84), CChar(78), channels, channels, area, 1 / Float(area), self[n], channels, self[n], channels,
                0, &gram, channels), "dnnl_sgemm")
        return gram
    }

    /// Writes scale · F·M to `result`, for a picture's matrix F.
    /// - Parameter matrix: M, of channels × channels values.
    func times(_ matrix: [Float], _ n: Int, scale: Float, into result: UnsafeMutablePointer<Float>) throws {
        let (channels, area) = (Int64(channels), Int64(area))
        try OneDNN.check(
            dnnl_sgemm(
                CChar(78), CChar(78), area, channels, channels, scale, self[n], channels, matrix, channels, 0, result,
                channels), "dnnl_sgemm")
    }
}
