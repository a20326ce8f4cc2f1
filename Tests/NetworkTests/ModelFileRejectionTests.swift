import Foundation
import Network
import Testing

/// Model files whose container is sound and whose network is not.
@Suite struct ModelFileRejectionTests {
    /// The sample's file with its graph's JSON changed.
    private func file(
        integer: Bool = true, sparse: Bool = true, replacing old: String, with new: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Safetensors {
        var file = ModelFile.encode(SampleNetwork.make(integer: integer, sparse: sparse))
        let json = file.metadata[ModelFile.metadataKey]!
        // A replacement that finds nothing would test the undamaged file.
        #expect(json.contains(old), sourceLocation: sourceLocation)
        file.metadata[ModelFile.metadataKey] = json.replacingOccurrences(of: old, with: new)
        return file
    }

    /// The sample's file without one tensor.
    private func file(without name: String) throws -> Safetensors {
        let whole = ModelFile.encode(SampleNetwork.make(integer: true, sparse: true))
        var file = Safetensors(metadata: whole.metadata)
        for (other, entry) in whole.entries where other != name {
            switch entry.type {
            case .float32: file.set(other, try whole.elements(other, as: Float.self), shape: entry.shape)
            case .int8: file.set(other, try whole.elements(other, as: Int8.self), shape: entry.shape)
            default: file.set(other, try whole.elements(other, as: UInt8.self), shape: entry.shape)
            }
        }
        #expect(file.entries.count == whole.entries.count - 1)
        return file
    }

    @Test func aContainerWithoutANetworkIsRefused() {
        expectRefusal("no network") { _ = try ModelFile.decode(Safetensors()) }
        expectRefusal("no network") { _ = try ModelFile.decode(Safetensors(metadata: ["format": "pt"])) }
    }

    @Test(arguments: ["", "{}", "[]", "null", "no json", "{\"version\":1}"])
    func aGraphThatIsNotItsJSONIsRefused(json: String) {
        expectRefusal("not the JSON of a network") {
            _ = try ModelFile.decode(Safetensors(metadata: [ModelFile.metadataKey: json]))
        }
    }

    @Test func anotherVersionIsRefusedByItsNumber() {
        let file = file(replacing: #""version":1"#, with: #""version":2"#)
        expectRefusal("version 2") { _ = try ModelFile.decode(file) }
    }

    @Test(arguments: [
        #""op":"relu""#: #""op":1"#, #""zero_point":9"#: #""zero_point":256"#, #""mask":27"#: #""mask":-1"#,
        #""channels":1"#: #""channels":"one""#,
    ])
    func valuesOutsideTheirTypeAreRefused(old: String, new: String) {
        let file = file(replacing: old, with: new)
        expectRefusal("not the JSON of a network") { _ = try ModelFile.decode(file) }
    }

    @Test(arguments: ["head.weight", "head.weight_scale", "head.bias", "head.patterns", "prelu.slope", "tail.weight"])
    func aMissingTensorIsNamed(name: String) throws {
        let file = try file(without: name)
        expectRefusal("\(name) is missing") { _ = try ModelFile.decode(file) }
    }

    @Test func tensorsOfAnotherTypeOrShapeAreRefused() throws {
        var file = ModelFile.encode(SampleNetwork.make(integer: true, sparse: true))
        let whole = file
        file.set("head.bias", [Int32](repeating: 0, count: 18))
        expectRefusal("head.bias is I32") { _ = try ModelFile.decode(file) }
        file = whole
        file.set("head.bias", [Float](repeating: 0, count: 17))
        expectRefusal("head.bias has the shape [17], not [18]") { _ = try ModelFile.decode(file) }
        file = whole
        file.set("head.patterns", [UInt8](repeating: 0, count: 2), shape: [1, 2])
        expectRefusal("head.patterns has the shape [1, 2], not [2, 1]") { _ = try ModelFile.decode(file) }
        file = whole
        file.set("tail.weight", [Int8](repeating: 0, count: 16 * 18))
        expectRefusal("tail.weight has the shape [288], not [16, 18, 1, 1]") { _ = try ModelFile.decode(file) }
        file = whole
        file.set("prelu.slope", [Float](repeating: 0, count: 18), shape: [18, 1])
        expectRefusal("prelu.slope has the shape [18, 1], not [18]") { _ = try ModelFile.decode(file) }
    }

    @Test func patternIdsAndWeightCountsAreChecked() {
        var file = ModelFile.encode(SampleNetwork.make(integer: true, sparse: true))
        let whole = file
        file.set("head.patterns", [UInt8](repeating: 3, count: 2), shape: [2, 1])
        expectRefusal("refers to pattern 3 of 3") { _ = try ModelFile.decode(file) }
        file.set("head.patterns", [UInt8](repeating: 2, count: 2), shape: [2, 1])
        expectRefusal("another kernel size") { _ = try ModelFile.decode(file) }
        file.set("head.patterns", [0, BlockStructure.removed], shape: [2, 1])
        expectRefusal("weights instead of 256") { _ = try ModelFile.decode(file) }
        file = whole
        file.set("head.weight", [Int8]())
        expectRefusal("head has 0 weights") { _ = try ModelFile.decode(file) }
    }

    @Test(arguments: [
        (#""mask":27,"size":3"#, #""mask":512,"size":3"#, "mask 512"),
        (#""mask":27,"size":3"#, #""mask":0,"size":3"#, "mask 0"),
        (#""mask":27,"size":3"#, #""mask":1,"size":7"#, "size 7"),
        (#""granularity":[16,4]"#, #""granularity":[16]"#, "granularity [16]"),
        (#""granularity":[16,4]"#, #""granularity":[0,4]"#, "granularity [0, 4]"),
        (#""granularity":[16,4]"#, #""granularity":[257,4]"#, "granularity [257, 4]"),
        (#""filters":18"#, #""filters":0"#, "0 filters"),
        (#""filters":18"#, #""filters":-18"#, "-18 filters"),
        (#""filters":18"#, #""filters":4097"#, "4097 filters"),
        (#""filters":18"#, #""filters":9223372036854775807"#, "9223372036854775807 filters"),
        (#""kernel":3"#, #""kernel":2"#, "of side 2"),
        (#""kernel":3"#, #""kernel":9223372036854775807"#, "of side 9223372036854775807"),
        (#""kernel":3,"#, "", "lacks its kernel"),
        (#""factor":4,"#, "", "lacks its factor"),
        (#""factor":4"#, #""factor":null"#, "lacks its factor"),
        (#""factor":4"#, #""factor":4.5"#, "a factor that is not an integer"),
        (#""maximum":1.3"#, #""maximum":"1.3""#, "a maximum that is not a number"),
        (#""maximum":1.3"#, #""maximum":1e60"#, "a maximum that is not a number"),
        (#""granularity":[16,4]"#, #""granularity":16"#, "a granularity that is not a list of integers"),
        (#""op":"relu""#, #""op":"softmax""#, "relu has the operator softmax, which this program does not know"),
        (#""maximum":1.3,"#, "", "lacks its maximum"),
        (#""minimum":-0.7"#, #""minimum":1.7"#, "clip"),
        (#""channels":1"#, #""channels":0"#, "0 channels"),
        (#""channels":1"#, #""channels":1000000000"#, "1000000000 channels"),
        (#""factor":4"#, #""factor":9223372036854775807"#, "cannot spread 16 channels"),
        (#""inputs":["tail"]"#, #""inputs":["output"]"#, "no earlier node makes"),
        (#""inputs":["tail"]"#, #""inputs":["spread"]"#, "no earlier node makes"),
        (#""inputs":["tail"]"#, #""inputs":[]"#, "no earlier node makes"),
        (#""inputs":["tail"]"#, #""inputs":["tail","tail"]"#, "has 2 inputs"),
        (#""name":"spread""#, #""name":"input""#, "two tensors are named input"),
        (#""name":"clip""#, #""name":"sum""#, "two tensors are named sum"),
    ])
    func graphsThatDoNotFitAreRefused(old: String, new: String, reason: String) {
        let file = file(replacing: old, with: new)
        expectRefusal(reason) { _ = try ModelFile.decode(file) }
    }

    /// Three removed blocks of 4096×4096 fit a few bytes, and their dense weights no memory.
    @Test func removedBlocksDoNotMakeANetworkOfAnySize() {
        var file = Safetensors()
        let nodes = (0..<3).map { index in
            let name = "n\(index)"
            file.set("\(name).patterns", [UInt8](repeating: BlockStructure.removed, count: 256), shape: [16, 16])
            file.set("\(name).weight", [Float]())
            file.set("\(name).bias", [Float](repeating: 0, count: 4096))
            return #"{"name":"\#(name)","op":"convolution","filters":4096,"kernel":1,"granularity":[256,256],"#
                + #""inputs":["\#(index == 0 ? "input" : "n\(index - 1)")"]}"#
        }
        file.metadata[ModelFile.metadataKey] =
            #"{"version":1,"summary":"","input":{"channels":4096},"patterns":[],"nodes":[\#(nodes.joined(separator: ","))]}"#
        expectRefusal("weights when dense") { _ = try ModelFile.decode(file) }
    }

    /// Inferring every node's shape from the first again would take minutes for these names.
    @Test func longNamesTakeNoTime() throws {
        let names = (0..<1024).map { "\($0)" + String(repeating: "n", count: 10_000) }
        let nodes = names.enumerated().map { index, name in
            #"{"name":"\#(name)","op":"relu","inputs":["\#(index == 0 ? "input" : names[index - 1])"]}"#
        }
        let json =
            #"{"version":1,"summary":"","input":{"channels":1},"patterns":[],"nodes":[\#(nodes.joined(separator: ","))]}"#
        #expect(try ModelFile.decode(Safetensors(metadata: [ModelFile.metadataKey: json])).nodes.count == 1024)
    }

    /// It never ends.
    @Test func aDeviceIsNoModel() {
        expectRefusal("longer than") { _ = try ModelFile.read(URL(fileURLWithPath: "/dev/zero")) }
    }

    @Test func aGraphWithoutNodesIsRefused() {
        let json = #"{"version":1,"summary":"","input":{"channels":1},"patterns":[],"nodes":[]}"#
        expectRefusal("no nodes") { _ = try ModelFile.decode(Safetensors(metadata: [ModelFile.metadataKey: json])) }
    }

    /// The sizes of 40 enlargements by 4 do not fit an integer, and the shapes of many nodes take long to infer.
    @Test(arguments: [40, 100_000]) func endlessChainsAreRefused(count: Int) {
        let nodes = (0..<count).map { index in
            #"{"name":"n\#(index)","op":"upsample","factor":4,"inputs":["\#(index == 0 ? "input" : "n\(index - 1)")"]}"#
        }
        let json =
            #"{"version":1,"summary":"","input":{"channels":1},"patterns":[],"nodes":[\#(nodes.joined(separator: ","))]}"#
        #expect(throws: NetworkError.self) {
            try ModelFile.decode(Safetensors(metadata: [ModelFile.metadataKey: json]))
        }
    }
}
