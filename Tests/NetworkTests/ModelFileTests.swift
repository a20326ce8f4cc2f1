import Foundation
import Network
import TestSupport
import Testing

@Suite struct ModelFileTests {
    @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
    func everyOperatorRoundTrips(integer: Bool, sparse: Bool) throws {
        let network = SampleNetwork.make(integer: integer, sparse: sparse)
        try network.validate()
        let data = ModelFile.encode(network).encoded()
        #expect(try ModelFile.decode(Safetensors(data: data)) == network)
        #expect(ModelFile.encode(network).encoded() == data)
    }

    @Test func constantsComeBackToTheBit() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let scale = Float(bitPattern: UInt32.random(in: 0x3586_37bd...0x4974_2400, using: &random))
            let bound = Float(bitPattern: UInt32.random(in: 1...0x4974_2400, using: &random))
            let network = Network(
                summary: "", inputChannels: 1, inputQuantization: TensorQuantization(scale: scale, zeroPoint: 255),
                nodes: [
                    Node(
                        name: "clip", operation: .clip(minimum: -bound, maximum: bound), inputs: [Network.inputName],
                        quantization: TensorQuantization(scale: scale))
                ])
            #expect(try ModelFile.decode(ModelFile.encode(network)) == network)
        }
    }

    @Test func aFileIsReadFromDisk() throws {
        let network = SampleNetwork.make(integer: true, sparse: true)
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("patina-\(UUID()).safetensors")
        defer { try? FileManager.default.removeItem(at: url) }
        try ModelFile.encode(network).write(to: url.path)
        #expect(try ModelFile.read(url) == network)
        try Data("no model".utf8).write(to: url)
        #expect(throws: NetworkError.self) { try ModelFile.read(url) }
        try FileManager.default.removeItem(at: url)
        // A file that is not there is the file system's error, not the model's.
        #expect(throws: POSIXError.self) { try ModelFile.read(url) }
    }

    /// Zeros are never stored: patterns of 4 of 9 make the file smaller than its dense weights alone would be.
    @Test func aSparseFileIsSmallerThanDenseWeights() throws {
        let structure = BlockStructure(
            granularity: .register, patterns: (0..<64).map { $0 % 4 == 3 ? BlockStructure.removed : UInt8($0 % 2) })
        let kept = 48 * 4 * 16 * 4
        let convolution = Convolution(
            inputChannels: 64, outputChannels: 64, kernelSize: 3, structure: structure,
            weights: .int8([Int8](repeating: 1, count: kept), scale: [Float](repeating: 0.01, count: 64)),
            bias: [Float](repeating: 0, count: 64))
        let network = Network(
            summary: "", inputChannels: 64, inputQuantization: .codeValues, patternLibrary: SampleNetwork.library,
            nodes: [
                Node(
                    name: "c", operation: .convolution(convolution), inputs: [Network.inputName],
                    quantization: .codeValues)
            ])
        try network.validate()
        let size = ModelFile.encode(network).encoded().count
        #expect(size < convolution.denseWeightCount / 2)
        #expect(size > kept)
    }
}
