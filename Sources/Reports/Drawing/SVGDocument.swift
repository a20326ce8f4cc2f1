/// A writer of pictures in Scalable Vector Graphics (SVG 1.1, W3C 2011, with the `href` of SVG 2), element by element.
///
/// Lengths are in pixels, x to the right and y downwards from the upper left corner. The same calls give the same text.
struct SVGDocument {
    private var body = ""
    private var depth = 1

    /// Adds an element.
    /// - Parameter text: the text in the element, escaped here; nil for an empty element.
    mutating func add(_ name: String, _ attributes: KeyValuePairs<String, any SVGValue>, text: String? = nil) {
        let tag = name + Self.list(attributes)
        line(text.map { "<\(tag)>\(Self.escaped($0))</\(name)>" } ?? "<\(tag)/>")
    }

    /// Adds an element that encloses the elements which `content` adds.
    mutating func group(
        _ name: String, _ attributes: KeyValuePairs<String, any SVGValue>, content: (inout SVGDocument) -> Void
    ) {
        line("<\(name)\(Self.list(attributes))>")
        depth += 1
        content(&self)
        depth -= 1
        line("</\(name)>")
    }

    /// Returns the text of a complete SVG file.
    /// - Parameters:
    ///   - title: a description of the picture for people who cannot see it.
    ///   - style: the CSS rules.
    func file(width: Double, height: Double, title: String, style: String) -> String {
        let size: KeyValuePairs<String, any SVGValue> = [
            "xmlns": "http://www.w3.org/2000/svg", "width": width, "height": height,
            "viewBox": "0 0 \(width.svg) \(height.svg)", "role": "img",
        ]
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg\(Self.list(size))>
              <title>\(Self.escaped(title))</title>
              <style>\(Self.escaped(style))</style>
            \(body)</svg>
            """
    }

    /// The elements added so far, which may also be embedded in HTML since text is escaped alike there. An element that
    /// HTML does not know to be empty needs a text, even an empty one.
    var elements: String { body }

    private mutating func line(_ text: String) {
        body += String(repeating: "  ", count: depth) + text + "\n"
    }

    private static func list(_ attributes: KeyValuePairs<String, any SVGValue>) -> String {
        attributes.map { " \($0.key)=\"\(escaped($0.value.svg))\"" }.joined()
    }

    /// Returns text with the characters that have a meaning in XML as references, and with those that XML 1.0 cannot
    /// hold replaced by U+FFFD.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", "\r": result.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

/// A value that an attribute can have.
protocol SVGValue {
    /// The value as the text of an attribute.
    var svg: String { get }
}

extension String: SVGValue { var svg: String { self } }

extension Int: SVGValue { var svg: String { description } }

extension Double: SVGValue {
    /// The number rounded to hundredths, finer than a screen shows, without trailing zeros.
    /// - Precondition: The number is finite.
    var svg: String {
        precondition(isFinite, "a length is a number")
        let rounded = (self * 100).rounded() / 100
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
