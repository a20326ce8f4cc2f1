internal import COneDNN

/// Activations as a matrix for each picture: a row per pixel, a column per channel.
final class FeatureRows {
    /// Rows.
    let area: Int
    /// Columns.
    let channels: Int
    let batch: Int
    private let rows: Buffer
    private let gather: Primitive

    /// - Parameter tensor: blocked.
    init(_ tensor: TrainingTensor) throws {
        (batch, channels, area) = (tensor.batch, tensor.channels, tensor.height * tensor.width)
        rows = try Buffer(
            Buffer.descriptor([tensor.batch, tensor.channels, tensor.height, tensor.width], dnnl_nhwc))
        gather = try Primitive.reorder(from: tensor.value, to: rows)
    }

    /// Takes the tensor's values over.
    func read() throws { try gather.execute() }

    /// The matrix of a picture.
    subscript(_ n: Int) -> UnsafePointer<Float> { UnsafePointer(rows.pointer + n * area * channels) }

    /// FᵀF / (rows of F) of a picture's matrix F: channels × channels values.
    func gram(_ n: Int) throws -> [Float] {
        var gram = [Float](repeating: 0, count: channels * channels)
        let (channels, area) = (Int64(channels), Int64(area))
        try OneDNN.check(
            dnnl_sgemm(
                CChar(84), CChar(78), channels, channels, area, 1 / Float(area), self[n], channels, self[n], channels,
                0, &gram, channels), "dnnl_sgemm")
        return gram
    }

    /// F·M for a picture's matrix F, written to `result`.
    /// - Parameter matrix: channels × channels values.
    func times(_ matrix: [Float], _ n: Int, scale: Float, into result: UnsafeMutablePointer<Float>) throws {
        let (channels, area) = (Int64(channels), Int64(area))
        try OneDNN.check(
            dnnl_sgemm(
                CChar(78), CChar(78), area, channels, channels, scale, self[n], channels, matrix, channels, 0, result,
                channels), "dnnl_sgemm")
    }
}
