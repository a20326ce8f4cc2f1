package import Foundation
internal import Media

/// A record of what parts were made of and how; a run goes on only from parts that were made in the same way.
package struct JobManifest: Codable, Hashable, Sendable {
    /// The version of this layout and of the parts' files.
    package static let currentVersion = 3
    private static let headers = "headers"

    /// The version with which the parts were begun.
    package var version = currentVersion
    /// The facts by their names: options as they are written on the command line, and words for people.
    package var facts: [String: String]

    /// Records the facts of a job whose encoder is open.
    /// - Throws: `MediaError` if the input cannot be read.
    init(_ options: FilterOptions, parts: PartOptions, encoded: EncodedVideo) throws(MediaError) {
        facts = encoded.facts
        for option in ManifestOption.all { facts[option.name] = option.text(options) }
        facts["--part-frames"] = "\(parts.frames)"
        facts["network"] = parts.network
        facts["input"] = try Checksum.sampled(ofFile: options.input)
        facts["output"] = URL(fileURLWithPath: options.output).lastPathComponent
    }

    /// Reads a manifest; nil if the data is none.
    package init?(_ data: Data) {
        guard let manifest = try? JSONDecoder().decode(JobManifest.self, from: data) else { return nil }
        self = manifest
    }

    /// Returns the manifest as JSON: the same bytes for the same facts.
    package func encoded() -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // A dictionary of strings can always be encoded.
        return ((try? encoder.encode(self)) ?? Data()) + Data("\n".utf8)
    }

    /// Returns the first difference to the manifest of a later run, as a clause for people; nil if there is none.
    package func difference(to other: JobManifest) -> String? {
        guard version == other.version else {
            return "its parts are of version \(version), and this program makes version \(other.version)"
        }
        // The encoder's headers follow from everything else, so they come last.
        let names = Set(facts.keys).union(other.facts.keys).sorted {
            ($0 == Self.headers ? 1 : 0, $0) < ($1 == Self.headers ? 1 : 0, $1)
        }
        for name in names where facts[name] != other.facts[name] {
            // Checksums tell people nothing.
            if ["input", "network", Self.headers].contains(name) { return "the \(name) was another" }
            let (was, now) = (facts[name] ?? "not there", other.facts[name] ?? "not there")
            return "\(name.hasPrefix("--") ? "" : "the ")\(name) was \(was) and is \(now)"
        }
        return nil
    }
}
