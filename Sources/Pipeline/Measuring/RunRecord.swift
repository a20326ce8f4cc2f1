public import Foundation

/// What a run measured: the one object behind `--json` and `--report`, of `live`, `filter` and `bench` alike.
///
/// Times are on the monotonic clock: seconds since the run began, latencies in milliseconds. Frames are counted so that
/// `framesIn = framesOut + dropped` holds exactly.
public struct RunRecord: Codable, Hashable, Sendable {
    /// Columns and rows.
    public struct Size: Codable, Hashable, Sendable {
        public var width: Int
        public var height: Int

        public init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    /// What it ran on.
    public struct Machine: Codable, Hashable, Sendable {
        /// The CPU's own name.
        public var cpu: String
        /// Cores that may be used.
        public var cores: Int
        /// What the network's kernels are made for.
        public var isa: String
        /// Threads of the network.
        public var threads: Int

        public init(cpu: String, cores: Int, isa: String, threads: Int) {
            self.cpu = cpu
            self.cores = cores
            self.isa = isa
            self.threads = threads
        }
    }

    /// What became of the frames.
    public struct Counts: Codable, Hashable, Sendable {
        /// Frames that came out of the decoder.
        public var framesIn = 0
        /// Frames that were filtered and written, each counted once.
        public var framesOut = 0
        /// Frames written once more in the place of dropped ones.
        public var repeated = 0
        /// Frames dropped before work was spent on them, because the machine was not fast enough.
        public var overload = 0
        /// Frames that were filtered but not written, because the output was not fast enough or was away.
        public var unwritten = 0
        /// Frames left out because fewer a second are wanted than come.
        public var thinned = 0
        /// Frames written after their deadline.
        public var late = 0
        /// Packets and frames that could not be decoded, or were damaged.
        public var decodeErrors = 0
        /// Frames that never came, as the times of those around them tell.
        public var lost = 0

        /// Frames that came and were not written.
        public var dropped: Int { overload + unwritten + thinned }
        /// Frames that were wanted and not written, or late.
        public var misses: Int { overload + unwritten + late }
        /// The same, of all that were wanted, from 0 to 1.
        public var missShare: Double {
            framesIn > thinned ? Double(misses) / Double(framesIn - thinned) : 0
        }

        public init() {}
    }

    /// How long frames took in one stage; the stages follow each other, and the last one, `total`, is all of them.
    public struct Stage: Codable, Hashable, Sendable {
        public var name: String
        /// Percentiles, the longest, in milliseconds.
        public var p50: Double
        public var p95: Double
        public var p99: Double
        public var max: Double
        /// All frames together, in seconds.
        public var sum: Double
        /// How many frames took about so long: classes of ascending milliseconds, empty ones left out.
        public var histogram: [Class]

        /// Frames of about the same time.
        public struct Class: Codable, Hashable, Sendable {
            /// Where the class ends.
            public var milliseconds: Double
            public var frames: Int

            public init(milliseconds: Double, frames: Int) {
                self.milliseconds = milliseconds
                self.frames = frames
            }
        }

        public init(
            name: String, p50: Double, p95: Double, p99: Double, max: Double, sum: Double, histogram: [Class] = []
        ) {
            self.name = name
            self.p50 = p50
            self.p95 = p95
            self.p99 = p99
            self.max = max
            self.sum = sum
            self.histogram = histogram
        }
    }

    /// A stretch of the run.
    public struct Interval: Codable, Hashable, Sendable {
        /// When it began, and how long it was.
        public var start: Double
        public var seconds: Double
        public var framesIn = 0
        public var framesOut = 0
        public var dropped = 0
        public var late = 0
        /// Of the frames written in it, from capture until written.
        public var p50 = 0.0
        public var p99 = 0.0
        public var max = 0.0
        /// The network, or `plain` for plain scaling, at its end.
        public var mode = ""
        /// The mean of how many frames waited in queues.
        public var queueDepth = 0.0

        public init(start: Double, seconds: Double) {
            self.start = start
            self.seconds = seconds
        }
    }

    /// Something that happened.
    public struct Event: Codable, Hashable, Sendable {
        public enum Kind: String, Codable, Hashable, Sendable {
            /// The model was changed for a faster or a slower one.
            case degraded, restored
            /// The source went silent or away, and came back.
            case signalLost = "signal_lost"
            case signalBack = "signal_back"
            case reconnecting
            /// Damage that cost frames.
            case damage
            /// The source's size, format or clock changed.
            case changed
            /// An output failed, or came back.
            case outputLost = "output_lost"
            case outputBack = "output_back"
            /// Anything else worth a line.
            case note

            /// Takes the names of earlier versions, too: `signalLost`.
            public init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                let name = try container.decode(String.self)
                let known = Self(rawValue: name.replacing("Lost", with: "_lost").replacing("Back", with: "_back"))
                guard let known else {
                    throw DecodingError.dataCorruptedError(
                        in: container, debugDescription: "\(name) is no kind of event")
                }
                self = known
            }
        }

        public var seconds: Double
        public var kind: Kind
        /// One sentence.
        public var text: String

        public init(seconds: Double, kind: Kind, text: String) {
            self.seconds = seconds
            self.kind = kind
            self.text = text
        }
    }

    /// The form of this object.
    public var version = 1
    /// Which command ran: `live`, `filter` or `bench`.
    public var command: String
    /// When it began.
    public var began: Date
    /// How long it took.
    public var seconds = 0.0
    /// Whether it was asked to end before its source did.
    public var isInterrupted = false
    public var machine: Machine
    /// The network's name.
    public var model: String
    public var input: String
    public var outputs: [String]
    public var inputSize: Size?
    public var outputSize: Size?
    /// Frames per second that the source or `--fps` has.
    public var rate: Double?
    /// Milliseconds a frame may take from capture until it is written.
    public var deadline: Double?
    /// What is done when the machine is not fast enough: `drop`, `repeat`, `degrade`.
    public var overload: String?
    public var counts = Counts()
    public var stages: [Stage] = []
    /// The networks of a chain one by one, in their order; they are parts of the stage `infer`. Nil where there is one.
    public var networks: [Stage]?
    /// The run in stretches of equal length, at most `RunRecorder.intervals`.
    public var timeline: [Interval] = []
    public var events: [Event] = []
    /// Events beyond those that are listed.
    public var moreEvents = 0

    public init(
        command: String, began: Date, machine: Machine, model: String, input: String, outputs: [String]
    ) {
        self.command = command
        self.began = began
        self.machine = machine
        self.model = model
        self.input = input
        self.outputs = outputs
    }

    /// Frames written per second of the run.
    public var framesPerSecond: Double { seconds > 0 ? Double(counts.framesOut) / seconds : 0 }

    /// How long frames took in all.
    public var total: Stage? { stages.last }
}
