extension PaddedPlane {
    /// Copies luma of a depth as 8 bits.
    func copyUpperBits(_ plane: FramePlane, bits: Int) {
        guard bits > 8 else { return copy(plane) }
        let shift = UInt16(bits - 8)
        for row in 0..<height {
            let from = UnsafeRawPointer(plane.base + row * plane.stride).assumingMemoryBound(to: UInt16.self)
            let to = (base + row * stride).assumingMemoryBound(to: UInt8.self)
            for column in 0..<width { to[column] = UInt8(truncatingIfNeeded: from[column] &>> shift) }
        }
        pad()
    }

    /// Fills the plane with the means of 4×4 samples of a picture that is about four times as wide and high.
    func shrink(_ picture: PaddedPlane) {
        let stride = picture.stride
        for row in 0..<height {
            var from = UnsafePointer((picture.base + 4 * row * stride).assumingMemoryBound(to: UInt8.self))
            let to = (base + row * self.stride).assumingMemoryBound(to: UInt8.self)
            for column in 0..<width {
                var sum: UInt16 = 8
                for line in 0..<4 {
                    let four = from + line &* stride
                    sum &+= UInt16(four[0]) &+ UInt16(four[1]) &+ UInt16(four[2]) &+ UInt16(four[3])
                }
                to[column] = UInt8(truncatingIfNeeded: sum &>> 4)
                from += 4
            }
        }
        pad()
    }
}
