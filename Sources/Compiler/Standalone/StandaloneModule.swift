internal import Network

/// A network as one module of code with two functions, for applications that do without Patina: the kernels of all
/// layers, their constants, and the code that streams rows through them. It needs nothing but `memcpy`.
package struct StandaloneModule: Sendable {
    /// The LLVM IR of the module.
    package let text: String
    /// The C header that declares and explains the functions.
    package let header: String
    let target: CodeTarget

    /// Generates the module.
    /// - Parameters:
    ///   - program: a program of an integer network for 8-bit planes, without normalisations.
    ///   - name: the prefix of the functions' names, a C identifier.
    ///   - summary: a sentence for the header on what the network does.
    ///   - instructionSet: an instruction set for which code is generated.
    package init(
        _ program: Program, name: String, summary: String, instructionSet: InstructionSet, target: CodeTarget
    ) {
        precondition(program.tensors.allSatisfy { $0.element == .uint8 }, "only integer networks are written")
        precondition(!program.normalizes, "modules have no memory")
        self.target = target
        let plan = DriverPlan(program, target: instructionSet)
        var driver = DriverWriter(plan, name: name)
        driver.writeHelpers()
        driver.writeEnlargements()
        driver.writeStages()
        driver.writeEntryPoints()
        var declarations = driver.code.ir.declarations
        var functions = ""
        var constants = ""
        for (layer, kernels) in plan.kernels.enumerated() {
            for (number, kernel) in kernels.enumerated() {
                var generator = KernelGenerator(kernel)
                generator.define("internal void @\(DriverWriter.kernel(layer, number))")
                functions += "; \(kernel.summary)\n\(generator.ir.body)\n"
                declarations.merge(generator.ir.declarations) { own, _ in own }
                let bytes = generator.constants.bytes
                constants += "@\(DriverWriter.constants(layer, number)) = private unnamed_addr constant "
                constants += "[\(bytes.count) x i8] \(Self.literal(bytes)), align 64\n"
            }
        }
        text =
            """
            ; \(name) for \(instructionSet), made by patina compile
            ; llc -mcpu=\(target.processor) -mattr=\(target.features)
            target triple = "\(target.triple)"

            \(driver.code.ir.body)
            \(functions)
            \(constants)
            \(declarations.values.sorted().joined(separator: "\n"))

            """
        header = HeaderText(program, name: name, summary: summary, instructionSet: instructionSet).text
    }

    private static func literal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var text = Array("c\"".utf8)
        for byte in bytes { text += [UInt8(ascii: "\\"), digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: text + [UInt8(ascii: "\"")], as: UTF8.self)
    }
}
