internal import COneDNN

/// Muon (Jordan et al., 2024, https://kellerjordan.github.io/posts/muon): the momentum of a matrix of weights is made
/// about orthogonal before it changes them, so that directions of which the gradient has little are learnt as fast as
/// those it is full of.
enum Muon {
    /// The weights of a convolution as a matrix: a row per filter, a column per channel and kernel position.
    struct Matrix: Equatable {
        /// Where its rows lie, one after the other, in the parameter vector.
        let range: Range<Int>
        let rows: Int

        var columns: Int { range.count / rows }
    }

    /// One update of a matrix's parameters; those whose mask is 0 become and stay 0.
    ///
    /// Its size is that of Adam's updates (Liu et al., 2025, Muon is Scalable for LLM Training), so that both have one
    /// learning rate: the root of the mean square of a change is about 0.4 × the learning rate.
    static func update(
        _ parameters: inout [Float], momentum: inout [Float], gradient: [Float], mask: [Float], matrix: Matrix,
        learningRate: Float, beta: Float = 0.95
    ) throws {
        var direction = [Float](repeating: 0, count: matrix.range.count)
        for (position, index) in matrix.range.enumerated() {
            let g = gradient[index] * mask[index]
            momentum[index] = beta * momentum[index] + (1 - beta) * g
            // Nesterov's: where the momentum will be after another such gradient.
            direction[position] = beta * momentum[index] + (1 - beta) * g
        }
        direction = try orthogonalized(direction, rows: matrix.rows)
        let rate = learningRate * 0.4 * Float(max(matrix.rows, matrix.columns)).squareRoot()
        for (position, index) in matrix.range.enumerated() {
            parameters[index] = (parameters[index] - rate * direction[position]) * mask[index]
        }
    }

    /// The same matrix with singular values of about 0.7…1.2 (tiny ones excepted): five Newton–Schulz steps with the
    /// source's coefficients.
    /// - Parameter matrix: row by row, with no more rows than columns.
    static func orthogonalized(_ matrix: [Float], rows: Int) throws -> [Float] {
        let columns = matrix.count / rows
        let norm = matrix.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard norm > 0 else { return matrix }
        var x = matrix.map { $0 / norm }
        var gram = [Float](repeating: 0, count: rows * rows)
        for _ in 0..<5 {
            // X becomes aX + (bA + cA²)X, with A = XXᵀ.
            try multiply(x, x, transposed: true, into: &gram, (rows, rows, columns), 1, adding: 0)
            var factor = gram
            try multiply(gram, gram, into: &factor, (rows, rows, rows), 2.0315, adding: -4.7750)
            var next = x
            try multiply(factor, x, into: &next, (rows, columns, rows), 1, adding: 3.4445)
            x = next
        }
        return x
    }

    /// c = share · a·b + old · c, of rows × columns with `inner` products each.
    private static func multiply(
        _ a: [Float], _ b: [Float], transposed: Bool = false, into c: inout [Float],
        _ size: (rows: Int, columns: Int, inner: Int), _ share: Float, adding old: Float
    ) throws {
        let (rows, columns, inner) = (Int64(size.rows), Int64(size.columns), Int64(size.inner))
        let letter = { (character: Unicode.Scalar) in CChar(truncatingIfNeeded: character.value) }
        try OneDNN.check(
            dnnl_sgemm(
                letter("N"), letter(transposed ? "T" : "N"), rows, columns, inner, share, a, inner, b,
                transposed ? inner : columns, old, &c, columns), "dnnl_sgemm")
    }
}
