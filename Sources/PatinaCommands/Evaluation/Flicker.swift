/// Measures of how much a film changes from frame to frame although its content does not.
enum Flicker {
    /// Returns the mean absolute change of a still from one frame to the next, in 8-bit code values.
    static func still(_ frames: [RGBPicture]) -> Double {
        let changes = zip(frames, frames.dropFirst()).map { last, frame in
            Double(zip(last.planes, frame.planes).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) })
                / Double(frame.planes.count)
        }
        return changes.reduce(0, +) / Double(changes.count)
    }

    /// Returns the mean absolute change of a pan from one frame to the next, in 8-bit code values, with the motion
    /// undone.
    ///
    /// Each frame must show the content of the one before shifted by half a pixel to the left. Both are compared
    /// halfway: one is interpolated a quarter of a pixel to the left, the other to the right, so that interpolation
    /// blurs both alike. Borders of 16 pixels are left out.
    static func pan(_ frames: [RGBPicture]) -> Double {
        let border = 16
        let changes = zip(frames, frames.dropFirst()).map { last, frame in
            var (sum, count) = (0.0, 0)
            let width = frame.width
            for row in 0..<3 * frame.height
            where border..<frame.height - border ~= row % frame.height {
                for x in row * width + border..<(row + 1) * width - border {
                    // Position x + 1/4 of the previous frame shows the content of position x − 1/4 of this one.
                    let before = 3 * Int(last.planes[x]) + Int(last.planes[x + 1])
                    let now = 3 * Int(frame.planes[x]) + Int(frame.planes[x - 1])
                    sum += Double(abs(now - before)) / 4
                }
                count += width - 2 * border
            }
            return sum / Double(max(count, 1))
        }
        return changes.reduce(0, +) / Double(changes.count)
    }
}
