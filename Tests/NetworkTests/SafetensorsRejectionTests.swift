import Foundation
import Network
import Testing

/// What a malformed container says; nothing in a file may make the reader trap.
@Suite struct SafetensorsRejectionTests {
    private func container(_ header: String, body: Int = 0, length: UInt64? = nil) -> Data {
        let json = Data(header.utf8)
        let length = length ?? UInt64(json.count)
        return Data((0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) }) + json + Data(count: body)
    }

    private func tensor(_ type: String = "U8", _ shape: String = "[4]", _ offsets: String = "[0,4]") -> String {
        #"{"dtype":"\#(type)","shape":\#(shape),"data_offsets":\#(offsets)}"#
    }

    /// The container that the cases below damage is itself accepted.
    @Test func theUndamagedContainerIsRead() throws {
        let file = try Safetensors(data: container(#"{"t":\#(tensor())}"#, body: 4))
        #expect(file.entries["t"]?.shape == [4])
    }

    @Test(arguments: [0, 1, 7]) func fewerThanEightBytesAreRefused(count: Int) {
        expectRefusal("too short") { _ = try Safetensors(data: Data(repeating: 0x20, count: count)) }
    }

    @Test(arguments: [.max, 1 << 63, UInt64(Int.max), UInt64(Int.max) - 7, 1 << 32, (16 << 20) + 1] as [UInt64])
    func anAbsurdHeaderLengthIsRefused(length: UInt64) {
        expectRefusal("\(length) bytes long") { _ = try Safetensors(data: container("{}", length: length)) }
    }

    @Test func aHeaderLongerThanTheFileIsRefused() {
        expectRefusal("cut off") { _ = try Safetensors(data: container("{}", length: 3)) }
        let whole = container(#"{"t":\#(tensor())}"#, body: 0)
        expectRefusal("cut off") { _ = try Safetensors(data: whole.dropLast()) }
    }

    @Test(arguments: [
        "", " ", "{", "[]", "[1]", "null", "3", "\"t\"", "{}{}", #"{"t":null}"#, #"{"t":3}"#, #"{"t":[]}"#,
        #"{"t":{}}"#, #"{"t":{"dtype":"U8","shape":[4]}}"#, #"{"t":{"dtype":3,"shape":[4],"data_offsets":[0,4]}}"#,
        #"{"t":{"dtype":"U8","shape":4,"data_offsets":[0,4]}}"#,
        #"{"t":{"dtype":"U8","shape":[1.5],"data_offsets":[0,4]}}"#,
        #"{"t":{"dtype":"U8","shape":["4"],"data_offsets":[0,4]}}"#,
        #"{"t":{"dtype":"U8","shape":[1e300],"data_offsets":[0,4]}}"#,
        #"{"t":{"dtype":"U8","shape":[9223372036854775808],"data_offsets":[0,4]}}"#,
        #"{"t":{"dtype":"U8","shape":[4],"data_offsets":{}}}"#, #"{"__metadata__":3}"#, #"{"__metadata__":{"a":1}}"#,
        #"{"__metadata__":{"a":null}}"#,
    ])
    func aHeaderThatIsNotTheFormatsJSONIsRefused(header: String) {
        expectRefusal("not the JSON") { _ = try Safetensors(data: container(header, body: 4)) }
    }

    @Test func aHeaderThatIsNotTextIsRefused() {
        var data = container("    ")
        for index in 8..<12 { data[index] = 0xff }
        expectRefusal("not the JSON") { _ = try Safetensors(data: data) }
    }

    @Test func aHeaderNestedWithoutEndIsRefused() {
        let depth = 100_000
        let header = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        expectRefusal("not the JSON") { _ = try Safetensors(data: container(header)) }
    }

    @Test(arguments: ["[]", "[0]", "[0,4,4]", "[-1,3]", "[4,0]", "[0,5]", "[5,9]", "[-9223372036854775808,4]"])
    func offsetsOutsideTheFileAreRefused(offsets: String) {
        let header = #"{"t":\#(tensor("U8", "[4]", offsets))}"#
        expectRefusal("outside the file") { _ = try Safetensors(data: container(header, body: 4)) }
    }

    @Test(arguments: ["[0,9223372036854775807]", "[9223372036854775807,9223372036854775807]"])
    func offsetsNearTheLargestIntegerAreRefused(offsets: String) {
        let header = #"{"t":\#(tensor("U8", "[0]", offsets))}"#
        expectRefusal("outside the file") { _ = try Safetensors(data: container(header, body: 4)) }
    }

    @Test(arguments: ["[4294967296,4294967296]", "[9223372036854775807,2]", "[-1]", "[-2,-2]", "[2,-2]"])
    func shapesThatCannotBeAreRefused(shape: String) {
        let header = #"{"t":\#(tensor("I64", shape))}"#
        expectRefusal("absurd shape") { _ = try Safetensors(data: container(header, body: 4)) }
    }

    @Test(arguments: [("U8", "[3]"), ("U8", "[5]"), ("F32", "[4]"), ("U8", "[0]"), ("F16", "[1]"), ("I64", "[]")])
    func aSizeThatDoesNotMatchTheShapeIsRefused(type: String, shape: String) {
        let header = #"{"t":\#(tensor(type, shape))}"#
        expectRefusal("its shape needs") { _ = try Safetensors(data: container(header, body: 4)) }
    }

    @Test(arguments: ["F64", "BF16", "u8", "", "U8 "]) func anUnknownTypeIsRefused(type: String) {
        let header = #"{"t":\#(tensor(type))}"#
        expectRefusal("unknown type \(type)") { _ = try Safetensors(data: container(header, body: 4)) }
    }

    @Test func overlapsAndGapsAreRefused() {
        func read(_ first: String, _ second: String, body: Int) throws {
            let header = #"{"a":\#(tensor("U8", "[4]", first)),"b":\#(tensor("U8", "[4]", second))}"#
            _ = try Safetensors(data: container(header, body: body))
        }
        #expect(throws: Never.self) { try read("[4,8]", "[0,4]", body: 8) }
        expectRefusal("overlaps") { try read("[0,4]", "[3,7]", body: 8) }
        expectRefusal("overlaps") { try read("[0,4]", "[0,4]", body: 4) }
        expectRefusal("gap") { try read("[0,4]", "[5,9]", body: 9) }
        expectRefusal("gap") { try read("[1,5]", "[5,9]", body: 9) }
    }

    @Test func bytesThatNoTensorOwnsAreRefused() {
        expectRefusal("3 bytes at its end") {
            _ = try Safetensors(data: container(#"{"t":\#(tensor())}"#, body: 7))
        }
        expectRefusal("1 bytes at its end") { _ = try Safetensors(data: container("{}", body: 1)) }
    }
}
