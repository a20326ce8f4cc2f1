import Media
import TestSupport

/// A picture as rows of numbers, for slow and obvious code.
struct PlainPicture: Equatable {
    struct Plane: Equatable {
        var width: Int
        var height: Int
        var samples: [Int]

        /// Returns the sample at a place, or the nearest one to a place outside.
        func at(_ x: Int, _ y: Int) -> Int {
            samples[max(0, min(height - 1, y)) * width + max(0, min(width - 1, x))]
        }

        /// Returns a plane of the same size with the number that a function gives for each place.
        func map(_ sample: (_ x: Int, _ y: Int) -> Int) -> Plane {
            let rows = (0..<height).map { y in (0..<width).map { x in sample(x, y) } }
            return Plane(width: width, height: height, samples: rows.flatMap { $0 })
        }
    }

    var planes: [Plane]

    init(_ frame: VideoFrame) {
        let isDeep = frame.pixelFormat.bits > 8
        planes = (0..<4).compactMap { frame.plane($0) }.map { plane in
            var samples: [Int] = []
            for y in 0..<plane.height {
                let row = UnsafeRawPointer(plane.base + y * plane.stride)
                for x in 0..<plane.width {
                    samples.append(
                        isDeep
                            ? Int(row.load(fromByteOffset: 2 * x, as: UInt16.self))
                            : Int(row.load(fromByteOffset: x, as: UInt8.self)))
                }
            }
            return Plane(width: plane.width, height: plane.height, samples: samples)
        }
    }
}

/// `TemporalSmoother` by its definition, sample by sample.
struct PlainSmoother {
    let weight: Int
    let bits: Int
    let across: Int
    let down: Int
    /// The indices of luma, and of chroma if there is any; opacity is not smoothed.
    let smoothed: Int

    func isCut(_ field: MotionField) -> Bool {
        var new = 0.0
        for (difference, texture) in zip(field.differences, field.textures) {
            if difference > 64, Double(difference) > 0.5 * Double(texture) { new += 1 }
        }
        let share = new / Double(field.differences.count)
        return share > 0.4
            && Double(field.differences.reduce(0, +)) > 0.5 * Double(field.textures.reduce(0, +))
    }

    /// Returns a picture in 65536ths of the range of samples, as outputs are kept.
    func fine(_ picture: PlainPicture) -> PlainPicture {
        var fine = picture
        for plane in fine.planes.indices {
            fine.planes[plane] = fine.planes[plane].map { fine.planes[plane].at($0, $1) * unit }
        }
        return fine
    }

    private var unit: Int { 1 << (16 - bits) }

    /// - Parameter lastKept: the kept output of the last picture, or the `fine` result of the first one.
    func smooth(
        _ source: PlainPicture, _ result: PlainPicture, lastSource: PlainPicture, lastKept: PlainPicture,
        field: MotionField
    ) -> (output: PlainPicture, kept: PlainPicture) {
        guard !isCut(field) else { return (result, fine(result)) }
        let weights = weights(source, moved(lastSource, field, limit: (1 << bits) - 1))
        let last = moved(lastKept, field, limit: ((1 << bits) - 1) * unit)
        var (output, kept) = (result, fine(result))
        for plane in 0..<smoothed {
            for place in weights[plane].samples.indices {
                let missing = last.planes[plane].samples[place] - kept.planes[plane].samples[place]
                kept.planes[plane].samples[place] += missing * weights[plane].samples[place] / 256
                output.planes[plane].samples[place] = (kept.planes[plane].samples[place] + unit / 2) / unit
            }
        }
        return (output, kept)
    }

    /// Returns the last picture with each sample of a plane moved by the vector of its block.
    private func moved(_ last: PlainPicture, _ field: MotionField, limit: Int) -> PlainPicture {
        var moved = last
        for plane in 0..<smoothed {
            let (across, down) = plane == 0 ? (1, 1) : (self.across, self.down)
            let samples = last.planes[plane]
            moved.planes[plane] = samples.map { x, y in
                let vector = field.vectors[y * down / 16 * field.columns + x * across / 16]
                // In half luma samples from the plane's first.
                let (unitX, unitY) = (2 * across, 2 * down)
                let (fromX, fromY) = (x * unitX + vector.dx, y * unitY + vector.dy)
                let left = Int((Double(fromX) / Double(unitX)).rounded(.down))
                let top = Int((Double(fromY) / Double(unitY)).rounded(.down))
                let (partX, partY) = (fromX - left * unitX, fromY - top * unitY)
                guard across > 1 || down > 1 else {
                    return plainHalfSample(
                        left, top, right: partX == 1, below: partY == 1, limit: limit, at: samples.at)
                }
                let sum =
                    samples.at(left, top) * (unitX - partX) * (unitY - partY)
                    + samples.at(left + 1, top) * partX * (unitY - partY)
                    + samples.at(left, top + 1) * (unitX - partX) * partY
                    + samples.at(left + 1, top + 1) * partX * partY
                return (sum + unitX * unitY / 2) / (unitX * unitY)
            }
        }
        return moved
    }

    /// Returns the weights of each plane's samples.
    private func weights(_ source: PlainPicture, _ last: PlainPicture) -> [PlainPicture.Plane] {
        let luma = slope([difference(source, last, plane: 0)])
        guard smoothed > 1 else { return [luma] }
        let chroma = slope([difference(source, last, plane: 1), difference(source, last, plane: 2)])
        let limited = luma.map { x, y in min(luma.at(x, y), chroma.at(x / across, y / down)) }
        let averaged = chroma.map { x, y in
            var sum = 0
            for row in y * down..<(y + 1) * down {
                for column in x * across..<(x + 1) * across { sum += limited.at(column, row) }
            }
            return sum / (across * down)
        }
        return [limited, averaged, averaged]
    }

    /// Returns absolute differences in quarters of an 8-bit code.
    private func difference(_ one: PlainPicture, _ other: PlainPicture, plane: Int) -> PlainPicture.Plane {
        one.planes[plane].map { x, y in
            abs(one.planes[plane].at(x, y) - other.planes[plane].at(x, y)) * 4 / (1 << (bits - 8))
        }
    }

    /// Returns the weight for a difference: all of it up to 3 codes, none from 8 on.
    private func slope(_ differences: [PlainPicture.Plane]) -> PlainPicture.Plane {
        differences[0].map { x, y in
            func quarters(_ x: Int, _ y: Int) -> Int { differences.map { $0.at(x, y) }.max()! }
            var sum = 0
            for row in y - 1...y + 1 {
                for column in x - 1...x + 1 { sum += quarters(column, row) }
            }
            // In 72nds of a code: a mean of nine quarters is sum / 36, half of one is a quarter / 8.
            let difference = max(2 * sum, 9 * quarters(x, y))
            let rest = max(0, min(5 * 72, 8 * 72 - difference))
            return rest * ((weight * 65536 + 5 * 72 - 1) / (5 * 72)) / 65536
        }
    }
}
