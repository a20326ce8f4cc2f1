internal import NIOCore

/// A value that is made again only when it is asked for and too old.
struct Cached<Value> {
    private var value: Value?
    private var made = NIODeadline.now()

    mutating func value(for lifetime: TimeAmount, _ make: () -> Value) -> Value {
        if let value, NIODeadline.now() - made < lifetime { return value }
        let new = make()
        value = new
        // From when it is whole: what takes longer to make than it is good for would be made for every request.
        made = .now()
        return new
    }
}
