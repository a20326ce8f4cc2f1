internal import Foundation
internal import Media

/// All outputs of a live run: every codec is encoded once, however many outputs have it, and once more for each container
/// whose frames all last equally long, since frames are repeated or left out for it.
struct LiveOutputs {
    private(set) var groups: [LiveEncodeStage.Group] = []
    private(set) var screens: [LiveScreen] = []

    /// The encoders of the targets that take no pictures as they are, in the order of the targets.
    struct Choices {
        let targets: [LiveTarget]
        let encoders: [EncoderChoice]
        /// A container that holds anything, for targets that are no container of their own.
        let container: Container

        /// Chooses the encoders.
        /// - Throws: the errors of `EncoderChoice`.
        init(_ options: LiveOptions) throws(MediaError) {
            let matroska = try Container(forPath: "x.mkv")
            container = matroska
            targets = options.targets.filter { !$0.takesPictures }
            encoders = try targets.map { target throws(MediaError) in
                try EncoderChoice(options.encoder.name, in: target.planned ?? matroska)
            }
        }

        /// The work of an encoder for the outputs that share it.
        struct Work: Equatable {
            /// FFmpeg's name of the encoder.
            let encoder: String
            /// FFmpeg's name of a container whose frames all last equally long; nil for all others.
            let container: String?
        }

        /// The work for each of the targets.
        var works: [Work] {
            zip(targets, encoders).map { target, encoder in
                let isRegular = target.container.hasConstantFrameRate
                return Work(encoder: encoder.name, container: isRegular ? target.container.name : nil)
            }
        }

        /// Returns the container that an encoder is opened for.
        func container(for work: Work) -> Container {
            guard work.container != nil, let place = works.firstIndex(of: work) else { return container }
            return targets[place].container
        }

        /// The encoder that the pictures are made for.
        var first: EncoderChoice {
            get throws(MediaError) {
                if let first = encoders.first { return first }
                return try EncoderChoice(nil, in: container)
            }
        }
    }

    /// Opens encoders and outputs. If one of them cannot be opened, nothing is left of the others.
    /// - Parameters:
    ///   - format: the pictures that the encoders will get.
    ///   - rate: the number of frames per second.
    ///   - source: the source of the sound.
    init(
        _ options: LiveOptions, choices: Choices, format: VideoFormat, rate: Double, of source: LiveSource,
        meter: LiveMeter, cancellation: Cancellation
    ) throws(MediaError) {
        var opened: [LiveOutput] = []
        do throws(MediaError) {
            var works: [Choices.Work] = []
            for work in choices.works where !works.contains(work) { works.append(work) }
            for work in works {
                let settings = LiveEncoding.settings(options.encoder, encoder: work.encoder, rate: rate)
                let container = choices.container(for: work)
                let encoder = try VideoEncoder(settings, for: format, in: container)
                let encoded = try encoder.encoded
                for notice in encoder.notices { meter.event(.note, notice.description) }
                meter.describe {
                    $0.outputSize = RunRecord.Size(width: encoded.size.width, height: encoded.size.height)
                }
                var outputs: [LiveOutput] = []
                for (target, other) in zip(choices.targets, choices.works) where other == work {
                    let tracks = try LiveTracks(encoded, of: source, for: target)
                    for notice in tracks.notices { meter.event(.note, notice.description) }
                    let output = try LiveOutput(
                        target, tracks: tracks, options: options, isMeasured: options.isFirst(target),
                        interrupt: ReadInterrupt(),
                        meter: meter)
                    outputs.append(output)
                    opened.append(output)
                }
                groups.append(LiveEncodeStage.Group(encoder, outputs))
            }
            for target in options.targets where target.takesPictures {
                screens.append(
                    try LiveScreen(
                        target, format: format, of: source, options: options, isMeasured: options.isFirst(target),
                        interrupt: ReadInterrupt(), meter: meter, cancellation: cancellation))
            }
        } catch {
            for output in opened { output.discard() }
            throw error
        }
    }
}

extension LiveOptions {
    /// Returns whether a target is the one whose times are measured.
    fileprivate func isFirst(_ target: LiveTarget) -> Bool { targets.first?.text == target.text }
}
