internal import Network

/// The text of a standalone module's C header.
struct HeaderText {
    let text: String

    init(_ program: Program, name: String, summary: String, instructionSet: InstructionSet) {
        let guardName = "\(name.uppercased())_H"
        let (inputs, outputs) = (program.inputChannels, program.outputChannels)
        let input =
            inputs == 1
            ? "const uint8_t *input, ptrdiff_t input_stride"
            : "const uint8_t *const input[\(inputs)], const ptrdiff_t input_stride[\(inputs)]"
        let output =
            outputs == 1
            ? "uint8_t *output, ptrdiff_t output_stride"
            : "uint8_t *const output[\(outputs)], const ptrdiff_t output_stride[\(outputs)]"
        text = """
            // \(Self.comment(summary))
            // Made by `patina compile` for \(Self.requirement(instructionSet)). Calls nothing but memcpy, allocates nothing.
            #ifndef \(guardName)
            #define \(guardName)

            #include <stddef.h>
            #include <stdint.h>

            #ifdef __cplusplus
            extern "C" {
            #endif

            // The output is as many times as wide and as high as the input.
            #define \(name.uppercased())_SCALE \(program.scale)

            // Bytes of workspace that \(name)_run needs for frames of this size; 0 where it cannot run on them:\(Self.sizes(program))
            size_t \(name)_workspace_size(int32_t width, int32_t height);

            // Runs the network on the rows first_row <= y < last_row of a frame, and writes the rows from
            // first_row * \(program.scale) to before last_row * \(program.scale) of the output, and no byte beside them.
            //
            // input, input_stride: \(Self.planes(inputs, "the input")) of height rows of width bytes, and the bytes from row to row (negative
            //   where rows run upwards). All rows may be read, whichever are asked for.
            // output, output_stride: likewise \(Self.planes(outputs, "the output")), \(program.scale) times as wide and high; must not overlap the input.
            // workspace: \(name)_workspace_size(width, height) bytes, which need no alignment and no contents.
            //
            // Returns 0 when it is done, 1 where it cannot run on frames of this size, 2 where the rows are not rows of the
            // frame; then nothing was written.
            //
            // A frame may be divided among threads: each with rows and a workspace of its own.
            int \(name)_run(
                \(input), int32_t width, int32_t height,
                \(output), int32_t first_row, int32_t last_row, void *workspace);

            #ifdef __cplusplus
            }
            #endif

            #endif

            """
    }

    /// Returns a text without characters that would end a line of a comment or continue it.
    private static func comment(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 && $0 != "\\" }))
    }

    private static func planes(_ count: Int, _ name: String) -> String {
        count == 1 ? "plane of \(name)" : "\(count) planes of \(name), an array"
    }

    private static func requirement(_ instructionSet: InstructionSet) -> String {
        switch instructionSet {
        case .avx512VNNI: "x86-64 processors with AVX-512 F, BW, CD, DQ, VL and VNNI"
        case .avx2VNNI: "x86-64 processors with AVX2, FMA and AVX-VNNI"
        case .avx2, .portable: "x86-64 processors with AVX2 and FMA"
        case .aarch64DotProduct: "AArch64 processors with the dot product (FEAT_DotProd)"
        case .aarch64I8MM: "AArch64 processors with the 8-bit matrix instructions (FEAT_I8MM)"
        }
    }

    private static func sizes(_ program: Program) -> String {
        let divisors = program.tensors.map(\.shape.denominator)
        let divisor = divisors.reduce(1) { $0.isMultiple(of: $1) ? $0 : $1.isMultiple(of: $0) ? $1 : $0 * $1 }
        let limit = "\n// 1 to \(Program.maximumExtent) pixels a side"
        return divisor == 1 ? limit + "." : limit + ", both multiples of \(divisor)."
    }
}
