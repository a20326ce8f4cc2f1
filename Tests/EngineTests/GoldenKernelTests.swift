import Foundation
import Network
import Testing

@testable import Compiler

/// The text of one kernel of each kind, as files to read. `PATINA_RECORD=1` writes them anew.
@Suite struct GoldenKernelTests {
    /// What is written, and the layer of the network it is the first kernel of.
    private static let kinds: [(name: String, target: InstructionSet, layer: Int, network: Network, bits: Int)] = [
        ("pixels-avx512-vnni", .avx512VNNI, 0, superResolution, 8),
        ("pair-avx512-vnni", .avx512VNNI, 1, superResolution, 8),
        ("few-filters-avx512-vnni", .avx512VNNI, 2, superResolution, 8),
        ("slice-avx512-vnni", .avx512VNNI, 1, ninefold, 8),
        ("residual-avx512-vnni", .avx512VNNI, 1, residual, 8),
        ("residual-avx2-vnni", .avx2VNNI, 1, residual, 8),
        ("residual-avx2", .avx2, 1, residual, 8),
        ("few-filters-avx2", .avx2, 2, superResolution, 8),
        ("pixels-aarch64-dotprod", .aarch64DotProduct, 0, superResolution, 8),
        ("residual-aarch64-dotprod", .aarch64DotProduct, 1, residual, 8),
        ("residual-aarch64-i8mm", .aarch64I8MM, 1, residual, 8),
        ("normalized-avx512-vnni", .avx512VNNI, 0, normalized, 8),
        ("normalized-avx2", .avx2, 0, normalized, 8),
        ("deep-avx512-vnni", .avx512VNNI, 3, superResolution, 10),
        ("deep-avx2", .avx2, 3, superResolution, 10),
        ("deep-aarch64-dotprod", .aarch64DotProduct, 3, superResolution, 10),
        ("float-avx512-vnni", .avx512VNNI, 1, superResolution.real, 8),
        ("float-few-filters-avx512-vnni", .avx512VNNI, 2, superResolution.real, 8),
        ("float-loop-avx512-vnni", .avx512VNNI, 1, realResidual, 8),
        ("float-loop-avx2", .avx2, 1, realResidual, 8),
    ]

    /// 1 → 4, a sparse 4 → 32, 32 → 4 1×1, depth-to-space, upsampled skip.
    private static let superResolution: Network = {
        var builder = NetworkBuilder(seed: 1, inputChannels: 1)
        let quantization = TensorQuantization(scale: 0.01, zeroPoint: 0)
        builder.append(.convolution(builder.convolution(filters: 4, size: 3, granularity: nil)))
        builder.append(.relu, quantized: quantization)
        builder.append(.convolution(sparse(4, 32, [0, 3])))
        builder.channels = 32
        builder.append(.relu, quantized: quantization)
        builder.append(.convolution(builder.convolution(filters: 4, size: 1, granularity: nil)))
        builder.appendEnlargement(factor: 2)
        return builder.network
    }()

    /// 1 → 16, 16 → 9, depth-to-space, upsampled skip.
    private static let ninefold: Network = {
        var builder = NetworkBuilder(seed: 3, inputChannels: 1)
        builder.append(.convolution(builder.convolution(filters: 16, size: 1, granularity: nil)))
        builder.append(.relu, quantized: TensorQuantization(scale: 0.01, zeroPoint: 0))
        builder.append(.convolution(builder.convolution(filters: 9, size: 1, granularity: nil)))
        builder.appendEnlargement(factor: 3)
        return builder.network
    }()

    /// 1 → 16, a sparse 16 → 16 with a skip, PReLU and a zero point.
    private static let residual: Network = {
        var builder = NetworkBuilder(seed: 2, inputChannels: 1)
        builder.append(.convolution(builder.convolution(filters: 16, size: 1, granularity: nil)))
        let skip = builder.append(.relu, quantized: TensorQuantization(scale: 0.01, zeroPoint: 3))
        let removed = BlockStructure.removed
        let convolution = builder.append(.convolution(sparse(16, 16, [1, removed, removed, removed])))
        builder.append(.add, [convolution, skip])
        builder.append(
            .prelu(slopes: (0..<16).map { Float($0) / 16 }), quantized: TensorQuantization(scale: 0.02, zeroPoint: 128))
        return builder.network
    }()

    /// 4 → 16, normalised by the frame before.
    private static let normalized: Network = {
        var builder = NetworkBuilder(seed: 4, inputChannels: 4)
        builder.append(.convolution(builder.convolution(filters: 16, size: 1, granularity: nil)))
        builder.append(
            .instanceNormalization(
                InstanceNormalization(
                    channels: 16, scales: Array(repeating: 1, count: 16), shifts: Array(repeating: 0, count: 16))))
        builder.append(.relu, quantized: TensorQuantization(scale: 0.02))
        return builder.network
    }()

    /// `residual` in real numbers, all kernels of one pattern.
    private static let realResidual: Network = {
        var builder = NetworkBuilder(seed: 2, inputChannels: 1)
        builder.append(.convolution(builder.convolution(filters: 16, size: 1, granularity: nil)))
        let skip = builder.append(.relu)
        let convolution = builder.append(.convolution(sparse(16, 16, [1, 1, 1, 1])))
        builder.append(.add, [convolution, skip])
        builder.append(.prelu(slopes: (0..<16).map { Float($0) / 16 }))
        return builder.network.real
    }()

    private static func sparse(_ channels: Int, _ filters: Int, _ patterns: [UInt8]) -> Convolution {
        let kept = patterns.filter { $0 != BlockStructure.removed }.count * 64 * 4
        return Convolution(
            inputChannels: channels, outputChannels: filters, kernelSize: 3,
            structure: BlockStructure(granularity: .register, patterns: patterns),
            weights: .int8((0..<kept).map { Int8($0 % 100) }, scale: Array(repeating: 0.001, count: filters)),
            bias: Array(repeating: 0.25, count: filters))
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden")

    private func expectGolden(_ text: String, _ name: String) throws {
        let file = Self.folder.appendingPathComponent("\(name).ll")
        if ProcessInfo.processInfo.environment["PATINA_RECORD"] == "1" {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text == golden, "\(name).ll differs; PATINA_RECORD=1 records it anew")
    }

    @Test func texts() throws {
        for kind in Self.kinds {
            let eightBit = try Compiler.compile(kind.network)
            let program = try kind.bits == 8 ? eightBit : eightBit.deepened(bits: kind.bits)
            guard case .convolution(let layer) = program.layers[kind.layer] else {
                Issue.record("layer \(kind.layer) is not a convolution")
                continue
            }
            let kernel = try #require(KernelCode.make(for: layer, in: program, target: kind.target).first)
            try expectGolden(kernel.text, kind.name)
        }
    }

    @Test(arguments: [2, 3, 4]) func enlargements(factor: Int) throws {
        try expectGolden(ColumnEnlargement.code(factor: factor, target: .avx2).text, "enlargement\(factor)-avx2")
    }
}
