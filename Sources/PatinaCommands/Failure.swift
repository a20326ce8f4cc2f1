/// How the program ends, for scripts; part of its interface.
enum ExitStatus: Int32 {
    case done = 0
    case failed = 1
    case usage = 2
    case inputUnreadable = 3
    case outputUnwritable = 4
    case deadlineMissed = 5
    case interrupted = 130
}

/// An error as people see it: one sentence that says what, where and what to do.
struct Failure: Error, CustomStringConvertible {
    let status: ExitStatus
    let description: String

    init(_ status: ExitStatus, _ sentence: String) {
        self.status = status
        description = sentence
    }
}
