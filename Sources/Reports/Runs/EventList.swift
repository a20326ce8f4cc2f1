import Pipeline

/// The section of a report that lists the events of a run, one per line.
struct EventList {
    private let record: RunRecord

    init(_ record: RunRecord) { self.record = record }

    /// Adds the section to a page, unless the run has no events.
    func draw(in page: inout SVGDocument) {
        guard !record.events.isEmpty else { return }
        page.group("section", ["class": "card", "id": "events"]) { page in
            page.add("h2", [:], text: "What happened")
            page.group("table", [:]) {
                for event in record.events {
                    $0.group("tr", ["class": "event"]) {
                        $0.add("td", ["class": "number"], text: clock(event.seconds))
                        $0.add("td", ["class": event.kind.tone], text: event.kind.name)
                        $0.add("td", ["class": "words"], text: event.text)
                    }
                }
            }
            if record.moreEvents > 0 {
                page.add(
                    "p", ["class": "note"],
                    text:
                        "\(record.moreEvents.grouped) more \(record.moreEvents == 1 ? "event is" : "events are") not listed."
                )
            }
        }
    }
}
