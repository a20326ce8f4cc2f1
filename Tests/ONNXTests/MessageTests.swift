import Foundation
import ONNX
import SwiftProtobuf
import Testing

/// The messages as bytes; the expected ones are written by hand from the field numbers in onnx.proto.
@Suite struct MessageTests {
    @Test func tensorsAreWrittenAsTheFormatSays() throws {
        var tensor = TensorProto()
        tensor.dims = [2, 300]
        tensor.dataType = ElementType.uint8.rawValue
        tensor.int32Data = [1, 2]
        tensor.name = "w"
        tensor.rawData = Data([7])
        let bytes: [UInt8] = [
            0x08, 2, 0x08, 0xac, 0x02,  // dims = 1, not packed
            0x10, 2,  // data_type = 2
            0x2a, 2, 1, 2,  // int32_data = 5, packed
            0x42, 1, 0x77,  // name = 8
            0x4a, 1, 7,  // raw_data = 9
        ]
        #expect(try tensor.serializedBytes() == bytes)
        #expect(try TensorProto(serializedBytes: bytes) == tensor)
    }

    @Test func attributesOfEveryTypeComeBack() throws {
        var node = NodeProto()
        node.input = ["a", ""]
        node.opType = "Op"
        var (f, i, s, floats, ints) = (
            AttributeProto(), AttributeProto(), AttributeProto(), AttributeProto(), AttributeProto()
        )
        (f.name, f.f, f.type) = ("f", 0.5, AttributeType.float.rawValue)
        // A zero is there all the same.
        (i.name, i.i, i.type) = ("i", 0, AttributeType.int.rawValue)
        (s.name, s.s, s.type) = ("s", Data("CRD".utf8), AttributeType.string.rawValue)
        (floats.name, floats.floats, floats.type) = ("floats", [1, -2], AttributeType.floats.rawValue)
        (ints.name, ints.ints, ints.type) = ("ints", [-1, 3], AttributeType.ints.rawValue)
        node.attribute = [f, i, s, floats, ints]
        let bytes: [UInt8] = try i.serializedBytes()
        #expect(bytes == [0x0a, 1, 0x69, 0x18, 0, 0xa0, 0x01, 2])
        let again = try NodeProto(serializedBytes: try node.serializedBytes() as [UInt8])
        #expect(again == node && again["i"]?.i == 0 && again["nothing"] == nil)
    }

    @Test func packedAndUnpackedNumbersAreBothRead() throws {
        let unpacked = try AttributeProto(serializedBytes: [0x40, 1, 0x40, 2] as [UInt8])
        let packed = try AttributeProto(serializedBytes: [0x42, 2, 1, 2] as [UInt8])
        #expect(unpacked.ints == [1, 2] && packed.ints == [1, 2])
    }

    @Test func whatIsNotKnownIsKept() throws {
        // metadata_props = 14 of ModelProto, which Patina does not use.
        let bytes: [UInt8] = [0x08, 7, 0x72, 6, 0x0a, 1, 0x6b, 0x12, 1, 0x76]
        let model = try ModelProto(serializedBytes: bytes)
        #expect(model.irVersion == 7 && model.unknownFields.data == Data(bytes[2...]))
        #expect(try model.serializedBytes() == bytes)
    }

    @Test func damagedBytesAreRefused() {
        for bytes: [UInt8] in [[0x08], [0x3a, 5, 0], [0x0f]] {
            #expect(throws: (any Error).self) { try ModelProto(serializedBytes: bytes) }
        }
    }

    @Test func elementsAreOnlyGivenWhereTheyFillTheShape() {
        var tensor = TensorProto()
        tensor.dims = [2]
        tensor.dataType = ElementType.float.rawValue
        tensor.rawData = Data([0, 0, 128, 63, 0, 0, 0, 192])
        #expect(tensor.elements(Float.self) == [1, -2])
        #expect(tensor.elements(Int32.self) == nil)
        for dims: [Int64] in [[3], [1], [], [-2], [.max, 2]] {
            tensor.dims = dims
            #expect(tensor.elements(Float.self) == nil)
        }
        tensor.dims = [2]
        tensor.rawData?.append(0)
        #expect(tensor.elements(Float.self) == nil)
    }
}
