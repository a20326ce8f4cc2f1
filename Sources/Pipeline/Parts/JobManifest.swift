package import Foundation
internal import Media

/// What parts were made of and how; a run goes on only from parts made of the same in the same way.
package struct JobManifest: Codable, Hashable, Sendable {
    /// The version of this layout and of the parts' files.
    static let currentVersion = 2
    private static let headers = "headers"

    package var version = currentVersion
    /// By names for people.
    package var facts: [String: String]

    /// The facts of a job whose encoder is open.
    init(_ options: FilterOptions, _ parts: PartOptions, _ encoded: EncodedVideo) throws(MediaError) {
        facts = encoded.facts
        for (name, value) in options.pictureSettings { facts["option " + name] = value }
        facts["frames per part"] = "\(parts.frames)"
        facts["network"] = parts.network
        facts["input"] = try Checksum.sampled(ofFile: options.input)
        facts["output"] = URL(fileURLWithPath: options.output).lastPathComponent
    }

    /// Reads a manifest; nil where it is none.
    package init?(_ data: Data) {
        guard let manifest = try? JSONDecoder().decode(JobManifest.self, from: data) else { return nil }
        self = manifest
    }

    /// The same bytes for the same facts.
    package func encoded() -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // A dictionary of strings can always be encoded.
        return ((try? encoder.encode(self)) ?? Data()) + Data("\n".utf8)
    }

    /// The first difference, for people; nil where there is none.
    package func difference(to other: JobManifest) -> String? {
        guard version == other.version else { return "its parts are of version \(version), not \(other.version)" }
        // What the encoder makes of it follows from the rest.
        let names = Set(facts.keys).union(other.facts.keys).sorted {
            ($0 == Self.headers ? 1 : 0, $0) < ($1 == Self.headers ? 1 : 0, $1)
        }
        for name in names where facts[name] != other.facts[name] {
            let (was, now) = (facts[name] ?? "not there", other.facts[name] ?? "not there")
            // Checksums tell people nothing.
            if ["input", "network", Self.headers].contains(name) { return "the \(name) was another" }
            return "the \(name) was \(was) and is \(now)"
        }
        return nil
    }
}

extension FilterOptions {
    /// Everything that decides what the frames are, found by reflection so that no option is forgotten.
    var pictureSettings: [String: String] {
        var settings: [String: String] = [:]
        Self.gather(Mirror(reflecting: self), "", into: &settings)
        return settings
    }

    /// What may differ from run to run.
    private static let free: Set<String> = [
        "input", "output", "overwrite", "queueCapacity", "parts", "verifies", "source.threads", "source.limits",
        "encoder.threads",
    ]

    private static func gather(_ mirror: Mirror, _ prefix: String, into settings: inout [String: String]) {
        for (label, value) in mirror.children {
            let name = prefix + (label ?? "")
            if free.contains(name) { continue }
            let inner = Mirror(reflecting: value)
            if inner.displayStyle == .struct, !inner.children.isEmpty {
                gather(inner, name + ".", into: &settings)
            } else {
                settings[name] = String(describing: value)
            }
        }
    }
}
