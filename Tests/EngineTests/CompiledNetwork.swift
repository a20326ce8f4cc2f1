import Compiler
import Foundation
import Network
import TestSupport
import Testing

/// A network as `patina compile` writes it, linked into the C harness.
struct CompiledNetwork {
    /// How objects of an instruction set are made, linked and run.
    struct Machine: Sendable {
        let instructionSet: InstructionSet
        let target: CodeTarget
        /// Names of the C compiler and of what runs its programs, if that is not the system itself.
        let compiler: String
        let emulator: [String]

        /// This machine's instruction sets, and AArch64 emulated; says what is not here.
        static let here: [Machine] = {
            guard (try? KernelCompiler(cache: KernelCache(folder: nil))) != nil else {
                print("skipped: there is no LLVM to make objects with (Debian: apt install libllvm19)")
                return []
            }
            var machines: [Machine] = []
            if Command.haveAll(["gcc"], packages: "gcc libc6-dev") { machines += own }
            let emulator = ["qemu-aarch64", "-cpu", "max"]
            let compiler = "aarch64-linux-gnu-gcc"
            if Command.haveAll(
                [compiler, emulator[0]], packages: "gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user")
            {
                machines += [InstructionSet.aarch64DotProduct, .aarch64I8MM].map {
                    Machine(instructionSet: $0, target: $0.codeTarget, compiler: compiler, emulator: emulator)
                }
            }
            return machines
        }()

        private static var own: [Machine] {
            var machines = InstructionSet.supported.filter(\.isGenerated).map {
                Machine(instructionSet: $0, target: $0.codeTarget, compiler: "gcc", emulator: [])
            }
            // AVX2 with VNNI on a CPU that has the same instructions in the encoding of AVX-512 only.
            if InstructionSet.supported.contains(.avx512VNNI), !InstructionSet.supported.contains(.avx2VNNI) {
                let narrow = InstructionSet.avx2VNNI.codeTarget
                let target = CodeTarget(
                    triple: narrow.triple, processor: narrow.processor, features: "+avx512vnni,+avx512vl")
                machines.append(Machine(instructionSet: .avx2VNNI, target: target, compiler: "gcc", emulator: []))
            }
            return machines
        }
    }

    struct Case {
        let input: Tensor<UInt8>
        var bands = 1
        var isUpsideDown = false
    }

    let program: Program
    private let machine: Machine
    private let workspace: Workspace

    init(_ network: Network, for machine: Machine) throws {
        program = try Compiler.compile(network)
        self.machine = machine
        workspace = try Workspace()
        let module = StandaloneModule(
            program, name: "network", summary: network.summary, instructionSet: machine.instructionSet,
            target: machine.target)
        try module.emit(.object).write(to: URL(fileURLWithPath: workspace.path("network.o")))
        try Data(module.header.utf8).write(to: URL(fileURLWithPath: workspace.path("network.h")))
        let harness = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Harness/harness.c")
        let link = try Command(
            machine.compiler,
            [
                "-std=gnu11", "-Wall", "-Werror", "-O1", "-static", "-I.", "-DHEADER=\"network.h\"",
                "-DINPUTS=\(program.inputChannels)", "-DOUTPUTS=\(program.outputChannels)", harness.path, "network.o",
                "-o", "harness",
            ], in: workspace.folder)
        try #require(link.status == 0, "\(machine.compiler): \(link.errors)")
    }

    /// Symbols that the object leaves to others.
    func undefinedSymbols() throws -> [String] {
        let list = try Command("nm", ["-u", "-P", workspace.path("network.o")])
        try #require(list.status == 0, "\(list.errors)")
        return String(decoding: list.output, as: UTF8.self).split(separator: "\n").map {
            String($0.split(separator: " ")[0])
        }
    }

    /// The outputs, nil where the network says that it cannot run on the size.
    func run(_ cases: [Case]) throws -> [Tensor<UInt8>?] {
        var data = Data()
        for item in cases {
            for value in [item.input.width, item.input.height, item.bands, item.isUpsideDown ? 1 : 0] {
                withUnsafeBytes(of: Int32(value).littleEndian) { data.append(contentsOf: $0) }
            }
            data.append(contentsOf: item.input.elements)
        }
        try data.write(to: URL(fileURLWithPath: workspace.path("cases")))
        let command = machine.emulator + ["./harness", "cases", "outputs"]
        let run = try Command(command[0], Array(command.dropFirst()), in: workspace.folder)
        try #require(run.status == 0, "\(machine.instructionSet): \(run.status) \(run.errors)")
        var rest = try Data(contentsOf: URL(fileURLWithPath: workspace.path("outputs")))[...]
        let outputs = cases.map { item -> Tensor<UInt8>? in
            let status = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(4)
            guard status == 0 else { return nil }
            let (width, height) = (item.input.width * program.scale, item.input.height * program.scale)
            let bytes = [UInt8](rest.prefix(program.outputChannels * width * height))
            rest = rest.dropFirst(bytes.count)
            return Tensor(channels: program.outputChannels, height: height, width: width, elements: bytes)
        }
        #expect(rest.isEmpty)
        return outputs
    }
}
