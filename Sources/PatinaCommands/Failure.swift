/// The exit code of the program, which scripts rely on.
enum ExitStatus: Int32 {
    case done = 0
    case failed = 1
    case usage = 2
    case inputUnreadable = 3
    case outputUnwritable = 4
    case deadlineMissed = 5
    case interrupted = 130
}

/// An error for people: one sentence that says what went wrong, where, and what to do.
struct Failure: Error, CustomStringConvertible {
    let status: ExitStatus
    let description: String

    init(_ status: ExitStatus, _ sentence: String) {
        self.status = status
        description = sentence
    }
}
