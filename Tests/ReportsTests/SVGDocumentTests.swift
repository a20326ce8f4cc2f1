import TestSupport
import Testing

@testable import Reports

/// The writer of SVG, read by Foundation's parser of XML.
@Suite struct SVGDocumentTests {
    private static func element(_ text: String, label: String = "") throws -> Picture.Element {
        var document = SVGDocument()
        document.add("text", ["aria-label": label], text: text)
        return try #require(try document.picture().elements("text").first)
    }

    @Test(arguments: ["a < b && b > c", "\"quoted\" 'text'", "]]>", "ä→×🙂", "&amp;"])
    func anyTextComesBackAsItWas(text: String) throws {
        let element = try Self.element(text, label: text)
        #expect(element.text == text && element["aria-label"] == text)
    }

    @Test func whatXMLCannotHoldIsReplaced() throws {
        #expect(try Self.element("a\u{1}b\u{FFFF}c").text == "a\u{FFFD}b\u{FFFD}c")
    }

    @Test(arguments: [
        (1.0, "1"), (-0.0, "0"), (0.1 + 0.2, "0.3"), (12.345, "12.35"), (-7.504, "-7.5"), (0.004, "0"),
        (1e6, "1000000"),
    ])
    func numbersAreShort(number: Double, text: String) {
        #expect(number.svg == text)
    }

    @Test func elementsLieInTheirGroups() throws {
        var document = SVGDocument()
        document.group("g", ["id": "outer"]) {
            $0.group("defs", ["id": "inner"]) { $0.add("rect", ["width": 2, "height": 0.5]) }
            $0.add("circle", ["r": 1])
        }
        let picture = try document.picture(width: 30, height: 20.5)
        #expect(picture.elements("rect").map(picture.path) == [["svg", "g", "defs"]])
        #expect(picture.elements("circle").map(picture.path) == [["svg", "g"]])
        let root = try #require(picture.elements("svg").first)
        #expect(root["width"] == "30" && root["height"] == "20.5" && root["viewBox"] == "0 0 30 20.5")
        #expect(picture.elements("title").first?.text == "a <title>")
    }
}

extension SVGDocument {
    fileprivate func picture(width: Double = 10, height: Double = 10) throws -> Picture {
        try Picture(file(width: width, height: height, title: "a <title>", style: "a > b { fill: red; }"))
    }
}
