import Files
import Foundation
import Testing

/// Names of any bytes are strings and come back from them.
struct FileNameTests {
    @Test(arguments: [
        Array("plain.mkv".utf8), Array("Übung – 映像.mkv".utf8), [0xFC, 0x62, 0x75, 0x6E, 0x67],
        [0x61, 0xFF, 0xC3], [0xE6, 0x98], [0xC3, 0xA9, 0xE9], Array("\u{10F7FC}".utf8), [0xED, 0xA0, 0x80],
        [0xC0, 0xAF],
        Array("e\u{301}".utf8), [0x65, 0xCC, 0x81, 0x80], [],
    ])
    func everyNameComesBack(bytes: [UInt8]) {
        #expect(String(fileNameBytes: bytes).fileNameBytes == bytes)
        #expect(String(fileNameBytes: bytes).fileName.map(UInt8.init(bitPattern:)) == bytes + [0])
    }

    @Test func everySingleByteAndPairComesBack() {
        for first in UInt8(1)...255 {
            for second in UInt8(1)...255 {
                let bytes = [first, second]
                #expect(String(fileNameBytes: bytes).fileNameBytes == bytes)
            }
        }
    }

    @Test func namesOfUTF8AreThemselves() {
        #expect(String(fileNameBytes: Array("Übung.mkv".utf8)) == "Übung.mkv")
        #expect(String(fileNameBytes: [0xFC, 0x2E]) == "\u{10F7FC}.")
    }

    @Test func aFolderIsListedReadAndRemoved() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "patina-\(UUID().uuidString)").path
        let (odd, link) = ("\(folder)/\u{10F7FC}b.txt", "\(folder)/link")
        #expect(mkdir(folder, 0o755) == 0)
        defer { FileSystem.remove(folder) }
        try FileSystem.write(Data("one".utf8), to: odd)
        #expect(symlink("\u{10F7FC}b.txt".fileName, link) == 0)
        try FileSystem.write(Data("two".utf8), to: link)
        #expect(FileSystem.names(in: folder) == ["link", "\u{10F7FC}b.txt"])
        #expect(try FileSystem.read(odd) == Data("two".utf8))
        #expect(try FileSystem.read(odd, upTo: 2) == Data("tw".utf8))
        #expect(FileSystem.target(of: link) == odd)
        FileSystem.remove(folder)
        #expect(!FileSystem.exists(folder))
    }

    @Test func aCacheMakesItsFoldersAndIsThisUsersOwn() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "patina-\(UUID().uuidString)").path
        defer { FileSystem.remove(folder) }
        let path = "\(folder)/\u{10F7FC}/deep/file"
        for text in ["one", "two"] {
            FileSystem.store(Data(text.utf8), at: path)
            #expect(try FileSystem.read(path) == Data(text.utf8))
        }
        #expect(FileSystem.names(in: "\(folder)/\u{10F7FC}/deep") == ["file"])
        #expect(FileSystem.status(path).map { $0.st_mode & 0o777 } == 0o600)
        #expect(FileSystem.status(folder).map { $0.st_mode & 0o777 } == 0o700)
        // Storing in a place that takes no files does nothing.
        FileSystem.store(Data(), at: "\(path)/below")
    }
}
