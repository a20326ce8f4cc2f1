public import Engine
public import Media

/// The policy when the machine is not fast enough for every frame.
public enum OverloadPolicy: String, Sendable, CaseIterable {
    /// Frames are left out.
    case drop
    /// Frames are left out, and the last one is written again in their place.
    case `repeat`
    /// A faster model takes over, and the slower one again when there is time.
    case degrade
}

/// The source and the outputs of a live run, and everything in between that can be chosen.
public struct LiveOptions: Sendable {
    /// The address of the source.
    public var input: LiveAddress
    /// The way in which the source is read.
    public var source = LiveSource.Options()
    /// The outputs; the times of the first one are measured.
    public var targets: [LiveTarget] = []
    /// The options of the outputs' containers and protocols, by FFmpeg's names.
    public var targetOptions: [(key: String, value: String)] = []
    /// True if files that exist may be replaced.
    public var overwrite = false
    /// The encoder and its options, which go before those for little delay.
    public var encoder = EncoderSettings()
    /// The adjustments to pictures behind the networks.
    public var adjustments = AdjustmentSettings()
    /// The format and the size of the outputs' pictures.
    public var pictures = PictureSettings()
    /// The number of frames per second that are wanted, if fewer than come.
    public var rate: Double?
    /// The time in seconds that a frame may take from capture until written; nil for the time of two frames.
    public var deadline: Double?
    /// The policy when the machine is not fast enough.
    public var overload = OverloadPolicy.drop
    /// The number of seconds after which the run ends; nil if it does not.
    public var duration: Double?
    /// The number of seconds for which a lost source or output is waited for.
    public var patience = 60.0
    /// True if a source that is not there yet, or not any more, is waited for without end.
    public var waits = false

    /// Creates options without an output.
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
