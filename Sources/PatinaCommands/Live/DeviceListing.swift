import Media

/// The cameras there are, for `--list-devices`.
enum DeviceListing {
    static func show(json: String?) throws {
        throw Failure(.failed, "not yet")
    }
}
