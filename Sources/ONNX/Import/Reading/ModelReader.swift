import Foundation
import SwiftProtobuf

/// The first step of an import: from bytes to a message whose operators are of a version that is understood.
package enum ModelReader {
    /// The most bytes that a file may have: twice what the weights take that a network may have, as 32-bit floats.
    package static let maximumLength = 1 << 28
    /// The versions of ONNX's operators that are understood.
    static let operatorSets: ClosedRange<Int64> = 7...23
    /// The domain of ONNX's own operators, which may also be left empty.
    static let domain = "ai.onnx"
    /// The number of levels of messages in messages; the deepest in ONNX's tables is a dimension of an input's shape.
    private static let maximumDepth = 16

    /// Returns the message in a file and the version of its operators.
    /// - Throws: `ImportError`. The memory that is taken is bounded by a small multiple of the file's length.
    static func read(_ file: Data) throws(ImportError) -> (graph: GraphProto, operatorSet: Int) {
        guard file.count <= maximumLength else { throw .tooLong(limit: maximumLength) }
        guard !file.isEmpty else { throw .damaged }
        try scan(file)
        var options = BinaryDecodingOptions()
        options.messageDepthLimit = maximumDepth
        options.discardUnknownFields = true
        guard let model = try? ModelProto(serializedBytes: file, options: options) else { throw .damaged }
        guard let graph = model.graph else { throw .noGraph }
        let version = model.opsetImport.first { ["", domain].contains($0.domain ?? "") }?.version
        guard let version, operatorSets.contains(version) else { throw .operatorSet(version) }
        return (graph, Int(version))
    }

    private static func scan(_ file: Data) throws(ImportError) {
        // withUnsafeBytes has no typed throws.
        let failure: ImportError? = file.withUnsafeBytes { bytes in
            var scan = MessageScan()
            do throws(ImportError) {
                try scan.scan(bytes, as: ModelProto.self)
                return nil
            } catch { return error }
        }
        if let failure { throw failure }
    }
}
