import Compiler
import Foundation

@testable import Engine

/// Kernels with the dot product of bytes, on CPUs that have AVX2 only: the instructions of AVX-512 and of AVX-VNNI are
/// functions that are written out here.
enum EmulatedDotProducts {
    /// The instruction sets that are emulated, because the CPU lacks them and has AVX2.
    static let targets: [InstructionSet] = {
        let supported = InstructionSet.supported
        guard supported.contains(.avx2), (try? KernelCompiler(cache: KernelCache(folder: nil))) != nil else {
            return []
        }
        return [.avx512VNNI, .avx2VNNI].filter { !supported.contains($0) }
    }()

    static func executor(_ program: Program, threads: Int, target: InstructionSet) throws -> Executor {
        let emulation = KernelCompiler.Emulation(processor: "x86-64-v3") { rewritten($0) }
        let compiler = try KernelCompiler(cache: KernelCache(folder: nil), emulation: emulation)
        return try Executor(
            program: program, threads: threads,
            provider: GeneratedKernels(
                program: program, tiling: RegisterTiling(program, target: target), compiler: compiler, threads: 1))
    }

    private static let prefix = "@llvm.x86.avx512."

    private static func rewritten(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
            !($0.hasPrefix("declare") && $0.contains(prefix))
        }
        var text = lines.joined(separator: "\n").replacingOccurrences(of: prefix, with: "@emulated.")
        for (name, definition) in definitions where text.contains("@emulated.\(name)(") { text += definition }
        return text
    }

    private static let definitions: [(name: String, text: String)] = [
        ("vpdpbusd.512", dotProduct(lanes: 16)), ("vpdpbusd.256", dotProduct(lanes: 8)),
        ("mask.cvtps2dq.512", rounding), ("packssdw.512", packing("packssdw", from: 32, to: 16, -32768...32767)),
        ("packusdw.512", packing("packusdw", from: 32, to: 16, 0...65535)),
        ("packuswb.512", packing("packuswb", from: 16, to: 8, 0...255)),
    ]

    private static func vector(_ count: Int, _ type: String, _ value: (Int) -> String) -> String {
        "<" + (0..<count).map { "\(type) \(value($0))" }.joined(separator: ", ") + ">"
    }

    /// Adds the products of four unsigned and four signed bytes to every lane.
    private static func dotProduct(lanes: Int) -> String {
        let (integers, bytes, wide) = ("<\(lanes) x i32>", "<\(lanes * 4) x i8>", "<\(lanes * 4) x i32>")
        var text = """

            define internal \(integers) @emulated.vpdpbusd.\(lanes * 32)(\(integers) %sum, \(integers) %a, \(integers) %b) {
              %abytes = bitcast \(integers) %a to \(bytes)
              %bbytes = bitcast \(integers) %b to \(bytes)
              %awide = zext \(bytes) %abytes to \(wide)
              %bwide = sext \(bytes) %bbytes to \(wide)
              %products = mul \(wide) %awide, %bwide

            """
        var sum = "%sum"
        for byte in 0..<4 {
            let mask = vector(lanes, "i32") { "\($0 * 4 + byte)" }
            text += "  %part\(byte) = shufflevector \(wide) %products, \(wide) poison, \(integers) \(mask)\n"
            text += "  %sum\(byte) = add \(integers) \(sum), %part\(byte)\n"
            sum = "%sum\(byte)"
        }
        return text + "  ret \(integers) \(sum)\n}\n"
    }

    /// Rounds half to even; numbers beyond 32 bits become the least integer.
    private static let rounding: String = {
        let (integers, floats) = ("<16 x i32>", "<16 x float>")
        // −2³¹ and 2³¹ as LLVM writes floats.
        let limits = ["0xC1E0000000000000", "0x41E0000000000000"].map { limit in vector(16, "float") { _ in limit } }
        return """

            declare \(floats) @llvm.rint.v16f32(\(floats))
            define internal \(integers) @emulated.mask.cvtps2dq.512(\(floats) %v, \(integers) %passed, i16 %mask, i32 %mode) {
              %rounded = call \(floats) @llvm.rint.v16f32(\(floats) %v)
              %low = fcmp oge \(floats) %rounded, \(limits[0])
              %high = fcmp olt \(floats) %rounded, \(limits[1])
              %fits = and <16 x i1> %low, %high
              %safe = select <16 x i1> %fits, \(floats) %rounded, \(floats) zeroinitializer
              %integers = fptosi \(floats) %safe to \(integers)
              %result = select <16 x i1> %fits, \(integers) %integers, \(integers) \(vector(16, "i32") { _ in "-2147483648" })
              ret \(integers) %result
            }

            """
    }()

    /// Narrows two registers with saturation, 128 bits of the one and of the other in turn.
    private static func packing(_ name: String, from: Int, to: Int, _ range: ClosedRange<Int>) -> String {
        let count = 512 / from
        let (wide, narrow, result) = ("<\(count) x i\(from)>", "<\(count) x i\(to)>", "<\(count * 2) x i\(to)>")
        var text = "\ndefine internal \(result) @emulated.\(name).512(\(wide) %a, \(wide) %b) {\n"
        for side in ["a", "b"] {
            let low = vector(count, "i\(from)") { _ in "\(range.lowerBound)" }
            let high = vector(count, "i\(from)") { _ in "\(range.upperBound)" }
            text += "  %\(side).isLow = icmp slt \(wide) %\(side), \(low)\n"
            text += "  %\(side).above = select <\(count) x i1> %\(side).isLow, \(wide) \(low), \(wide) %\(side)\n"
            text += "  %\(side).isHigh = icmp sgt \(wide) %\(side).above, \(high)\n"
            text +=
                "  %\(side).within = select <\(count) x i1> %\(side).isHigh, \(wide) \(high), \(wide) %\(side).above\n"
            text += "  %\(side).narrow = trunc \(wide) %\(side).within to \(narrow)\n"
        }
        let quarter = count / 4
        let mask = vector(count * 2, "i32") { index in
            let (pair, place) = index.quotientAndRemainder(dividingBy: 2 * quarter)
            return "\(pair * quarter + place % quarter + (place < quarter ? 0 : count))"
        }
        text += "  %both = shufflevector \(narrow) %a.narrow, \(narrow) %b.narrow, <\(count * 2) x i32> \(mask)\n"
        return text + "  ret \(result) %both\n}\n"
    }
}
