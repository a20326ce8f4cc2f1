internal import COneDNN

/// The optimiser Muon (Jordan et al., 2024, https://kellerjordan.github.io/posts/muon): the momentum of a matrix of
/// weights is made approximately orthogonal before it is applied, so that directions which are weak in the gradient are
/// learnt as fast as those which dominate it.
enum Muon {
    /// The weights of a convolution as a matrix with a row per filter and a column per channel and kernel position.
    struct Matrix: Equatable {
        /// The range of the matrix in the parameter vector, in row-major order.
        let range: Range<Int>
        let rows: Int

        var columns: Int { range.count / rows }
    }

    /// Updates the parameters of a matrix; those whose mask is 0 become and stay 0.
    ///
    /// The update is scaled to the size of Adam's (Liu et al., 2025, Muon is Scalable for LLM Training), so that both
    /// can have the same learning rate: the root mean square of a change is about 0.4 × the learning rate.
    static func update(
        _ parameters: inout [Float], momentum: inout [Float], gradient: [Float], mask: [Float], matrix: Matrix,
        learningRate: Float, beta: Float = 0.95
    ) throws {
        var direction = [Float](repeating: 0, count: matrix.range.count)
        for (position, index) in matrix.range.enumerated() {
            let g = gradient[index] * mask[index]
            momentum[index] = beta * momentum[index] + (1 - beta) * g
            // Nesterov momentum: the momentum after one more gradient of this kind.
            direction[position] = beta * momentum[index] + (1 - beta) * g
        }
        direction = try orthogonalized(direction, rows: matrix.rows)
        let rate = learningRate * 0.4 * Float(max(matrix.rows, matrix.columns)).squareRoot()
        for (position, index) in matrix.range.enumerated() {
            parameters[index] = (parameters[index] - rate * direction[position]) * mask[index]
        }
    }

    /// Returns the matrix with its singular values changed to about 0.7 to 1.2, except tiny ones, by five Newton–Schulz
    /// steps with the coefficients of Jordan et al.
    /// - Parameter matrix: a row-major matrix with at most as many rows as columns.
    static func orthogonalized(_ matrix: [Float], rows: Int) throws -> [Float] {
        let columns = matrix.count / rows
        let norm = matrix.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard norm > 0 else { return matrix }
        var x = matrix.map { $0 / norm }
        var gram = [Float](repeating: 0, count: rows * rows)
        for _ in 0..<5 {
            // X becomes aX + (bA + cA²)X, with A = XXᵀ.
            try multiply(x, by: x, transposed: true, into: &gram, size: (rows, rows, columns), share: 1, adding: 0)
            var factor = gram
            try multiply(gram, by: gram, into: &factor, size: (rows, rows, rows), share: 2.0315, adding: -4.7750)
            var next = x
            try multiply(factor, by: x, into: &next, size: (rows, columns, rows), share: 1, adding: 3.4445)
            x = next
        }
        return x
    }

    /// Computes c = share · a·b + old · c, for c of rows × columns with `inner` products per element.
    /// - Parameter transposed: whether b is stored transposed.
    private static func multiply(
        _ a: [Float], by b: [Float], transposed: Bool = false, into c: inout [Float],
        size: (rows: Int, columns: Int, inner: Int), share: Float, adding old: Float
    ) throws {
        let (rows, columns, inner) = (Int64(size.rows), Int64(size.columns), Int64(size.inner))
        let letter = { (character: Unicode.Scalar) in CChar(truncatingIfNeeded: character.value) }
        try OneDNN.check(
            dnnl_sgemm(
                letter("N"), letter(transposed ? "T" : "N"), rows, columns, inner, share, a, inner, b,
                transposed ? inner : columns, old, &c, columns), "dnnl_sgemm")
    }
}
