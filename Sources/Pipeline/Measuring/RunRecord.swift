public import Foundation
internal import Processors

/// The measurements of a run: the one object behind `--json` and `--report`, for `live`, `filter` and `bench` alike.
///
/// Times are those of the monotonic clock, in seconds since the run began; latencies are in milliseconds. Frames are
/// counted so that `framesIn = framesOut + dropped` holds exactly.
public struct RunRecord: Codable, Hashable, Sendable {
    /// The size of a picture.
    public struct Size: Codable, Hashable, Sendable {
        /// The number of columns.
        public var width: Int
        /// The number of rows.
        public var height: Int

        /// Creates a size.
        public init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    /// The machine of a run, and the share of it that the run used.
    public struct Machine: Codable, Hashable, Sendable {
        /// The name of the CPU, as it gives it itself.
        public var cpu: String
        /// The number of cores that the process may use.
        public var cores: Int
        /// The name of the instruction set that the kernels are made for.
        public var isa: String
        /// The number of threads of the networks.
        public var threads: Int

        /// Creates a description of a machine.
        public init(cpu: String, cores: Int, isa: String, threads: Int) {
            self.cpu = cpu
            self.cores = cores
            self.isa = isa
            self.threads = threads
        }

        /// Returns the description of this machine.
        /// - Parameters:
        ///   - isa: the name of the instruction set that the kernels are made for.
        ///   - threads: the number of threads of the networks.
        package static func current(isa: String, threads: Int) -> Self {
            Self(cpu: Processor.name, cores: Processor.usableCount, isa: isa, threads: threads)
        }
    }

    /// The numbers of frames by what became of them.
    public struct Counts: Codable, Hashable, Sendable {
        /// The number of frames that came out of the decoder.
        public var framesIn = 0
        /// The number of frames that were filtered and written, each counted once.
        public var framesOut = 0
        /// The number of times that a frame was written once more in the place of a dropped one.
        public var repeated = 0
        /// The number of frames that were dropped before work was spent on them, because the machine was too slow.
        public var overload = 0
        /// The number of frames that were filtered but not written, because the output was too slow or away.
        public var unwritten = 0
        /// The number of frames that were left out because fewer per second are wanted than come.
        public var thinned = 0
        /// The number of frames that were written after their deadline.
        public var late = 0
        /// The number of packets and frames that could not be decoded, or were damaged.
        public var decodeErrors = 0
        /// The number of frames that never came, as the times of their neighbours tell.
        public var lost = 0

        /// The number of frames that came and were not written.
        public var dropped: Int { overload + unwritten + thinned }
        /// The number of frames that were wanted, and were late or not written.
        public var misses: Int { overload + unwritten + late }
        /// The share of misses among the frames that were wanted, 0 to 1.
        public var missShare: Double {
            framesIn > thinned ? Double(misses) / Double(framesIn - thinned) : 0
        }

        /// Creates counts of 0.
        public init() {}
    }

    /// The times that frames took in one stage. The stages follow each other, and the last one, `total`, is all of them.
    public struct Stage: Codable, Hashable, Sendable {
        /// The name of the stage, or of a network.
        public var name: String
        /// The median in milliseconds.
        public var p50: Double
        /// The 95th percentile in milliseconds.
        public var p95: Double
        /// The 99th percentile in milliseconds.
        public var p99: Double
        /// The longest time in milliseconds.
        public var max: Double
        /// The sum over all frames in seconds.
        public var sum: Double
        /// The numbers of frames by time, in classes of ascending milliseconds; empty ones are left out.
        public var histogram: [Class]

        /// A class of a histogram: frames that took about the same time.
        public struct Class: Codable, Hashable, Sendable {
            /// The longest time of the class in milliseconds.
            public var milliseconds: Double
            /// The number of frames.
            public var frames: Int

            /// Creates a class.
            public init(milliseconds: Double, frames: Int) {
                self.milliseconds = milliseconds
                self.frames = frames
            }
        }

        /// Creates the times of a stage.
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
        /// The time at which the stretch began, in seconds.
        public var start: Double
        /// The length of the stretch in seconds.
        public var seconds: Double
        /// The number of frames that came out of the decoder.
        public var framesIn = 0
        /// The number of frames that were written.
        public var framesOut = 0
        /// The number of wanted frames that were dropped.
        public var dropped = 0
        /// The number of frames that were written after their deadline.
        public var late = 0
        /// The median of the milliseconds from capture until written, of the frames that were written.
        public var p50 = 0.0
        /// The 99th percentile of the same times.
        public var p99 = 0.0
        /// The longest of the same times.
        public var max = 0.0
        /// The name of the networks at the end of the stretch, or `plain` for plain scaling.
        public var mode = ""
        /// The mean number of frames that waited in queues.
        public var queueDepth = 0.0

        /// Creates a stretch without frames.
        public init(start: Double, seconds: Double) {
            self.start = start
            self.seconds = seconds
        }
    }

    /// Something that happened during the run.
    public struct Event: Codable, Hashable, Sendable {
        /// The kinds of events.
        public enum Kind: String, Codable, Hashable, Sendable {
            /// The model was replaced by a faster or a slower one.
            case degraded, restored
            /// The source fell silent or went away, or came back.
            case signalLost = "signal_lost"
            case signalBack = "signal_back"
            /// The source is being opened again.
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

            /// Reads a kind, also by a name of earlier versions, such as `signalLost`.
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

        /// The time in seconds.
        public var seconds: Double
        /// The kind of event.
        public var kind: Kind
        /// A clause for people.
        public var text: String

        /// Creates an event.
        public init(seconds: Double, kind: Kind, text: String) {
            self.seconds = seconds
            self.kind = kind
            self.text = text
        }
    }

    /// The version of this object's form.
    public var version = 1
    /// The command that ran: `live`, `filter` or `bench`.
    public var command: String
    /// The moment at which the run began.
    public var began: Date
    /// The length of the run in seconds.
    public var seconds = 0.0
    /// True if the run was asked to end before its source did.
    public var isInterrupted = false
    /// The machine.
    public var machine: Machine
    /// The name of the networks.
    public var model: String
    /// The path or address of the input.
    public var input: String
    /// The paths or addresses of the outputs.
    public var outputs: [String]
    /// The size of the input's first frame; nil if there was none.
    public var inputSize: Size?
    /// The size of the output's pictures; nil if there were none.
    public var outputSize: Size?
    /// The number of frames per second of the source, or of `--fps`.
    public var rate: Double?
    /// The time that a frame may take from capture until it is written, in milliseconds.
    public var deadline: Double?
    /// The policy when the machine is not fast enough: `drop`, `repeat` or `degrade`.
    public var overload: String?
    /// The numbers of frames by what became of them.
    public var counts = Counts()
    /// The times of each stage, the last one being the total.
    public var stages: [Stage] = []
    /// The times of each network of a chain, which are parts of the stage `infer`; nil if there is one network.
    public var networks: [Stage]?
    /// The stretches of the run, of equal length and at most `RunRecorder.intervals`.
    public var timeline: [Interval] = []
    /// The events, in the order in which they happened.
    public var events: [Event] = []
    /// The number of events beyond those that are listed.
    public var moreEvents = 0

    /// Creates a record of a run that has just begun.
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

    /// The number of frames written per second of the run.
    public var framesPerSecond: Double { seconds > 0 ? Double(counts.framesOut) / seconds : 0 }

    /// The times that frames took from beginning to end; nil if nothing was recorded.
    public var total: Stage? { stages.last }
}
