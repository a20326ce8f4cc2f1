import Foundation

extension NodeProto {
    /// Returns the error of this node.
    func error(_ fault: NodeFault) -> ImportError {
        let output = output.first ?? ""
        let name = name.flatMap { $0.isEmpty ? nil : $0 } ?? output
        return .node(NodeLabel(operatorName: opType ?? "", name: name.isEmpty ? "without a name" : name), fault)
    }

    /// Returns the error of a parameter that has a value which is not understood.
    func error<Value>(_ parameter: String, _ found: Value, expected: String) -> ImportError {
        error(.parameter(parameter, found: "\(found)", expected: expected))
    }

    /// Returns an integer attribute, clamped to ±2³¹.
    func int(_ name: String, default value: Int = 0) -> Int { self[name]?.i?.clampedToSizes ?? value }

    /// Returns an attribute of integers, each clamped to ±2³¹; nil if there is none.
    func ints(_ name: String) -> [Int]? { self[name].map { $0.ints.map(\.clampedToSizes) } }

    /// Returns a number; the default also for one that is not finite.
    func float(_ name: String, default value: Float) -> Float {
        let found = self[name]?.f ?? value
        return found.isFinite ? found : value
    }

    /// Returns a text.
    func string(_ name: String, default value: String) -> String {
        self[name]?.s.map { String(decoding: $0, as: UTF8.self) } ?? value
    }

    /// Whether the node has an input of this number; an empty name stands for none.
    func hasInput(_ index: Int) -> Bool { index < input.count && !input[index].isEmpty }

    /// Returns the only value of a list that gives one for rows and one for columns, which must be equal.
    func uniform(_ attribute: String, in range: ClosedRange<Int>, default value: Int = 1) throws(ImportError) -> Int {
        let values = ints(attribute) ?? [value, value]
        guard values.count == 2, values[0] == values[1], range.contains(values[0]) else {
            throw error(attribute, values, expected: "two equal ones from \(range.lowerBound) to \(range.upperBound)")
        }
        return values[0]
    }
}
