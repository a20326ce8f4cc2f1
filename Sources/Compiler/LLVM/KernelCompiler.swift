internal import Foundation

/// A compiler of kernels to machine code, which takes code from the cache or else makes it with LLVM.
package struct KernelCompiler: Sendable {
    private let location: LLVMLocation
    private let cache: KernelCache
    private let features: String?
    private let emulation: Emulation?

    /// A way to run kernels on a CPU that lacks their instructions, which is slow and for tests.
    package struct Emulation: Sendable {
        let processor: String
        let rewrite: @Sendable (String) -> String

        /// Creates an emulation.
        /// - Parameters:
        ///   - processor: LLVM's name of a processor that the running one includes.
        ///   - rewrite: a function that returns a module's text with definitions in place of the instructions.
        package init(processor: String, rewrite: @escaping @Sendable (String) -> String) {
            self.processor = processor
            self.rewrite = rewrite
        }
    }

    /// Creates a compiler.
    /// - Parameters:
    ///   - library: the path of LLVM's shared library; nil searches for it.
    ///   - features: LLVM features in place of the instruction set's own. Tests run 256-bit dot products in the
    ///     encoding of AVX-512 with them.
    ///   - emulation: nil to make code of the instruction set itself.
    /// - Throws: `CodeGenerationError` if the library is not found.
    package init(
        library: String? = nil, cache: KernelCache = .standard, features: String? = nil, emulation: Emulation? = nil
    ) throws(CodeGenerationError) {
        location = if let library { try LLVMLocation(path: library) } else { try LLVMLocation.find() }
        self.cache = cache
        self.features = features
        self.emulation = emulation
    }

    /// Returns the code of every kernel, in order.
    /// - Parameter threads: the number of threads that compile at the same time.
    /// - Throws: `CodeGenerationError` if LLVM cannot compile one of the kernels.
    package func compile(_ kernels: [KernelCode], threads: Int) throws(CodeGenerationError) -> [MachineCode] {
        let keys = kernels.map(key)
        var codes = [ContentHash: MachineCode]()
        var missing: [ContentHash: KernelCode] = [:]
        for (key, kernel) in zip(keys, kernels) where codes[key] == nil && missing[key] == nil {
            if let code = cache.code(key) { codes[key] = code } else { missing[key] = kernel }
        }
        if !missing.isEmpty {
            let library = try LLVMLibrary(path: location.path)
            // The longest kernels come first, so that no thread ends with one that the others wait for.
            let jobs = missing.sorted { $0.value.text.utf8.count > $1.value.text.utf8.count }
            let results = Self.inParallel(jobs.map(\.value), threads: threads) { kernel throws(CodeGenerationError) in
                let compiler = ObjectCompiler(library: library, target: target(of: kernel))
                return try MachineCode(object: try compiler.compile(text(of: kernel)))
            }
            for (job, result) in zip(jobs, results) {
                let code = try result.get()
                cache.keep(code, for: job.key)
                codes[job.key] = code
            }
        }
        return keys.map { codes[$0]! }
    }

    private func key(_ kernel: KernelCode) -> ContentHash {
        var hash = ContentHash()
        hash.add(location.identity)
        let target = target(of: kernel)
        hash.add("\(target.triple) \(target.processor) \(target.features)")
        hash.add(text(of: kernel))
        return hash
    }

    private func target(of kernel: KernelCode) -> CodeTarget {
        let target = kernel.target.codeTarget
        if let emulation {
            return CodeTarget(triple: target.triple, processor: emulation.processor, features: features ?? "")
        }
        guard let features else { return target }
        return CodeTarget(triple: target.triple, processor: target.processor, features: features)
    }

    private func text(of kernel: KernelCode) -> String { emulation?.rewrite(kernel.text) ?? kernel.text }

    private static func inParallel<Job: Sendable, Value: Sendable>(
        _ jobs: [Job], threads: Int, work: @escaping @Sendable (Job) throws(CodeGenerationError) -> Value
    ) -> [Result<Value, CodeGenerationError>] {
        let queue = JobQueue<Value>(count: jobs.count)
        let serve: @Sendable () -> Void = {
            while let index = queue.next() {
                let result: Result<Value, CodeGenerationError>
                do throws(CodeGenerationError) { result = .success(try work(jobs[index])) } catch {
                    result = .failure(error)
                }
                queue.finish(index, result)
            }
        }
        for _ in 1..<max(1, min(threads, jobs.count)) {
            let thread = Thread(block: serve)
            thread.name = "patina compiler"
            // LLVM's own threads have a stack of this size; its passes recurse.
            thread.stackSize = 8 << 20
            thread.start()
        }
        serve()
        return queue.wait()
    }
}

/// A queue that hands out the indices of jobs and collects their results.
private final class JobQueue<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    // The following properties are guarded by the condition.
    private var taken = 0
    private var finished = 0
    private var results: [Result<Value, CodeGenerationError>?]

    init(count: Int) { results = Array(repeating: nil, count: count) }

    func next() -> Int? {
        condition.lock()
        defer { condition.unlock() }
        guard taken < results.count else { return nil }
        taken += 1
        return taken - 1
    }

    func finish(_ index: Int, _ result: Result<Value, CodeGenerationError>) {
        condition.lock()
        results[index] = result
        finished += 1
        condition.broadcast()
        condition.unlock()
    }

    func wait() -> [Result<Value, CodeGenerationError>] {
        condition.lock()
        defer { condition.unlock() }
        while finished < results.count { condition.wait() }
        return results.map { $0! }
    }
}
