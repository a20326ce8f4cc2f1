internal import Media

/// The third stage: luma goes through the network, from where it lies to where it belongs.
struct InferStage: Sendable {
    let upscaler: any PlaneUpscaler

    /// Fills the luma frame of a ticket or the luma plane of its output frame, and lets the input frame go.
    func process(_ ticket: Ticket) throws -> Ticket {
        guard let frame = ticket.frame, let input = frame.plane(0),
            let output = (ticket.luma ?? ticket.output)?.plane(0)
        else {
            return ticket
        }
        var ticket = ticket
        var spent = Duration.zero
        try timed(&spent) {
            if let bits = frame.pixelFormat.planarBits, bits > 8 { return try run(input, output, bits: bits) }
            try upscaler.run(
                input: input.base, inputStride: input.stride, width: input.width, height: input.height,
                output: output.base, outputStride: output.stride)
        }
        ticket.infer = spent
        ticket.frame = nil
        return ticket
    }

    private func run(_ input: FramePlane, _ output: FramePlane, bits: Int) throws {
        try upscaler.run(
            input: UnsafeRawPointer(input.base).assumingMemoryBound(to: UInt16.self), inputStride: input.stride,
            width: input.width, height: input.height,
            output: UnsafeMutableRawPointer(output.base).assumingMemoryBound(to: UInt16.self),
            outputStride: output.stride, bits: bits)
    }

    /// Works from one queue into another until the first is closed and empty, or the second is closed.
    func run(from input: BoundedQueue<Ticket>, into output: BoundedQueue<Ticket>) throws {
        while let ticket = input.pop() {
            guard output.push(try process(ticket)) else { return }
        }
    }
}
