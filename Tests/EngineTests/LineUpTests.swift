import Compiler
import Foundation
import Network
import TestSupport
import Testing

@testable import Engine

/// Every network of Models/ puts out the same bits on the reference interpreter and on every target of the compiler: the
/// portable kernels, those generated in memory, and objects for other programs, AArch64's emulated.
@Suite struct LineUpTests {
    private static let models: [URL] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let files = try? FileManager.default.contentsOfDirectory(
            at: root.appending(path: "Models"), includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "safetensors" }.sorted { $0.path < $1.path }
    }()

    /// Gradients, edges, noise and both ends of the range.
    private static func picture(channels: Int, width: Int, height: Int) -> Tensor<UInt8> {
        var random = SeededGenerator(seed: 11)
        let elements = (0..<channels * width * height).map { index -> UInt8 in
            let (row, x) = index.quotientAndRemainder(dividingBy: width)
            let (channel, y) = row.quotientAndRemainder(dividingBy: height)
            switch (x / 8 + y / 8 + channel) % 4 {
            case 0: return UInt8(x * 255 / width)
            case 1: return x % 2 == 0 ? 0 : 255
            case 2: return UInt8.random(in: 0...255, using: &random)
            default: return (x + y) % 16 < 8 ? 16 : 235
            }
        }
        return Tensor(channels: channels, height: height, width: width, elements: elements)
    }

    @Test func thereAreModels() { #expect(Self.models.contains { $0.lastPathComponent == "sr2.safetensors" }) }

    /// 4 of 9 weights of the kernels that are kept in every layer of the trunk, and at least a third of its kernels gone.
    @Test(arguments: models.filter { $0.lastPathComponent.hasPrefix("style-") }) func styleTransferIsSparse(
        model: URL
    ) throws {
        let network = try ModelFile.read(model)
        #expect(network.isQuantized && network.inputChannels == 3)
        var (removed, blocks) = (0, 0)
        for node in network.nodes where node.name.hasPrefix("trunk") {
            guard case .convolution(let convolution) = node.operation else { continue }
            let patterns = try #require(convolution.structure, "\(node.name) is dense").patterns
            for pattern in patterns where pattern != BlockStructure.removed {
                let mask = network.patternLibrary[Int(pattern)]
                #expect(mask.size == 3 && mask.mask.nonzeroBitCount == 4)
            }
            removed += patterns.count { $0 == BlockStructure.removed }
            blocks += patterns.count
        }
        #expect(blocks > 0 && 3 * removed >= blocks, "\(removed) of \(blocks) blocks are gone")
    }

    @Test(arguments: models) func everyTargetAgreesWithTheInterpreter(model: URL) throws {
        let name = model.deletingPathExtension().lastPathComponent
        let network = try ModelFile.read(model)
        // Sizes that every network of Models/ takes: those for colour gather squares of 4.
        let sizes = network.inputChannels == 1 ? [(49, 33), (18, 5)] : [(52, 36), (20, 8)]
        let inputs = sizes.map { Self.picture(channels: network.inputChannels, width: $0, height: $1) }
        let reference = try ReferenceInterpreter(network)
        let expected = try inputs.map(reference.run)
        let program = try Compiler.compile(network)
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels())
        for executor in try [scalar] + makeExecutors(program, threads: 2) {
            for (input, expected) in zip(inputs, expected) {
                #expect(difference(try executor.run(input), expected) == nil, "\(name), \(executor.isa)")
            }
        }
        for machine in CompiledNetwork.Machine.here {
            let outputs = try CompiledNetwork(network, for: machine).run(inputs.map { .init(input: $0, bands: 2) })
            for (output, expected) in zip(outputs, expected) {
                let output = try #require(output, "\(name), \(machine.instructionSet)")
                #expect(difference(output, expected) == nil, "\(name), \(machine.instructionSet)")
            }
        }
    }
}
