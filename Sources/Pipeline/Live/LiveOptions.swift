public import Engine
public import Media

/// What is done when the machine is not fast enough for every frame.
public enum OverloadPolicy: String, Sendable, CaseIterable {
    /// Frames are left out.
    case drop
    /// Frames are left out, and the one before is written in their place.
    case `repeat`
    /// A faster model is taken, and the slower one again when there is time.
    case degrade
}

/// What is to be filtered as it happens, and where to.
public struct LiveOptions: Sendable {
    /// Where the pictures come from.
    public var input: LiveAddress
    /// How it is read.
    public var source = LiveSource.Options()
    /// Where they go; the first one's times are those that are measured.
    public var targets: [LiveTarget] = []
    /// Options of the targets' containers and protocols, by FFmpeg's names.
    public var targetOptions: [(key: String, value: String)] = []
    /// Whether files that exist may be replaced.
    public var overwrite = false
    /// The encoder and its options, over those for little delay.
    public var encoder = EncoderSettings()
    /// What becomes of pictures behind the networks.
    public var adjustments = AdjustmentSettings()
    /// Format and size of the output's pictures.
    public var pictures = PictureSettings()
    /// Frames per second that are wanted, where that is fewer than come.
    public var rate: Double?
    /// Seconds from capture until written that a frame may take; two frames' time where that is nil.
    public var deadline: Double?
    /// What is done when the machine is not fast enough.
    public var overload = OverloadPolicy.drop
    /// Seconds after which it ends.
    public var duration: Double?
    /// Seconds for which a source that was lost is waited for, and an output.
    public var patience = 60.0
    /// Whether a source that is not there yet, or not any more, is waited for without end.
    public var waits = false

    /// Pictures of an input, into nothing.
    public init(_ input: LiveAddress) { self.input = input }
}

/// A chain of filters that a live run can choose.
public struct LiveModel: Sendable {
    /// The name in reports.
    public var name: String
    /// The filters that each picture passes in succession, at least one.
    public var filters: [any PictureFilter]
    /// The name of the instruction set that the kernels are made for; nil if there are none.
    public var isa: String?

    /// Creates a choice from its filters.
    public init(name: String, filters: [any PictureFilter], isa: String? = nil) {
        self.name = name
        self.filters = filters
        self.isa = isa
    }
}
