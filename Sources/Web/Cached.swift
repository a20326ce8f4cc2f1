internal import NIOCore

/// A value that is made anew only when it is requested and older than its lifetime.
struct Cached<Value> {
    private var value: Value?
    private var made = NIODeadline.now()

    /// Returns the value, after making it with `make` if there is none yet or its age has reached `lifetime`.
    mutating func value(for lifetime: TimeAmount, _ make: () -> Value) -> Value {
        if let value, NIODeadline.now() - made < lifetime { return value }
        let new = make()
        value = new
        // The age counts from the end of the making. Otherwise a value that takes longer to make than its lifetime
        // would be made anew for every request.
        made = .now()
        return new
    }
}
