internal import Foundation
internal import Pipeline

extension FuzzTarget {
    static func readManifest(_ bytes: Data) -> Bool {
        guard let manifest = JobManifest(bytes) else { return false }
        precondition(JobManifest(manifest.encoded()) == manifest, "a manifest that was read is written and read again")
        precondition(manifest.difference(to: manifest) == nil)
        var other = manifest
        other.facts["input"] = "another"
        _ = manifest.difference(to: other)
        return true
    }
}
