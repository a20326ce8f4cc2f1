import Foundation
import Pipeline

/// A whole page around what is drawn in it: nothing in it is fetched from elsewhere.
enum HTMLPage {
    /// The element that holds the records.
    static let recordStart = "<script type=\"application/json\" id=\"record\">"
    static let recordEnd = "</script>"

    /// - Parameter records: that the page is made of; they are in it as JSON.
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

    /// One record as an object, several as an array. No text in it can end the element it stands in.
    private static func json(_ records: [RunRecord]) -> String {
        let encoder = JSONOutput.encoder
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Records hold numbers and texts only, and numbers that are none have a form, too.
        let data = records.count == 1 ? try? encoder.encode(records[0]) : try? encoder.encode(records)
        return String(decoding: data ?? Data("null".utf8), as: UTF8.self).replacing("<", with: "\\u003c")
    }
}
