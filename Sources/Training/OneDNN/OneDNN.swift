internal import COneDNN
import Foundation

/// A call of oneDNN that failed.
public struct OneDNNError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The C function.
    public let operation: String
    /// `dnnl_status_t`.
    public let status: UInt32

    public var description: String {
        let reason =
            switch status {
            case 1: "out of memory"
            case 2: "invalid arguments"
            case 3: "not implemented on this CPU"
            default: "status \(status)"
            }
        return "oneDNN: \(operation): \(reason)"
    }
}

/// The CPU engine and its stream, shared by everything that trains in this process.
final class OneDNN: @unchecked Sendable {  // oneDNN's engine and stream may be used from any one thread at a time.
    let engine: OpaquePointer
    let stream: OpaquePointer

    private init(engine: OpaquePointer, stream: OpaquePointer) {
        self.engine = engine
        self.stream = stream
    }

    private static let created = Result<OneDNN, any Error> {
        var engine: OpaquePointer?
        try check(dnnl_engine_create(&engine, dnnl_cpu, 0), "dnnl_engine_create")
        var stream: OpaquePointer?
        try check(dnnl_stream_create(&stream, engine, dnnl_stream_default_flags.rawValue), "dnnl_stream_create")
        return OneDNN(engine: engine!, stream: stream!)
    }

    static func shared() throws -> OneDNN { try created.get() }

    static func check(_ status: dnnl_status_t, _ operation: String) throws(OneDNNError) {
        guard status == dnnl_success else { throw OneDNNError(operation: operation, status: status.rawValue) }
    }

    /// Whether the CPU multiplies bfloat16 itself; without AVX-512 oneDNN has no such convolutions at all, and without
    /// these instructions they are slower than those of float32.
    static var multipliesBfloat16: Bool {
        let needed = dnnl_cpu_isa_avx512_core_bf16.rawValue
        return dnnl_get_effective_cpu_isa().rawValue & needed == needed
    }

    /// Channels in a block of memory that its fast convolutions run on: as many floats as a vector register has.
    static let blockChannels: Int = {
        let wide = dnnl_cpu_isa_avx512_core.rawValue
        return dnnl_get_effective_cpu_isa().rawValue & wide == wide ? 16 : 8
    }()

    /// The layout of such blocks; the last one is padded with zeros.
    static let blockedLayout = blockChannels == 16 ? dnnl_nChw16c : dnnl_nChw8c

    /// Sets how many threads oneDNN's parallel regions use from now on.
    static func setThreads(_ count: Int) {
        // Debian's oneDNN runs on libgomp, which is loaded with it but has no header here.
        guard let symbol = dlsym(nil, "omp_set_num_threads") else { return }
        unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Void).self)(Int32(count))
    }
}
