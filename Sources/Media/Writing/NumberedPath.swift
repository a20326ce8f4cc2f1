internal import Files
internal import Foundation

/// A file name that stands for many, with a number in the notation of C's printf, such as frames/%05d.png. `%%` is a
/// percent sign.
struct NumberedPath: Equatable {
    /// The folder with its slash; empty for the current one.
    let folder: String
    private let before: String
    private let after: String
    private let width: Int
    private let isPadded: Bool

    /// Reads a path; nil where it does not have exactly one such number, in its last component.
    init?(_ path: String) {
        let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
        let name = path[slash...]
        let pattern = /%(0?)([0-9]{0,2})d/
        let plain = name.replacing("%%", with: "\u{0}\u{0}")
        let found = plain.matches(of: pattern)
        guard found.count == 1, let match = found.first,
            !plain.replacing(pattern, with: "").contains("%")
        else { return nil }
        folder = String(path[..<slash])
        before = String(plain[..<match.range.lowerBound].replacing("\u{0}\u{0}", with: "%"))
        after = String(plain[match.range.upperBound...].replacing("\u{0}\u{0}", with: "%"))
        width = Int(match.output.2) ?? 0
        isPadded = !match.output.1.isEmpty
    }

    /// Returns the file name, without its folder, of a number of 0 or more.
    func name(_ number: Int) -> String {
        let digits = String(number)
        let padding = String(repeating: isPadded ? "0" : " ", count: max(0, width - digits.count))
        return before + padding + digits + after
    }

    /// Returns the path of a number.
    func path(_ number: Int) -> String { folder + name(number) }

    /// Returns the numbers of the files that exist, in order.
    func numbers() -> [Int] {
        let content = FileSystem.names(in: folder.isEmpty ? "." : folder) ?? []
        return content.compactMap { file in
            guard file.hasPrefix(before), file.hasSuffix(after), file.count > before.count + after.count else {
                return nil
            }
            let digits = file.dropFirst(before.count).dropLast(after.count)
            guard let number = Int(digits.drop { $0 == " " }), number >= 0, name(number) == file else { return nil }
            return number
        }.sorted()
    }
}
