import Foundation
import Pipeline

/// A self-contained HTML page: it loads nothing from elsewhere.
enum HTMLPage {
    /// The tag that begins the element with the records.
    static let recordStart = "<script type=\"application/json\" id=\"record\">"
    /// The tag that ends the element with the records.
    static let recordEnd = "</script>"

    /// Returns the text of a page.
    /// - Parameter records: the records that the page shows; they are embedded in it as JSON.
    static func text(title: String, records: [RunRecord], content: (inout SVGDocument) -> Void) -> String {
        var head = SVGDocument()
        head.add("title", [:], text: title)
        var body = SVGDocument()
        body.group("main", [:], content: content)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            \(head.elements)<style>
            \(RunReportStyle.css)
            </style>
            </head>
            <body>
            \(body.elements)\(recordStart)\(json(records))\(recordEnd)
            </body>
            </html>

            """
    }

    /// Returns one record as a JSON object, several as an array, without any `<` that could end the enclosing element.
    private static func json(_ records: [RunRecord]) -> String {
        let encoder = JSONFormat.encoder
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Encoding cannot fail: records hold only numbers and texts, and the encoder has a form for infinite numbers
        // and NaN.
        let data = records.count == 1 ? try? encoder.encode(records[0]) : try? encoder.encode(records)
        return String(decoding: data ?? Data("null".utf8), as: UTF8.self).replacing("<", with: "\\u003c")
    }
}
