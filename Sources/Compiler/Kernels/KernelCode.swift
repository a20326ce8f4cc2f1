/// The text of a generated function, with the constants that it reads.
package struct KernelCode: Sendable {
    /// The name of the function in its module.
    package static let symbol = "patina_row"

    /// The LLVM IR of `void patina_row(rows, width, operands, outputs, constants)`, in a normalised layer with a sixth
    /// argument `statistics`. The arguments are the members of `RowCall`.
    package let text: String
    /// The bytes that `constants` must point to, at an address that is a multiple of 64.
    package let constants: [UInt8]
    /// The instruction set that the function needs.
    package let target: InstructionSet
    /// The smallest number of pixels of a row.
    package let minimumWidth: Int
    /// The constants of a normalised layer that are replaced before every frame.
    package var coefficients: [Coefficients] = []

    /// The multipliers or offsets of one register.
    package struct Coefficients: Sendable {
        /// The position of the first value in `KernelCode.constants`, in bytes.
        package let place: Int
        /// True for offsets, false for multipliers.
        package let isOffset: Bool
        /// The filter of the layer for each value; nil for values that stay 0.
        package let filters: [Int?]
    }
}
