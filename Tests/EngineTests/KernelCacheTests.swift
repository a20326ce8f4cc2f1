import Foundation
import Network
import TestSupport
import Testing

@testable import Compiler
@testable import Engine

/// Kernels kept between runs, and what happens where they or LLVM are missing.
@Suite struct KernelCacheTests {
    private static func network(seed: UInt64) -> Network {
        var builder = NetworkBuilder(seed: seed, inputChannels: 1)
        builder.append(.convolution(builder.convolution(filters: 16, size: 3, granularity: nil)))
        builder.append(.relu, quantized: builder.quantization())
        builder.append(
            .convolution(builder.convolution(filters: 4, size: 1, granularity: nil)), quantized: builder.quantization())
        return builder.network
    }

    private static func folder() -> String { NSTemporaryDirectory() + "patina-cache-" + UUID().uuidString }

    private static func run(_ program: Program, _ cache: String?, library: String? = nil) throws -> Tensor<UInt8> {
        var random = SeededGenerator(seed: 3)
        let input = random.tensor(channels: 1, height: 3, width: 70)
        let executor = try Executor(program: program, threads: 2, library: library, cache: KernelCache(folder: cache))
        return try executor.run(input)
    }

    private static func expected(_ program: Program) throws -> Tensor<UInt8> {
        var random = SeededGenerator(seed: 3)
        let input = random.tensor(channels: 1, height: 3, width: 70)
        return try Executor(program: program, threads: 1, provider: ScalarKernels()).run(input)
    }

    @Test func damagedFilesAreMadeAgain() throws {
        guard !GeneratedKernelTests.targets.isEmpty else { return }
        let program = try Compiler.compile(Self.network(seed: 1))
        let expected = try Self.expected(program)
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try Self.run(program, folder).elements == expected.elements)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
        #expect(files.count == 2)
        let whole = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        let damages: [(String, (Data) -> Data)] = [
            ("empty", { _ in Data() }), ("cut short", { $0.dropLast(1) }), ("header only", { $0.prefix(24) }),
            ("one bit", { data in Data(data.enumerated().map { $0 == 40 ? $1 ^ 1 : $1 }) }),
            ("entry", { data in Data(data.enumerated().map { $0 == 17 ? 0xff : $1 }) }),
        ]
        for (name, damage) in damages {
            for (file, data) in zip(files, whole) { try damage(data).write(to: URL(fileURLWithPath: file)) }
            #expect(try Self.run(program, folder).elements == expected.elements, "\(name)")
            let repaired = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
            #expect(repaired == whole, "\(name): the files are whole again")
        }
        // Code that others can write is not run: it is made again as well.
        chmod(files[0], 0o666)
        #expect(try Self.run(program, folder).elements == expected.elements)
        var status = stat()
        #expect(stat(files[0], &status) == 0 && status.st_mode & 0o022 == 0)
    }

    @Test func severalAtOnce() throws {
        guard !GeneratedKernelTests.targets.isEmpty else { return }
        let program = try Compiler.compile(Self.network(seed: 2))
        let expected = try Self.expected(program).elements
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        DispatchQueue.concurrentPerform(iterations: 6) { _ in
            #expect((try? Self.run(program, folder).elements) == expected)
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.count == 2 && files.allSatisfy { $0.hasSuffix(".kernel") }, "\(files)")
    }

    @Test func unusableFolder() throws {
        let program = try Compiler.compile(Self.network(seed: 3))
        #expect(try Self.run(program, "/dev/null/patina").elements == Self.expected(program).elements)
    }

    @Test func withoutLLVM() throws {
        let program = try Compiler.compile(Self.network(seed: 4))
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for library in ["/nonexistent/libLLVM.so", "/proc/self/status"] {
            #expect(
                try Self.run(program, folder, library: library).elements == Self.expected(program).elements)
            let executor = try Executor(
                program: program, threads: 1, library: library, cache: KernelCache(folder: folder))
            #expect(executor.isa == "portable")
            #expect(executor.note != nil)
        }
        for isa in InstructionSet.supported where isa.isGenerated {
            #expect(throws: EngineError.self) {
                try Executor(
                    program: program, threads: 1, isa: isa, library: "/nonexistent/libLLVM.so",
                    cache: KernelCache(folder: nil))
            }
        }
    }

    @Test func choice() throws {
        let program = try Compiler.compile(Self.network(seed: 5))
        let portable = try Executor(program: program, threads: 1, isa: .portable)
        #expect(portable.isa == "portable" && portable.note == nil)
        for isa in InstructionSet.allCases where !InstructionSet.supported.contains(isa) {
            #expect(throws: EngineError("this CPU has no \(isa)")) {
                try Executor(program: program, threads: 1, isa: isa)
            }
        }
        guard let best = GeneratedKernelTests.targets.first else { return }
        let executor = try Executor(program: program, threads: 1, library: nil, cache: KernelCache(folder: nil))
        #expect(executor.isa == best.rawValue && executor.note == nil)
    }

    @Test func objectsCutShort() throws {
        guard let target = GeneratedKernelTests.targets.first else { return }
        let program = try Compiler.compile(Self.network(seed: 6))
        guard case .convolution(let layer) = program.layers[0] else { return }
        let kernel = KernelCode.make(for: layer, in: program, target: target)[0]
        let library = try LLVMLibrary(path: LLVMLocation.find().path)
        let compiler = ObjectCompiler(library: library, target: target.codeTarget)
        let object = try compiler.compile(kernel.text)
        #expect(try !MachineCode(object: object).bytes.isEmpty)
        for count in stride(from: 0, to: object.count, by: 61) {
            #expect(throws: CodeGenerationError.self) { try MachineCode(object: Array(object[..<count])) }
        }
        #expect(throws: CodeGenerationError.self) { try compiler.compile("define nothing") }
    }
}
