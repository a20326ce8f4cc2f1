/// A network as the pipeline takes it.
public struct PlaneNetwork: Sendable {
    /// What it reads and makes.
    public enum Kind: Sendable {
        /// Luma; chroma is scaled beside it.
        case luma(any PlaneUpscaler)
        /// Red, green and blue.
        case color(any ColorUpscaler)
    }

    /// What it is called in records.
    public var name: String
    public var kind: Kind

    public init(name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }

    /// How many times wider and higher its output is.
    public var scale: Int {
        switch kind {
        case .luma(let upscaler): max(1, upscaler.scale)
        case .color(let upscaler): max(1, upscaler.scale)
        }
    }

    /// Whether it reads and makes red, green and blue.
    public var isColor: Bool { if case .color = kind { true } else { false } }

    /// Whether planes of so many bits a sample need not be brought to 8 bits for it. Those for colour get 8-bit colours
    /// whatever the planes are, which stay as they are beside them.
    func takes(bits: Int) -> Bool {
        switch kind {
        case .luma(let upscaler): upscaler.takes(bits: bits)
        case .color: true
        }
    }
}

extension [PlaneNetwork] {
    /// How many times wider and higher the output of all, one after the other, is; no more than can be told from that.
    public var scale: Int {
        reduce(1) { product, network in
            let (scale, isTooLarge) = product.multipliedReportingOverflow(by: network.scale)
            return isTooLarge ? Int.max : scale
        }
    }
}
