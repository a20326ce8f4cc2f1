// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let deque: Target.Dependency = .product(name: "DequeModule", package: "swift-collections")
let protobuf: Target.Dependency = .product(name: "SwiftProtobuf", package: "swift-protobuf")
let histogram: Target.Dependency = .product(name: "Histogram", package: "hdrhistogram-swift")
let sockets: [Target.Dependency] = ["NIOCore", "NIOPosix", "NIOHTTP1"].map { .product(name: $0, package: "swift-nio") }

// The folder list is the architecture; an arrow is a dependency, and all of them point one way.
let package = Package(
    name: "patina",
    products: [
        .executable(name: "patina", targets: ["patina"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
    ],
    targets: [
        // Thin C modules: a module map and one shim header each.
        .systemLibrary(name: "CFFmpeg"),
        .systemLibrary(name: "CLLVM"),
        .systemLibrary(name: "COneDNN"),

        // What libraries print unasked.
        .target(name: "Redirection", swiftSettings: strict),

        // The CPU, and how much of it this process may use.
        .target(name: "Processors", swiftSettings: strict),

        // Names of files as bytes.
        .target(name: "Files", swiftSettings: strict),

        // The networks, from their definition to code that runs on frames.
        .target(name: "Imaging", swiftSettings: strict),
        .target(name: "Network", dependencies: ["Files", "Imaging"], swiftSettings: strict),
        .target(name: "ONNX", dependencies: ["Network", protobuf], swiftSettings: strict),
        .target(name: "PatternSparsity", dependencies: ["Network"], swiftSettings: strict),
        .target(name: "Compiler", dependencies: ["CLLVM", "Files", "Network", "Redirection"], swiftSettings: strict),
        .target(
            name: "Engine", dependencies: ["Compiler", "Files", "Imaging", "Network", "Processors"],
            swiftSettings: strict),
        .target(
            name: "Training",
            dependencies: [
                "COneDNN", "Files", "Imaging", "Network", "PatternSparsity", "Processors",
            ],
            swiftSettings: strict),

        // The video's way.
        .target(name: "Media", dependencies: ["CFFmpeg", "Files", "Processors", "Redirection"], swiftSettings: strict),
        .target(
            name: "Pipeline",
            dependencies: [
                "Compiler", "Engine", "Files", "Imaging", "Media", "Processors", deque, histogram,
            ],
            swiftSettings: strict),

        // A page for browsers.
        .target(name: "Web", dependencies: sockets, swiftSettings: strict),

        // Pages, pictures and tables of runs, networks and trainings.
        .target(name: "Reports", dependencies: ["Files", "Media", "Network", "Pipeline"], swiftSettings: strict),

        // The command line.
        .target(
            name: "PatinaCommands",
            dependencies: [
                "Compiler", "Engine", "Files", "Imaging", "Media", "Network", "ONNX", "PatternSparsity", "Pipeline",
                "Processors", "Reports", "Training", "Web", arguments,
            ],
            swiftSettings: strict),
        .executableTarget(name: "patina", dependencies: ["Files", "PatinaCommands"], swiftSettings: strict),

        // What several test targets share.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),

        // What strangers' bytes go into, for libFuzzer and for the tests.
        .target(
            name: "FuzzTargets", dependencies: ["Media", "Network", "Pipeline", "Training"], path: "Fuzz/Targets",
            swiftSettings: strict),

        .testTarget(name: "ProcessorsTests", dependencies: ["Processors"], swiftSettings: strict),
        .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: strict),
        .testTarget(name: "ImagingTests", dependencies: ["Imaging"], swiftSettings: strict),
        .testTarget(name: "NetworkTests", dependencies: ["Imaging", "Network", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ONNXTests", dependencies: ["Imaging", "Network", "ONNX", "TestSupport", protobuf],
            swiftSettings: strict),
        .testTarget(
            name: "PatternSparsityTests", dependencies: ["PatternSparsity", "Network", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "EngineTests", dependencies: ["Compiler", "Engine", "Network", "Redirection", "TestSupport"],
            exclude: ["Golden", "Harness"],
            swiftSettings: strict),
        .testTarget(
            name: "TrainingTests", dependencies: ["Imaging", "Network", "PatternSparsity", "Training"],
            swiftSettings: strict),
        .testTarget(name: "MediaTests", dependencies: ["Media", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PipelineTests", dependencies: ["Engine", "Media", "Pipeline", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ReportsTests", dependencies: ["Network", "Pipeline", "Reports", "TestSupport"], swiftSettings: strict
        ),
        .testTarget(name: "WebTests", dependencies: ["Web", "TestSupport"] + sockets, swiftSettings: strict),
        .testTarget(
            name: "PatinaCommandsTests",
            dependencies: [
                "Files", "Imaging", "Media", "Network", "ONNX", "PatinaCommands", "PatternSparsity", "Pipeline",
                "Reports", "TestSupport", "Training", "patina", protobuf,
            ],
            swiftSettings: strict),
    ]
)

// What `.ci/sanitize` builds: without the command line, its reports and exports.
if Context.environment["PATINA_CORE"] != nil {
    let others: Set = [
        "ONNX", "ONNXTests", "PatinaCommands", "PatinaCommandsTests", "Reports", "ReportsTests", "TrainingTests", "Web",
        "WebTests", "patina",
    ]
    package.targets.removeAll { others.contains($0.name) }
    package.products = []
}
