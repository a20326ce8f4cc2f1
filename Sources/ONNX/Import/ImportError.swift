/// The reason why an ONNX file cannot be imported. `description` words it.
package enum ImportError: Error, Equatable, Sendable {
    /// The file has more bytes than the limit.
    case tooLong(limit: Int)
    /// The bytes are no protobuf message of this kind, or not all of one.
    case damaged
    /// The file has more parts than any network needs.
    case tooManyParts
    /// The message has no graph, so that it is hardly an ONNX file.
    case noGraph
    /// The version of ONNX's operators; nil if there is none.
    case operatorSet(Int64?)
    /// The number of inputs that are not constants.
    case inputCount(Int)
    case outputCount(Int)
    /// The raw value of the `ElementType` of the input.
    case inputType(Int32?)
    /// The extents of the input, as the file has them; nil if it has none.
    case inputShape([String]?)
    /// The tensor that leaves the network is none of its nodes' results, or not a picture.
    case output(String)
    /// A constant tensor cannot be used.
    case tensor(String, TensorFault)
    /// A node cannot be used.
    case node(NodeLabel, NodeFault)
    /// The network is larger than any that can be run.
    case tooLarge(Size, limit: Int)
    /// A picture is too small for the network, or its extents do not divide as the network needs, at this node.
    case picture(node: String)

    /// A size that is limited.
    package enum Size: Equatable, Sendable { case nodes, weights, constants, samples }
}

/// The name of a node and its operator, for messages.
package struct NodeLabel: Equatable, Sendable {
    package var operatorName: String
    package var name: String

    /// Makes a label.
    package init(operatorName: String, name: String) {
        self.operatorName = operatorName
        self.name = name
    }
}

/// The reason why a constant tensor cannot be used.
package enum TensorFault: Error, Equatable, Sendable {
    /// Its elements are in another file.
    case external
    /// The raw value of an element type that is not read.
    case elementType(Int32?)
    case extents([Int64])
    /// The number of elements is not that of its extents.
    case count(Int, expected: Int)
    /// A weight is not finite.
    case notFinite
}

/// The reason why a node cannot be used.
package enum NodeFault: Error, Equatable, Sendable {
    /// The operator is not known; the domain is empty for ONNX's own operators.
    case unknownOperator(domain: String)
    /// The operator reads the whole picture before it gives its first row.
    case wholePicture
    /// It reads a tensor that neither the file nor an earlier node makes, as in a cycle.
    case missing(String)
    /// It makes a tensor that is there already.
    case duplicate(String)
    /// It has too few or too many inputs or outputs, or an input is of another kind than expected.
    case interface(String)
    /// A parameter has a value that is not understood.
    case parameter(String, found: String, expected: String)
    /// The shapes of its inputs do not fit together.
    case shapes(String)
    /// It depends on the size of the picture in another way than by a fixed factor.
    case dependsOnSize
    /// It is understood, but Patina's networks have no such operator.
    case noCounterpart(String)
}
