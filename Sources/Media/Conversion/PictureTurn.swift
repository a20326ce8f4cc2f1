internal import CFFmpeg

/// One of the eight ways a picture lies: what a display matrix asks for in steps of a quarter turn.
struct PictureTurn: Equatable {
    /// Rows become columns, before the rest.
    let transposes: Bool
    let mirrorsAcross: Bool
    let mirrorsDown: Bool

    /// What a display matrix asks for; nil where that is nothing, or no quarter turn. Its first two rows and columns
    /// are a, b, c, d of x' = a x + c y, y' = b x + d y.
    init?(_ matrix: UnsafePointer<Int32>) {
        let (a, b, c, d) = (matrix[0], matrix[1], matrix[3], matrix[4])
        if b == 0, c == 0, a != 0, d != 0 {
            (transposes, mirrorsAcross, mirrorsDown) = (false, a < 0, d < 0)
        } else if a == 0, d == 0, b != 0, c != 0 {
            (transposes, mirrorsAcross, mirrorsDown) = (true, c < 0, b < 0)
        } else {
            return nil
        }
        if !transposes, !mirrorsAcross, !mirrorsDown { return nil }
    }

    /// The turn of a source's pictures.
    init?(of stream: UnsafePointer<AVStream>) {
        var size = 0
        guard let data = patina_stream_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size), size >= 36 else {
            return nil
        }
        guard let turn = data.withMemoryRebound(to: Int32.self, capacity: 9, { PictureTurn($0) }) else { return nil }
        self = turn
    }
}
