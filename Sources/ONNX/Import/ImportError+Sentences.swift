extension ImportError: CustomStringConvertible {
    /// A clause for people that says what is wrong and where, without the name of the file.
    package var description: String {
        switch self {
        case .tooLong(let limit): "it is longer than \(limit >> 20) MiB"
        case .damaged: "it is no ONNX file, or it is cut off or damaged"
        case .tooManyParts: "it has more parts than any network needs"
        case .noGraph: "it has no graph, so that it is hardly an ONNX file"
        case .operatorSet(nil): "it does not say which version of ONNX's operators it uses"
        case .operatorSet(let version?):
            "it uses version \(version) of ONNX's operators, of which \(ModelReader.operatorSets.lowerBound) to "
                + "\(ModelReader.operatorSets.upperBound) are read"
        case .inputCount(let count): "it has \(count) inputs, and one picture is expected"
        case .outputCount(let count): "it has \(count) outputs, and one picture is expected"
        case .inputType(let type): "its input has values of type \(type ?? 0), and floats are expected"
        case .inputShape(nil): "its input has no extents, and 1 × 1 or 3 × height × width are expected"
        case .inputShape(let extents?):
            "its input has the extents \(extents.joined(separator: " × ")), and 1 × 1 or 3 × height × width are expected"
        case .output(let name): "its output \(name) is not a picture that one of its nodes makes"
        case .tensor(let name, let fault): "the constant \(name) \(fault.clause)"
        case .node(let label, let fault): fault.clause(of: label)
        case .tooLarge(.nodes, let limit): "it has more than \(limit) nodes"
        case .tooLarge(.weights, let limit): "it has more than \(limit) weights"
        case .tooLarge(.constants, let limit): "its constants grow to more than \(limit) numbers"
        case .tooLarge(.samples, let limit): "a tensor has more than \(limit) values"
        case .picture(let node): "the picture's size does not suit it, at \(node)"
        }
    }
}

extension TensorFault {
    /// A clause that follows the name of the tensor.
    fileprivate var clause: String {
        switch self {
        case .external: "is in another file, and only networks in one file are read; save it with its weights inside"
        case .elementType(let type): "has elements of type \(type ?? 0), which are not read"
        case .extents(let extents): "has the extents \(extents)"
        case .count(let count, let expected): "has \(count) elements, and its extents ask for \(expected)"
        case .notFinite: "has a value that is not finite"
        }
    }
}

extension NodeFault {
    /// A clause about the node.
    fileprivate func clause(of label: NodeLabel) -> String {
        let node = "\(label.operatorName) \(label.name)"
        return switch self {
        case .unknownOperator(let domain):
            "the operator \(label.operatorName)\(domain.isEmpty ? "" : " of \(domain)") of the node \(label.name) is not "
                + "known; there are \(GraphReader.operatorNames.joined(separator: ", "))"
        case .wholePicture:
            "\(node) reads the whole picture before it gives a row, so that rows cannot stream through it"
        case .missing(let tensor):
            "\(node) reads \(tensor), which neither the file nor an earlier node makes"
        case .duplicate(let tensor): "\(node) makes \(tensor), which is there already"
        case .interface(let expected): "\(node) should have \(expected)"
        case .parameter(let name, let found, let expected): "\(node) has \(name) \(found), and \(expected) is expected"
        case .shapes(let fact): "\(node) \(fact)"
        case .dependsOnSize:
            "\(node) depends on the size of the picture in another way than by a fixed factor"
        case .noCounterpart(let missing): "\(node) is understood, but networks of Patina have no \(missing)"
        }
    }
}
