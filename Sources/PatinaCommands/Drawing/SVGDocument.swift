/// A picture in Scalable Vector Graphics (SVG 1.1, W3C 2011, with the `href` of SVG 2), written element by element.
///
/// Lengths are pixels, x to the right and y downwards from the upper left corner. The same calls give the same text.
struct SVGDocument {
    private var body = ""
    private var depth = 1

    /// Adds an element.
    /// - Parameter text: its content, escaped; nil for none.
    mutating func add(_ name: String, _ attributes: KeyValuePairs<String, any SVGValue>, text: String? = nil) {
        let tag = name + Self.list(attributes)
        line(text.map { "<\(tag)>\(Self.escaped($0))</\(name)>" } ?? "<\(tag)/>")
    }

    /// Adds an element around what `content` adds.
    mutating func group(
        _ name: String, _ attributes: KeyValuePairs<String, any SVGValue>, content: (inout SVGDocument) -> Void
    ) {
        line("<\(name)\(Self.list(attributes))>")
        depth += 1
        content(&self)
        depth -= 1
        line("</\(name)>")
    }

    /// The whole file.
    /// - Parameters:
    ///   - title: what the picture shows, for people who cannot see it.
    ///   - style: rules in CSS.
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

    /// What was added, for a page of HTML that has it in its midst: the rules for text are the same there. An element that
    /// HTML does not know to be empty needs a text, be it an empty one.
    var elements: String { body }

    private mutating func line(_ text: String) {
        body += String(repeating: "  ", count: depth) + text + "\n"
    }

    private static func list(_ attributes: KeyValuePairs<String, any SVGValue>) -> String {
        attributes.map { " \($0.key)=\"\(escaped($0.value.svg))\"" }.joined()
    }

    /// With the characters that have a meaning in XML as references, and those that XML 1.0 cannot hold replaced.
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

/// What an attribute can be.
protocol SVGValue {
    var svg: String { get }
}

extension String: SVGValue { var svg: String { self } }

extension Int: SVGValue { var svg: String { description } }

extension Double: SVGValue {
    /// Rounded to hundredths, finer than a screen shows, without zeros at the end.
    /// - Precondition: finite.
    var svg: String {
        precondition(isFinite, "a length is a number")
        let rounded = (self * 100).rounded() / 100
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
