internal import Foundation

// The environment says which reader is meant.
private let target: FuzzTarget = {
    guard let target = ProcessInfo.processInfo.environment["PATINA_FUZZ_TARGET"].flatMap(FuzzTarget.init) else {
        fatalError("PATINA_FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
}()

/// Runs a fuzz target on an input. Only libFuzzer calls this function.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.run(start.map { Data(bytes: $0, count: count) } ?? Data())
    return 0
}
