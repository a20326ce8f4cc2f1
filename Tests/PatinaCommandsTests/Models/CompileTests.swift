import Foundation
import Network
import TestSupport
import Testing

/// `patina compile`.
@Suite struct CompileTests {
    private static let isLLVMHere: Bool = {
        let workspace = try? Workspace()
        guard let workspace, let model = try? workspace.model() else { return false }
        let run = try? Program.run(["compile", model, "-o", workspace.output("net.o")])
        let isHere = run?.errors.contains("LLVM") != true
        if !isHere { print("skipped: there is no LLVM (Debian: apt install libllvm19)") }
        return isHere
    }()

    @Test func anObjectComesWithItsHeader() throws {
        guard Self.isLLVMHere else { return }
        let workspace = try Workspace()
        let run = try Program.run(["compile", try workspace.model(), "-o", workspace.output("net.o")])
        #expect(run.status == 0 && run.errors.isEmpty && run.output.isEmpty, "\(run.errors)")
        #expect(workspace.outputs == ["net.h", "net.o"])
        let header = try String(contentsOfFile: workspace.output("net.h"), encoding: .utf8)
        #expect(header.contains("size_t tiny_workspace_size(int32_t width, int32_t height);"))
        #expect(header.contains("int tiny_run(") && header.contains("#define TINY_SCALE 2"))
        guard Command.haveAll(["gcc"], packages: "gcc libc6-dev") else { return }
        try workspace.write(
            "main.c",
            Data(
                """
                #include "net.h"
                #include <stdlib.h>

                int main(void) {
                    static uint8_t input[48], output[4 * 48];
                    void *workspace = malloc(tiny_workspace_size(8, 6));
                    if (tiny_workspace_size(0, 6) != 0 || tiny_run(input, 8, 0, 6, output, 16, 0, 0, workspace) != 1) return 1;
                    if (tiny_run(input, 8, 8, 6, output, 16, 0, 7, workspace) != 2) return 2;
                    if (tiny_run(input, 8, 8, 6, output, 16, 0, 6, workspace) != 0) return 3;
                    free(workspace);
                    return 0;
                }

                """.utf8))
        for standard in ["c99", "c11"] {
            let link = try Command(
                "gcc",
                [
                    "-std=\(standard)", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-I", workspace.output(""),
                    workspace.input("main.c"), workspace.output("net.o"), "-o", workspace.input("main"),
                ])
            #expect(link.status == 0, "\(link.errors)")
            #expect(try Command(workspace.input("main"), []).status == 0)
        }
    }

    @Test func textIsWrittenToStandardOutput() throws {
        let workspace = try Workspace()
        let model = try workspace.model()
        let text = try Program.run(["compile", model, "--emit", "ir", "--target", "aarch64-linux-android", "-o", "-"])
        #expect(text.status == 0 && text.errors.isEmpty)
        #expect(text.output.contains("target triple = \"aarch64-linux-android\""))
        #expect(text.output.contains("define i32 @tiny_run(") && text.output.contains("llvm.aarch64.neon.sdot"))
        guard Self.isLLVMHere else { return }
        let options = ["--emit", "asm", "--isa", "aarch64-i8mm", "--cpu", "cortex-x2", "--name", "net", "-o", "-"]
        let assembly = try Program.run(["compile", model] + options)
        #expect(assembly.status == 0 && assembly.errors.isEmpty, "\(assembly.errors)")
        #expect(assembly.output.contains("net_run:") && assembly.output.contains("sudot"))
        #expect(workspace.outputs.isEmpty)
    }

    @Test func filesAreNamedAfterTheModel() throws {
        let workspace = try Workspace()
        let run = try Program.run(
            ["compile", try workspace.model("2-x.safetensors"), "--emit", "ir", "--isa", "avx2"],
            in: workspace.folder.appending(path: "out"))
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(workspace.outputs == ["2-x.h", "2-x.ll"])
        let header = try String(contentsOfFile: workspace.output("2-x.h"), encoding: .utf8)
        #expect(header.contains("int network_2_x_run("))
    }

    @Test(arguments: [
        ("canonical", "head = convolution3(input)"), ("fused", "| relu"), ("quantized", "multipliers"),
        ("reordered", "channels"), ("paired", "channels"), ("packed", "taps"), ("planar", "taps"),
        ("deepened", "input = narrow2(10-bit input)"), ("tiles", "pixels"), ("schedule", "band 0"),
        ("memory", "bytes a thread"),
    ])
    func passesArePrinted(pass: String, words: String) throws {
        let workspace = try Workspace()
        let bits = pass == "deepened" ? "10" : "8"
        let run = try Program.run(["compile", try workspace.model(), "--dump", pass, "--bits", bits])
        #expect(
            run.status == 0 && run.errors.hasPrefix("milliseconds: ") && run.output.contains(words),
            "\(run.output)\(run.errors)")
    }

    @Test(arguments: [
        Refused("--dump", "help", status: 2, saying: ["no pass named help", "canonical", "packed"]),
        Refused("--dump", "packed", "--emit", "ir", status: 2, saying: ["--dump", "--emit"]),
        Refused("--dump", "deepened", "--bits", "17", status: 2, saying: ["--bits is 17", "8 to 16"]),
        Refused("--emit", "elf", status: 2, saying: ["elf"]),
        Refused("--target", "riscv64-linux-gnu", status: 2, saying: ["riscv64-linux-gnu", "aarch64"]),
        Refused("--target", "x86_64-linux-gnux32", status: 2, saying: ["gnux32", "64-bit"]),
        Refused("--target", "aarch64-linux\"", status: 2, saying: ["not a name"]),
        Refused("--target", "aarch64-linux-gnu", "--isa", "avx2", status: 2, saying: ["avx2", "aarch64"]),
        Refused("--isa", "portable", status: 2, saying: ["portable"]),
        Refused("--name", "2x", status: 2, saying: ["2x", "C function"]),
        Refused("--emit", "object", "-o", "-", status: 2, saying: ["standard output"]),
        Refused("--emit", "ir", "-o", "", status: 2, saying: ["names no file"]),
        Refused("--emit", "ir", "-o", "out/net.h", status: 2, saying: ["net.h", "header"]),
        Refused("--emit", "ir", "-o", "in/tiny.safetensors", status: 2, saying: ["model itself"]),
        Refused("--emit", "ir", "-o", "out", status: 4, saying: ["folder"]),
        Refused("--emit", "ir", "-o", "nowhere/net.ll", status: 4, saying: ["nowhere/net.ll"]),
    ])
    func whatCannotBeIsRefused(refused: Refused) throws {
        let workspace = try Workspace()
        let model = try workspace.model()
        try expectRefusal(
            ["compile", model] + refused.options, status: refused.status, saying: refused.words, in: workspace)
    }

    @Test func aNetworkOfRealNumbersIsRefused() throws {
        let convolution = Convolution(
            inputChannels: 1, outputChannels: 4, kernelSize: 1, structure: nil, weights: .float([1, 2, 3, 4]),
            bias: [0, 0, 0, 0])
        let network = Network(
            summary: "real", inputChannels: 1,
            nodes: [
                Node(name: "tail", operation: .convolution(convolution), inputs: [Network.inputName]),
                Node(name: "output", operation: .depthToSpace(factor: 2), inputs: ["tail"]),
            ])
        let workspace = try Workspace()
        let model = workspace.input("real.safetensors")
        try ModelFile.encode(network).write(to: model)
        try expectRefusal(
            ["compile", model, "-o", workspace.output("real.o")], status: 3, saying: ["real.safetensors", "quantised"],
            in: workspace)
    }

    @Test func anUnknownProcessorIsRefused() throws {
        guard Self.isLLVMHere else { return }
        let workspace = try Workspace()
        for target in ["x86_64-linux-gnu", "aarch64-linux-gnu"] {
            let options = ["--target", target, "--cpu", "nonsense", "-o", workspace.output("net.o")]
            try expectRefusal(
                ["compile", try workspace.model()] + options, status: 2, saying: ["nonsense", target], in: workspace)
        }
    }

    @Test func withoutLLVMOnlyTextIsWritten() throws {
        let workspace = try Workspace()
        let model = try workspace.model()
        let nowhere = ["PATINA_LLVM": "/nowhere/libLLVM.so"]
        let object = try Program.run(["compile", model, "-o", workspace.output("net.o")], environment: nowhere)
        #expect(object.status == 1 && object.sentence?.contains("/nowhere/libLLVM.so") == true, "\(object.errors)")
        #expect(workspace.outputs.isEmpty)
        let options = ["--emit", "ir", "-o", workspace.output("net.ll")]
        let text = try Program.run(["compile", model] + options, environment: nowhere)
        #expect(text.status == 0 && text.errors.isEmpty)
        #expect(workspace.outputs == ["net.h", "net.ll"])
    }
}
