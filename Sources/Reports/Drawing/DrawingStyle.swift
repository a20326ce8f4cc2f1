import Foundation

/// The common style of drawings and reports: dark text on a light page.
enum DrawingStyle {
    static let page = "#f7f8fa"
    static let card = "#ffffff"
    static let border = "#e1e5ea"
    static let track = "#edf0f3"

    /// The CSS rules of drawings.
    static let css = """
        text { font-family: "Helvetica Neue", Helvetica, Arial, "DejaVu Sans", sans-serif; font-size: 12px; \
        fill: #1f2733; }
        .title { font-size: 20px; font-weight: bold; }
        .section { font-size: 15px; font-weight: bold; }
        .name { font-size: 13px; font-weight: bold; }
        .muted { fill: #667080; }
        .small { font-size: 11px; }
        .tiny { font-size: 10px; }
        .mono { font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 9px; }
        """

    /// Returns a colour for the thing at an index; the first eight are chosen to differ clearly.
    /// - Returns: Red, green and blue from 0 to 1.
    static func color(_ index: Int) -> (red: Double, green: Double, blue: Double) {
        if index < named.count {
            let code = named[index]
            return (Double(code >> 16) / 255, Double(code >> 8 & 0xff) / 255, Double(code & 0xff) / 255)
        }
        // Hues that advance by the golden angle stay apart for as long as possible.
        let hue = (Double(index) * 0.381_966).truncatingRemainder(dividingBy: 1)
        func channel(_ offset: Double) -> Double { 0.44 + 0.24 * cos(2 * .pi * (hue + offset)) }
        return (channel(0), channel(2.0 / 3), channel(1.0 / 3))
    }

    /// The first eight colours, as 24-bit RGB codes.
    private static let named = [
        0x3465a8, 0xd0603a, 0x3c9566, 0x8558b8, 0xc4931a, 0xbf4478, 0x2797a6, 0x75655a,
    ]

    /// Returns a colour in the form `#rrggbb`.
    /// - Parameter share: the share of the colour, from 0 to 1, in a mixture with white.
    static func hex(_ color: (red: Double, green: Double, blue: Double), share: Double = 1) -> String {
        let parts = [color.red, color.green, color.blue].map { Int((255 * (1 - share * (1 - $0))).rounded()) }
        return "#" + parts.map { String(format: "%02x", $0) }.joined()
    }
}
