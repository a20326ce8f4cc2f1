import Compiler
import Engine
import Foundation
import Network

/// A measurement of the kernels on layers and trunks of random weights, against the CPU's peak in the same run.
///
/// Short slices of the kernels and of the peak alternate, and the best of each counts, since time that other processes
/// take is no property of the kernels.
struct KernelBench {
    /// The number of threads.
    let threads: Int
    /// The instruction set of the kernels; nil for the fastest of this CPU.
    let isa: InstructionSet?
    /// The size of the frames that go through trunks.
    let size: FrameSize
    /// The numbers of channels that are measured.
    let channels: [Int]

    /// The arithmetics that have kernels.
    static let arithmetics: [Arithmetic] = [.int8, .fp32]
    /// The number of layers in a trunk.
    static let trunkLayers = 8
    /// The time in seconds for each row of the table of layers.
    private static let layerSeconds = 0.2
    /// The time in seconds for each row of the table of trunks.
    private static let trunkSeconds = 0.5
    /// The smallest number of rounds for a row.
    private static let minimumRounds = 3

    /// All combinations of arithmetic, channels and kept kernels.
    private var shapes: [SyntheticNetwork] {
        Self.arithmetics.flatMap { arithmetic in
            channels.flatMap { channels in
                [false, true].map {
                    SyntheticNetwork(channels: channels, keepsHalf: $0, arithmetic: arithmetic)
                }
            }
        }
    }

    /// Returns the instruction set of the measured kernels. A message on standard error says where it is not the
    /// fastest that the CPU could run.
    func instructionSet() throws -> String {
        let network = SyntheticNetwork(channels: 16, keepsHalf: true, arithmetic: .int8).network(layers: 1)
        return try Executor.choose(try Compiler.compile(network), threads: 1, isa: isa).isa
    }

    /// Measures single layers on rows that stay in the cache.
    func layers(_ report: (Row) throws -> Void) throws {
        var peaks: [Arithmetic: PeakMeter] = [:]
        for shape in shapes {
            let executor = try executor(shape.network(layers: 1), threads: 1)
            let peak = try peak(of: executor, shape.arithmetic, &peaks)
            let layer = LayerThroughput(executor, layer: 0, threads: threads)
            let cost = executor.program.summary[0]
            var pixels = 0.0
            Self.rounds(lasting: Self.layerSeconds) {
                peak.measure()
                pixels = max(pixels, layer.slice())
            }
            try report(
                row(
                    "layer", shape, pixels: pixels, peak: peak, kept: cost.keptMultiplyAccumulates,
                    dense: cost.denseMultiplyAccumulates))
        }
    }

    /// Measures trunks on whole frames, alone and as parts of networks.
    func trunks(_ report: (Row) throws -> Void) throws {
        var peaks: [Arithmetic: PeakMeter] = [:]
        for ends in SyntheticNetwork.Ends.allCases {
            for shape in shapes {
                let executor = try executor(
                    shape.network(layers: Self.trunkLayers, ends: ends), threads: threads)
                let program = executor.program
                let peak = try peak(of: executor, shape.arithmetic, &peaks)
                let input = SyntheticFrame.make(
                    channels: 1, width: size.width, height: size.height)
                var output = Tensor<UInt8>(
                    channels: program.outputChannels, height: input.height * program.scale,
                    width: input.width * program.scale, repeating: 0)
                var pixels = 0.0
                func run() throws {
                    if ends == .none {
                        try executor.runWithoutPlanes(width: size.width, height: size.height)
                    } else {
                        try executor.run(input, into: &output)
                    }
                }
                // The first frame allocates the buffers and is not measured.
                try run()
                try Self.rounds(lasting: Self.trunkSeconds) {
                    // A slice of the peak is much shorter than a frame.
                    peak.measure(slices: 4)
                    let start = ContinuousClock.now
                    try run()
                    pixels = max(pixels, Double(size.width * size.height) / (.now - start).seconds)
                }
                let cost = program.summary
                try report(
                    row(
                        ends.rawValue, shape, pixels: pixels, peak: peak,
                        kept: cost.reduce(0) { $0 + $1.keptMultiplyAccumulates },
                        dense: cost.reduce(0) { $0 + $1.denseMultiplyAccumulates }))
            }
        }
    }

    /// Repeats a round for a time in seconds, and for the smallest number of rounds.
    private static func rounds(lasting seconds: Double, _ round: () throws -> Void) rethrows {
        let start = ContinuousClock.now
        var count = 0
        while count < minimumRounds || (.now - start).seconds < seconds {
            try round()
            count += 1
        }
    }

    /// Returns the meter of an arithmetic's peak, which is shared by all rows since the peak does not depend on the
    /// shape.
    private func peak(
        of executor: Executor, _ arithmetic: Arithmetic, _ peaks: inout [Arithmetic: PeakMeter]
    ) throws -> PeakMeter {
        if let peak = peaks[arithmetic] { return peak }
        let peak = try PeakMeter(executor, arithmetic, threads: threads)
        peaks[arithmetic] = peak
        return peak
    }

    /// Returns a row of the table.
    /// - Parameters:
    ///   - pixels: the pixels per second.
    ///   - kept, dense: the multiply-accumulates per pixel of the kept weights and of the dense convolutions.
    private func row(
        _ kind: String, _ shape: SyntheticNetwork, pixels: Double, peak: PeakMeter, kept: Double, dense: Double
    ) -> Row {
        Row(
            kind: kind, arithmetic: shape.arithmetic.rawValue, channels: shape.channels,
            kept: shape.keepsHalf ? 0.5 : 1,
            rates: Rates(kept: kept * pixels, dense: dense * pixels, peak: peak.best))
    }

    /// Compiles a network.
    private func executor(_ network: Network, threads: Int) throws -> Executor {
        try Executor.choose(try Compiler.compile(network), threads: threads, isa: isa, quiet: true)
    }
}
