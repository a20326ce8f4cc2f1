import Foundation
import FoundationXML

/// The elements of an SVG file, as a parser of XML that is not ours reads them.
public struct Picture {
    /// An element of the file.
    public struct Element {
        public let name: String
        /// Which elements it lies in, the outermost first.
        fileprivate let ancestors: [Int]
        fileprivate let index: Int
        public let attributes: [String: String]
        /// Its own characters, without those of elements in it.
        public internal(set) var text = ""

        public subscript(attribute: String) -> String? { attributes[attribute] }

        public func number(_ attribute: String) -> Double? { self[attribute].flatMap(Double.init) }

        /// The classes of its style.
        public var classes: [Substring] { self["class"]?.split(separator: " ") ?? [] }
    }

    /// The error of a text that is not XML.
    public struct Malformed: Error, CustomStringConvertible {
        public let description: String
    }

    /// In the order in which they begin.
    public let elements: [Element]

    /// Reads a file.
    public init(_ text: String) throws {
        let parser = XMLParser(data: Data(text.utf8))
        let reader = Reader()
        parser.delegate = reader
        guard parser.parse() else {
            throw Malformed(description: "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")")
        }
        elements = reader.elements
    }

    /// - Parameter parent: what they lie in, at any depth; nil for all.
    public func elements(_ name: String, in parent: Element? = nil) -> [Element] {
        elements.filter { $0.name == name && (parent == nil || $0.ancestors.contains(parent!.index)) }
    }

    /// The names of the elements that an element lies in, the outermost first.
    public func path(of element: Element) -> [String] { element.ancestors.map { elements[$0].name } }

    /// The groups of a class.
    public func groups(_ name: Substring) -> [Element] { elements("g").filter { $0.classes.contains(name) } }

    /// The words of all texts.
    public func texts(in parent: Element? = nil) -> [String] {
        (elements("text", in: parent) + elements("tspan", in: parent)).map {
            $0.text.trimmingCharacters(in: .whitespacesAndNewlines).replacing("\u{A0}", with: " ")
        }
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [Element] = []
        private var open: [Int] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            elements.append(Element(name: name, ancestors: open, index: elements.count, attributes: attributes))
            open.append(elements.count - 1)
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            open.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            if let last = open.last { elements[last].text += string }
        }
    }
}
