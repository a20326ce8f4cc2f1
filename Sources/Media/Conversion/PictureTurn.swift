internal import CFFmpeg

/// One of the eight orientations of a picture: quarter turns, with or without a mirror.
struct PictureTurn: Equatable {
    /// Whether rows become columns, before anything else.
    let transposes: Bool
    let mirrorsAcross: Bool
    let mirrorsDown: Bool

    /// Reads a display matrix; nil where it turns nothing, or not by quarter turns. Its first two rows and columns are
    /// a, b, c, d of x' = a x + c y, y' = b x + d y.
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

    /// Reads the orientation of a stream's pictures; nil where they are upright.
    init?(of stream: UnsafePointer<AVStream>) {
        var size = 0
        guard let data = patina_stream_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size), size >= 36 else {
            return nil
        }
        guard let turn = data.withMemoryRebound(to: Int32.self, capacity: 9, { PictureTurn($0) }) else { return nil }
        self = turn
    }
}
