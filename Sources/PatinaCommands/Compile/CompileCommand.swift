import ArgumentParser
import Compiler
import Foundation
import Network
import Reports

extension StandaloneModule.Emission: ExpressibleByArgument {}

struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile", abstract: "Writes a network as code for another program or machine.",
        discussion: """
            The code is one module with two functions, which a C header beside it declares and explains: planes in, \
            planes out, no allocation, and nothing called but memcpy. Targets are x86_64 (avx512-vnni, avx2-vnni, avx2) \
            and aarch64 (aarch64-dotprod, aarch64-i8mm). --dump prints what stands after a pass of the compiler instead.
            """)

    @Argument(help: "The network: a name or a file.") var model: String
    @Option(help: ArgumentHelp("What to write: ir, asm or object.", valueName: "kind"))
    var emit: StandaloneModule.Emission?
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp(
            "The file to write, or - for standard output; by default the model's name and .ll, .s or .o.",
            valueName: "file"))
    var output: String?
    @Option(
        help: ArgumentHelp(
            "The machine, as LLVM names it, such as aarch64-linux-android; this one by default.", valueName: "triple"))
    var target: String?
    @Option(
        help: ArgumentHelp(
            "The processor, as LLVM names it, such as cortex-a76; any that has the instruction set by default.",
            valueName: "name"))
    var cpu: String?
    @Option(help: "The instruction set of the kernels; by default what suits the target and the processor.")
    var isa: InstructionSet?
    @Option(help: "Prefix of the functions' names; the model's name by default.") var name: String?
    @Option(
        help: ArgumentHelp(
            "Print the network as it is after a pass of the compiler; an unknown name lists the passes.",
            valueName: "pass"))
    var dump: String?
    @Option(help: ArgumentHelp("Frames whose schedule and memory --dump prints.", valueName: "WxH"))
    var size = FrameSize(width: 960, height: 540)
    @Option(help: ArgumentHelp("Bits of the samples that the program of --dump takes, 8 to 16.", valueName: "bits"))
    var bits = 8

    func run() throws {
        let network = try ModelLocator.load(model)
        if let dump { return try printPass(dump, of: network) }
        guard network.isQuantized else {
            throw Failure(
                .inputUnreadable, "\(model) is not quantised; train it with --quantized-steps to write it as code.")
        }
        let emission = emit ?? .object
        let (instructionSet, code) = try CompileTarget(target: target, cpu: cpu, isa: isa).resolved()
        let modelName = try ModelLocator.url(model).deletingPathExtension().lastPathComponent
        let files = try CompileOutputs(
            output ?? "\(modelName).\(emission.fileExtension)", emission, model: try ModelLocator.url(model).path)
        let name = try identifier(modelName)
        let program = try Compiler.compile(network)
        guard !program.normalizes else {
            throw Failure(
                .inputUnreadable,
                "\(model) normalises by the frame before, which code for applications cannot do yet; patina filter can."
            )
        }
        let module = StandaloneModule(
            program, name: name, summary: network.summary, instructionSet: instructionSet,
            target: code)
        do {
            try files.write(try module.emit(emission), header: module.header)
        } catch let error as StandaloneModule.UnknownProcessor {
            throw Failure(
                .usage, "LLVM knows no processor \(error.target.processor) for \(error.target.triple); check --cpu.")
        } catch let error as CodeGenerationError {
            throw Failure(.failed, "The network could not be compiled: \(error.description).")
        }
    }

    /// Prints the state of the network after a pass of the compiler.
    private func printPass(_ pass: String, of network: Network) throws {
        guard emit == nil, output == nil else {
            throw Failure(.usage, "--dump prints to standard output; leave out --emit and --output.")
        }
        guard (8...16).contains(bits) else { throw Failure(.usage, "--bits is \(bits); samples have 8 to 16 bits.") }
        let compiled = try Compiler.passes(network, bits: bits)
        let (instructionSet, _) = try CompileTarget(target: target, cpu: cpu, isa: isa).resolved()
        let records =
            try compiled.records
            + Compiler.framePasses(
                compiled.program, target: instructionSet, width: size.width, height: size.height,
                partition: FramePartition(bands: 1))
        guard let record = records.first(where: { $0.name == pass }) else {
            let names = records.map(\.name).joined(separator: ", ")
            throw Failure(.usage, "There is no pass named \(pass); --dump takes one of \(names).")
        }
        let times = records.map { "\($0.name) \(($0.duration / .milliseconds(1)).formatted(2))" }
        Console.message("milliseconds: \(times.joined(separator: ", "))")
        let text = record.text
        guard Console.output(text.hasSuffix("\n") ? String(text.dropLast()) : text) else {
            throw Failure(
                .outputUnwritable, "Standard output cannot be written (\(String(cString: strerror(errno)))).")
        }
    }

    /// Returns the prefix of the functions' names: the one asked for, or the model's name made into a C identifier.
    private func identifier(_ modelName: String) throws(Failure) -> String {
        func isPart(_ character: Character) -> Bool {
            character.isASCII && (character.isLetter || character.isNumber || character == "_")
        }
        if let name {
            guard let first = name.first, name.allSatisfy(isPart), !first.isNumber else {
                throw Failure(.usage, "--name is \(name), which cannot begin the name of a C function.")
            }
            return name
        }
        let name = String(modelName.map { isPart($0) ? $0 : "_" })
        return name.first.map { $0.isNumber || $0 == "_" } ?? true ? "network_\(name)" : name
    }
}
