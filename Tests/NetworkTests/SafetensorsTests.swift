import Foundation
import Network
import Testing

@Suite struct SafetensorsTests {
    private func sample() -> Safetensors {
        var file = Safetensors(metadata: ["note": "a \"quoted\" / slashed – line\n", "empty": ""])
        file.set("float", [0, -1.5, .greatestFiniteMagnitude, .leastNonzeroMagnitude] as [Float], shape: [2, 2])
        file.set("signed", [Int8.min, -1, 0, 1, .max])
        file.set("unsigned", [UInt8](0...255), shape: [4, 4, 16])
        file.set("word", [Int32.min, .max])
        file.set("long", [Int64.min, .max], shape: [1, 2, 1])
        file.set("scalar", [Float(3)], shape: [])
        file.set("nothing", [Float](), shape: [0, 7])
        file.set("/ö.weight", [UInt8(9)])
        return file
    }

    @Test func everyElementTypeAndTheMetadataRoundTrip() throws {
        let file = sample()
        let read = try Safetensors(data: file.encoded())
        #expect(read == file)
        #expect(try read.elements("float", shape: [2, 2]) == [0, -1.5, Float.greatestFiniteMagnitude, 0x1p-149])
        #expect(try read.elements("signed") == [Int8.min, -1, 0, 1, .max])
        #expect(try read.elements("unsigned", as: UInt8.self) == [UInt8](0...255))
        #expect(try read.elements("word") == [Int32.min, .max])
        #expect(try read.elements("long", shape: [1, 2, 1]) == [Int64.min, .max])
        #expect(try read.elements("scalar", shape: []) == [Float(3)])
        #expect(try read.elements("nothing", shape: [0, 7]) == [Float]())
        #expect(read.metadata == ["note": "a \"quoted\" / slashed – line\n", "empty": ""])
    }

    @Test func numbersThatAreNotNumbersKeepTheirBits() throws {
        let bits: [UInt32] = [0x7fc0_0001, 0xff80_0000, 0x8000_0000]
        var file = Safetensors()
        file.set("t", bits.map(Float.init(bitPattern:)))
        let read: [Float] = try Safetensors(data: file.encoded()).elements("t")
        #expect(read.map(\.bitPattern) == bits)
    }

    @Test func anEmptyContainerRoundTrips() throws {
        let data = Safetensors().encoded()
        #expect(try Safetensors(data: data) == Safetensors())
        #expect(data.count == 16)
    }

    @Test func theSameContentGivesTheSameBytes() {
        let data = sample().encoded()
        for _ in 0..<8 {
            // Dictionaries of another history have another order in memory.
            var other = Safetensors(metadata: ["x": "y"])
            for index in 0..<100 { other.set("filler\(index)", [UInt8(index)]) }
            other = sample()
            #expect(other.encoded() == data)
        }
    }

    @Test func tensorsAreAlignedToTheirElements() throws {
        var file = Safetensors()
        file.set("a", [UInt8](repeating: 1, count: 3))
        file.set("b", [Float(1)])
        file.set("c", [Int64(1)])
        let data = file.encoded()
        let length = Int(data[0]) | Int(data[1]) << 8
        #expect(length % 8 == 0)
        // The widest come first, so every offset is a multiple of its element's size.
        #expect(data[(8 + length)...].elementsEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x3f, 1, 1, 1]))
    }

    @Test func aSliceOfOtherDataIsRead() throws {
        let data = sample().encoded()
        let slice = (Data([1, 2, 3]) + data).dropFirst(3)
        #expect(slice.startIndex == 3)
        #expect(try Safetensors(data: slice) == sample())
    }

    @Test func elementsAreRefusedUnderAnotherNameTypeOrShape() {
        let file = sample()
        expectRefusal("absent is missing") { _ = try file.elements("absent", as: Float.self) }
        expectRefusal("I8, not U8") { _ = try file.elements("signed", as: UInt8.self) }
        expectRefusal("the shape [2, 2], not [4]") { _ = try file.elements("float", as: Float.self, shape: [4]) }
    }

    @Test func writingReplacesTheFileWhole() throws {
        let path = FileManager.default.temporaryDirectory.path + "/patina-\(UUID()).safetensors"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(repeating: 7, count: 10_000).write(to: URL(fileURLWithPath: path))
        try sample().write(to: path)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == sample().encoded())
    }
    /// What is no file, a pipe or a device, is written to; nothing takes its place.
    @Test func writingToAPipeLeavesItAPipe() throws {
        let path = FileManager.default.temporaryDirectory.path + "/patina-\(UUID())"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try #require(mkfifo(path, 0o600) == 0)
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        try #require(reader >= 0)
        try sample().write(to: path)
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
        #expect(
            try FileHandle(fileDescriptor: reader, closeOnDealloc: true).readToEnd() == sample().encoded())
    }
}
