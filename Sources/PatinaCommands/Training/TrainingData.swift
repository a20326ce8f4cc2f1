import Imaging
import PatternSparsity
import Training

/// A reader of the files that `--data` names, which makes the examples that a network is trained and validated on.
///
/// The same files and options give the same examples on any number of threads. Memory is bounded: the examples hold at
/// most `limit` bytes (beyond that, randomly chosen pictures and frames are left out, and a note says so), and every
/// thread holds one picture, or the few frames of one clip, with its products.
struct TrainingData {
    /// The default limit in bytes, which equals samples, that the examples hold: 4 GiB.
    static let sampleLimit = 4 << 30

    /// The path of a folder of pictures and videos, or of one video.
    let path: String
    /// The factor by which the network enlarges each side.
    var scale = 2
    /// The side of a patch at low resolution; smaller training pictures are left out.
    var patch = 32
    /// The degradation that makes the network's input.
    var degradation = Degradation()
    /// Whether style transfer also shows photographs as a codec leaves them.
    var hasTwins = true
    /// The factors, below 1, by which every training picture is also used reduced.
    var rescales: [Double] = []
    /// The largest number of frames, or of clips of frames, that are taken from a video; they are spread evenly over
    /// it.
    var framesPerVideo = 32
    /// The number of pictures or video frames of which one is kept for validation; 0 keeps none.
    var validationShare = 20
    /// The seed of the degradation. That of validation is fixed, so that runs can be compared.
    var seed: UInt64 = 1
    /// The number of threads that read and degrade.
    var threads = 1
    /// Whether progress and notes are suppressed.
    var quiet = false
    /// The largest number of bytes that the examples hold.
    var limit = sampleLimit

    /// A unit of work of one thread: a picture, or a place in a video.
    struct Item {
        /// The index of the file in the list of sources.
        let source: Int
        let place: TrainingDataSource.Place
        let isForValidation: Bool
    }

    /// The examples made from one item.
    private struct Product<Example: Sendable>: Sendable {
        let examples: [Example]
        /// Whether a picture or frame could be decoded.
        let wasDecoded: Bool
        /// The size of the examples in bytes.
        let samples: Int
    }

    /// Returns pairs of luma at high and low resolution.
    /// - Throws: `Failure` naming the file that cannot be read, or saying that there is no picture, or none large
    ///   enough.
    func read() throws -> (training: [TrainingPair], validation: [TrainingPair]) {
        try read {
            $0.high.samples.count + $0.low.samples.count
        } make: { clip, item, stream in
            let pairs = try self.pairs(clip, item, stream: stream)
            return item.isForValidation ? pairs : pairs.filter { min($0.low.width, $0.low.height) >= patch }
        }
    }

    /// Returns examples made from the clips of all files.
    /// - Parameters:
    ///   - samples: returns the number of samples that an example holds.
    ///   - make: returns the examples of a clip; its last argument is a number that differs for each clip and is the
    ///     same in every run, which seeds the degradation.
    /// - Throws: The errors of `read()` and of `make`.
    func read<Example: Sendable>(
        samples: @escaping @Sendable (Example) -> Int,
        make: @escaping @Sendable (TrainingClip, Item, Int) throws -> [Example]
    ) throws -> (training: [Example], validation: [Example]) {
        let sources = try TrainingDataSource.find(path)
        let items = try items(sources)
        // The order is random, so that the pictures left out by the limit are spread over all files.
        var order = Array(items.indices)
        var generator = SplitMix64(seed: 0)
        for last in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(last, generator.next(below: last + 1)) }
        let work = BoundedWork<Product<Example>>(count: items.count, threads: threads, limit: limit) { $0.samples }
        let results = work.results { [order] place in
            let item = items[order[place]]
            return try product(
                item, number: order[place], source: sources[item.source], samples: samples, make: make)
        } report: { done in
            if Console.isTerminal, !quiet { Console.status("reading pictures: \(done) of \(items.count)") }
        }
        var products = [Product<Example>?](repeating: nil, count: items.count)
        for (place, result) in results.enumerated() { products[order[place]] = try result.get() }
        // Nothing is known about a file that the limit left out, so it counts as decoded.
        let decoded = Set(items.indices.filter { products[$0]?.wasDecoded ?? true }.map { items[$0].source })
        if let index = sources.indices.first(where: { !decoded.contains($0) }) {
            throw Failure(
                .inputUnreadable, "\(sources[index].path) could not be decoded; not one frame came out of it.")
        }
        let left = products.count { $0 == nil }
        if left > 0, !quiet {
            Console.message(
                "patina: note: \(left) of \(items.count) pictures are left out, to keep within \(limit >> 20) MiB.")
        }
        func examples(forValidation: Bool) -> [Example] {
            items.indices.filter { items[$0].isForValidation == forValidation }.flatMap { products[$0]?.examples ?? [] }
        }
        let training = examples(forValidation: false)
        guard !training.isEmpty else { throw nothingLargeEnough }
        return (training, examples(forValidation: true))
    }

    /// Returns the pictures of all files and the places in all videos, and chooses those for validation.
    private func items(_ sources: [TrainingDataSource]) throws -> [Item] {
        var items: [Item] = []
        for (index, source) in sources.enumerated() {
            for place in try source.places(limit: framesPerVideo, clipFrames: clipFrames) {
                let isForValidation = validationShare > 0 && items.count % validationShare == validationShare / 2
                items.append(Item(source: index, place: place, isForValidation: isForValidation))
            }
        }
        return items
    }

    /// The number of successive frames of a video that make a clip.
    private var clipFrames: Int { degradation.kind == .video ? Degradation.clipFrames : 1 }

    /// Returns the examples of one item, in its own size and in the reduced ones.
    private func product<Example: Sendable>(
        _ item: Item, number: Int, source: TrainingDataSource, samples: (Example) -> Int,
        make: (TrainingClip, Item, Int) throws -> [Example]
    ) throws -> Product<Example> {
        let clips = try source.clips(at: item.place, frames: clipFrames, side: patch * scale)
        var examples: [Example] = []
        for (index, clip) in clips.enumerated() {
            for (size, factor) in ([1] + (item.isForValidation ? [] : rescales)).enumerated() {
                let stream = (number << 4 | index) << 4 | size
                examples += try make(factor < 1 ? clip.rescaled(factor) : clip, item, stream)
            }
        }
        return Product(
            examples: examples, wasDecoded: !clips.isEmpty, samples: examples.reduce(0) { $0 + samples($1) })
    }

    /// Returns the pairs of a clip: one for each variant of the degradation.
    private func pairs(_ clip: TrainingClip, _ item: Item, stream: Int) throws -> [TrainingPair] {
        guard degradation.kind == .video else {
            return [TrainingPair(clip.pictures[0].luma, scale: scale)].compactMap(\.self)
        }
        return try (0..<(item.isForValidation ? 1 : degradation.variants)).compactMap { variant in
            let generator = SplitMix64(seed: item.isForValidation ? 0 : seed, stream: stream << 6 | variant)
            return try clip.degraded(
                DegradationDraw(degradation, generator: generator), scale: scale,
                patch: item.isForValidation ? 1 : patch)
        }
    }

    /// The error for data without any picture as large as a patch.
    private var nothingLargeEnough: Failure {
        var side = patch * scale
        if degradation.kind == .video {
            // Encoders require a minimum side and even sides.
            side = (max(patch, Degradation.minimumSide) + 1) / 2 * 2 * scale
        }
        return Failure(
            .inputUnreadable,
            "No picture of \(path) is as large as \(side)×\(side) pixels, which a patch of \(patch)×\(patch) at scale "
                + "\(scale) takes; use larger pictures or a smaller --patch.")
    }
}

extension TrainingData {
    /// Returns photographs in colour with their decoded versions, for style transfer.
    /// - Throws: The errors of `read()`.
    func readContent() throws -> (training: [ContentPair], validation: [ContentPair]) {
        try read {
            3 * ($0.clean.luma.samples.count + $0.coded.luma.samples.count)
        } make: { clip, item, stream in
            let generator = SplitMix64(seed: item.isForValidation ? 0 : seed, stream: stream << 6)
            guard degradation.kind == .video, hasTwins, !item.isForValidation else {
                let pair = ContentPair(clean: clip.pictures[0])
                return min(pair.clean.luma.width, pair.clean.luma.height) >= patch ? [pair] : []
            }
            return try [clip.coded(DegradationDraw(degradation, generator: generator), patch: patch)].compactMap(\.self)
        }
    }
}
