internal import COneDNN
import Foundation
internal import Processors

/// The error of a failed call of oneDNN.
public struct OneDNNError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The name of the C function.
    public let operation: String
    /// The error code, a `dnnl_status_t`.
    public let status: UInt32

    /// A sentence about the error for people.
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

/// The CPU engine of oneDNN and its stream, shared by all training in this process.
final class OneDNN: @unchecked Sendable {  // oneDNN's engine and stream may be used from any one thread at a time.
    let engine: OpaquePointer
    let stream: OpaquePointer

    private init(engine: OpaquePointer, stream: OpaquePointer) {
        self.engine = engine
        self.stream = stream
    }

    private static let created = Result<OneDNN, any Error> {
        useThreads(Processor.usableCount)
        var engine: OpaquePointer?
        try check(dnnl_engine_create(&engine, dnnl_cpu, 0), "dnnl_engine_create")
        var stream: OpaquePointer?
        try check(dnnl_stream_create(&stream, engine, dnnl_stream_default_flags.rawValue), "dnnl_stream_create")
        return OneDNN(engine: engine!, stream: stream!)
    }

    /// Returns the shared engine, which is created by the first call.
    static func shared() throws -> OneDNN { try created.get() }

    /// Throws an error unless a call succeeded.
    /// - Parameter operation: the name of the C function, for the error.
    static func check(_ status: dnnl_status_t, _ operation: String) throws(OneDNNError) {
        guard status == dnnl_success else { throw OneDNNError(operation: operation, status: status.rawValue) }
    }

    /// Whether the CPU has instructions for bfloat16 products. Without AVX-512 oneDNN has no bfloat16 convolutions at
    /// all, and without these instructions they are slower than those of float32.
    static var multipliesBfloat16: Bool {
        let needed = dnnl_cpu_isa_avx512_core_bf16.rawValue
        return dnnl_get_effective_cpu_isa().rawValue & needed == needed
    }

    /// The number of channels in a block of the layout that oneDNN's fast convolutions use: the number of floats in a
    /// vector register, 16 or 8.
    static let blockChannels: Int = {
        let wide = dnnl_cpu_isa_avx512_core.rawValue
        return dnnl_get_effective_cpu_isa().rawValue & wide == wide ? 16 : 8
    }()

    /// The layout with blocks of `blockChannels` channels; the last block is padded with zeros.
    static let blockedLayout = blockChannels == 16 ? dnnl_nChw16c : dnnl_nChw8c

    /// Sets the number of threads of oneDNN's parallel regions from now on.
    static func setThreads(_ count: Int) {
        _ = created  // Its creation sets one thread per core.
        useThreads(count)
    }

    private static func useThreads(_ count: Int) {
        // Debian's oneDNN uses libgomp, which is loaded with it but has no header here.
        guard let symbol = dlsym(nil, "omp_set_num_threads") else { return }
        unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Void).self)(Int32(count))
    }
}
