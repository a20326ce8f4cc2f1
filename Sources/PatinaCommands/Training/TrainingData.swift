import Imaging
import PatternSparsity
import Training

/// Reads what `--data` names and makes the pairs that a network is trained and validated on.
///
/// The same files and options give the same pairs on any number of threads. Memory is bounded: the pairs hold
/// `sampleLimit` bytes at most (files are then left out by chance, which is said), and beside them every thread has one
/// picture, or the few frames of one clip, with what is made of it.
struct TrainingData {
    /// Bytes, which are samples, that the pairs hold at most: 4 GiB.
    static let sampleLimit = 4 << 30

    /// A folder of pictures and videos, or one video.
    let path: String
    var scale = 2
    /// Side of a patch at low resolution; what is smaller is left out.
    var patch = 32
    var degradation = Degradation()
    /// Factors by which every picture is also used made smaller.
    var rescales: [Double] = []
    /// Frames of a video that are used, or clips of frames, at most; they are spread evenly over it.
    var framesPerVideo = 32
    /// One picture or video frame in this many is for validation; 0 for none.
    var validationShare = 20
    /// What the degradation draws from. Validation has the same pictures whatever the seed, so that runs compare.
    var seed: UInt64 = 1
    var threads = 1
    var quiet = false
    var limit = sampleLimit

    /// What is read and degraded at once, by one thread.
    struct Item {
        let source: Int
        let place: TrainingDataSource.Place
        let isForValidation: Bool
    }

    private struct Product<Example: Sendable>: Sendable {
        let examples: [Example]
        /// Whether there was a picture or frame to make them of.
        let wasDecoded: Bool
        /// Bytes.
        let samples: Int
    }

    /// Pairs of luma.
    /// - Throws: `Failure` naming the file that cannot be read, or saying that there is nothing, or nothing large enough.
    func read() throws -> (training: [TrainingPair], validation: [TrainingPair]) {
        try read {
            $0.high.samples.count + $0.low.samples.count
        } make: { clip, item, stream in
            let pairs = try self.pairs(clip, item, stream: stream)
            return item.isForValidation ? pairs : pairs.filter { min($0.low.width, $0.low.height) >= patch }
        }
    }

    /// - Parameters:
    ///   - samples: how many an example holds.
    ///   - make: examples of a clip; the number is another one for each, and the same in every run.
    /// - Throws: as `read()`, and what `make` throws.
    func read<Example: Sendable>(
        samples: @escaping @Sendable (Example) -> Int,
        make: @escaping @Sendable (TrainingClip, Item, Int) throws -> [Example]
    ) throws -> (training: [Example], validation: [Example]) {
        let sources = try TrainingDataSource.find(path)
        let items = try items(sources)
        // By chance, so that what the limit leaves out is spread over all files.
        var order = Array(items.indices)
        var generator = SplitMix64(seed: 0)
        for last in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(last, generator.next(below: last + 1)) }
        let work = BoundedWork<Product<Example>>(count: items.count, threads: threads, limit: limit) { $0.samples }
        let results = work.results { [order] place in
            let item = items[order[place]]
            return try product(item, number: order[place], sources[item.source], samples, make)
        } report: { done in
            if Console.isTerminal, !quiet { Console.status("reading pictures: \(done) of \(items.count)") }
        }
        var products = [Product<Example>?](repeating: nil, count: items.count)
        for (place, result) in results.enumerated() { products[order[place]] = try result.get() }
        // Of a file that the limit left out nothing is known.
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

    private var clipFrames: Int { degradation.kind == .video ? Degradation.clipFrames : 1 }

    private func product<Example: Sendable>(
        _ item: Item, number: Int, _ source: TrainingDataSource, _ samples: (Example) -> Int,
        _ make: (TrainingClip, Item, Int) throws -> [Example]
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

    private var nothingLargeEnough: Failure {
        var side = patch * scale
        if degradation.kind == .video {
            // Encoders take no fewer samples, and an even number of them.
            side = (max(patch, Degradation.minimumSide) + 1) / 2 * 2 * scale
        }
        return Failure(
            .inputUnreadable,
            "No picture of \(path) is as large as \(side)×\(side) pixels, which a patch of \(patch)×\(patch) at scale "
                + "\(scale) takes; use larger pictures or a smaller --patch.")
    }
}

extension TrainingData {
    /// Photographs in colour with what a codec leaves of them, for style transfer.
    /// - Throws: as `read()`.
    func readContent() throws -> (training: [ContentPair], validation: [ContentPair]) {
        try read {
            3 * ($0.clean.luma.samples.count + $0.coded.luma.samples.count)
        } make: { clip, item, stream in
            let generator = SplitMix64(seed: item.isForValidation ? 0 : seed, stream: stream << 6)
            guard degradation.kind == .video, !item.isForValidation else {
                let pair = ContentPair(clean: clip.pictures[0])
                return min(pair.clean.luma.width, pair.clean.luma.height) >= patch ? [pair] : []
            }
            return try [clip.coded(DegradationDraw(degradation, generator: generator), patch: patch)].compactMap(\.self)
        }
    }
}
