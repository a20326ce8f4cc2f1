import Network
import Testing

/// Expects a `NetworkError` whose sentence has the fragment: a refusal for another reason proves nothing.
func expectRefusal(
    _ fragment: String, sourceLocation: SourceLocation = #_sourceLocation, of body: () throws -> Void
) {
    let error = #expect(throws: NetworkError.self, sourceLocation: sourceLocation) { try body() }
    guard let error else { return }
    #expect(error.description.contains(fragment), sourceLocation: sourceLocation)
}
