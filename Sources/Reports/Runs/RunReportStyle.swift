/// The CSS rules of reports, for light and dark screens, for paper and for phones.
enum RunReportStyle {
    /// All rules. The variables `--c0` to `--c7` hold the colours for things that can occur in any number, such as
    /// stages.
    static let css = """
        \(light)
        @media (prefers-color-scheme: dark) { \(dark) }
        \(text)
        \(cards)
        \(plots)
        \(narrow)
        """

    private static let light = """
        :root { color-scheme: light dark; --page: \(DrawingStyle.page); --card: \(DrawingStyle.card); \
        --border: \(DrawingStyle.border); --grid: #e8ebef; --text: #1f2733; --muted: #5d6775; --good: #2f8a5b; \
        --warn: #a8690f; --bad: #c2352f; --band: #3465a833; \
        \((0..<8).map { "--c\($0): \(DrawingStyle.hex(DrawingStyle.color($0)));" }.joined(separator: " ")) }
        """

    private static let dark = """
        :root { --page: #11151b; --card: #191f27; --border: #2b333e; --grid: #27303a; --text: #e4e8ee; \
        --muted: #98a3b1; --good: #5cc08a; --warn: #e0a84a; --bad: #f2766d; --band: #7aa9e633; --c0: #7aa9e6; \
        --c1: #ee8a66; --c2: #6cc596; --c3: #b993e6; --c4: #e2b84c; --c5: #e67fab; --c6: #5cc6d4; --c7: #b3a296; }
        """

    private static let text = """
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--text); line-height: 1.45; \
        font: 15px "Helvetica Neue", Helvetica, Arial, "DejaVu Sans", sans-serif; }
        main { max-width: 1120px; margin: 0 auto; padding: 28px 20px 48px; }
        h1 { font-size: 24px; margin: 0; overflow-wrap: anywhere; }
        h2 { font-size: 16px; margin: 0 0 12px; }
        .subtitle, .note { color: var(--muted); margin: 4px 0 0; overflow-wrap: anywhere; }
        .note { font-size: 13px; }
        .verdict { font-size: 17px; margin: 18px 0; max-width: 75ch; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 14px; }
        th { text-align: left; font-weight: normal; color: var(--muted); }
        td, th { padding: 5px 14px 5px 0; border-bottom: 1px solid var(--grid); vertical-align: top; }
        tr:last-child > * { border-bottom: 0; }
        td.number, th.number { text-align: right; white-space: nowrap; }
        td.words { overflow-wrap: anywhere; min-width: 12ch; }
        .wide { overflow-x: auto; }
        .ratio { color: var(--muted); font-size: 12px; display: inline-block; min-width: 48px; }
        .good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); }
        """

    private static let cards = """
        .card { background: var(--card); border: 1px solid var(--border); border-radius: 8px; padding: 18px 20px; \
        margin: 0 0 16px; }
        .figures { display: grid; grid-template-columns: repeat(6, 1fr); gap: 1px; padding: 0; \
        overflow: hidden; background: var(--grid); }
        .figure { background: var(--card); padding: 12px 16px 11px; box-shadow: 0 0 0 1px var(--grid); }
        .figure .label, .figure .detail { color: var(--muted); font-size: 13px; }
        .figure .value { font-size: 25px; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.25; }
        .figure .unit { font-size: 14px; font-weight: normal; color: var(--muted); margin-left: 4px; }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr)); gap: 0 16px; }
        .facts { display: grid; grid-template-columns: max-content 1fr; gap: 5px 20px; margin: 0; font-size: 14px; }
        .facts dt { color: var(--muted); } .facts dd { margin: 0; overflow-wrap: anywhere; }
        """

    private static let plots = """
        .panel { margin: 0 0 10px; }
        .panel figcaption { display: flex; flex-wrap: wrap; gap: 2px 16px; font-size: 13px; color: var(--muted); \
        margin-bottom: 6px; }
        .panel figcaption b { color: var(--text); font-weight: 600; }
        .key::before { content: ""; display: inline-block; width: 11px; height: 11px; border-radius: 2px; \
        margin-right: 6px; background: var(--key); vertical-align: -1px; }
        .key.line::before { height: 3px; vertical-align: 3px; width: 14px; }
        .plot { padding: 2px 10px 0 46px; }
        .plot svg { display: block; overflow: visible; }
        .plot text { fill: var(--muted); font-size: 12px; font-variant-numeric: tabular-nums; }
        .plot .grid { stroke: var(--grid); } .plot .axis { stroke: var(--border); }
        .plot polyline { fill: none; vector-effect: non-scaling-stroke; stroke-linejoin: round; stroke-width: 1.6; }
        .plot .median { stroke: var(--c0); } .plot .band { fill: var(--band); }
        .plot .high { stroke: var(--c3); } .plot .longest { stroke: var(--muted); stroke-width: 0.8; opacity: 0.75; }
        .plot .rate { stroke: var(--c2); } .plot .depth { stroke: var(--c6); }
        .plot .limit { stroke: var(--bad); stroke-dasharray: 5 4; } .plot text.limit { fill: var(--bad); } .plot line.source { stroke: var(--muted); } \
        .plot text.source { fill: var(--muted); } .plot text.limit, .plot text.mark { stroke: var(--card); \
        stroke-width: 4px; stroke-dasharray: none; paint-order: stroke; stroke-linejoin: round; }
        .plot .mark { stroke: var(--muted); stroke-dasharray: 2 3; }
        .plot .dropped { fill: var(--bad); } .plot .late { fill: var(--warn); } .plot .class { fill: var(--c0); }
        .plot .event { stroke: currentColor; stroke-width: 1; opacity: 0.55; } .plot .dot { fill: currentColor; }
        .neutral { color: var(--c0); }
        """

    private static let narrow = """
        @media (max-width: 900px) { .figures { grid-template-columns: repeat(4, 1fr); } }
        @media (max-width: 680px) { .figures { grid-template-columns: repeat(3, 1fr); } }
        @media (max-width: 560px) { main { padding: 18px 10px 32px; } .card { padding: 14px 12px; } \
        .figures { padding: 0; } .figure { padding: 8px 10px; } .figure .unit { margin-left: 2px; } \
        .figure .value { font-size: 19px; } h1 { font-size: 20px; } .verdict { font-size: 15px; } \
        .plot { padding: 2px 4px 0 40px; } .plot .odd { display: none; } td, th { padding-right: 10px; } \
        .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-bottom: 8px; } }
        @media print { \(light.replacing("light dark", with: "light")) body { background: none; font-size: 12px; \
        print-color-adjust: exact; -webkit-print-color-adjust: exact; } main { max-width: none; padding: 0; } \
        .card, .figure { break-inside: avoid; } }
        """
}
