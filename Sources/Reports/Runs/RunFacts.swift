import Media
import Pipeline

/// The section of a report that lists what ran: the model, inputs, outputs, settings and the machine.
struct RunFacts {
    private let record: RunRecord

    init(_ record: RunRecord) { self.record = record }

    /// The facts as pairs of a name and a text, in the order of the list.
    var all: [(name: String, text: String)] {
        let machine = record.machine
        func size(_ size: RunRecord.Size?) -> String { size.map { ", \($0.width)×\($0.height)" } ?? "" }
        var facts = [
            ("model", record.model),
            (
                "input",
                record.input + size(record.inputSize) + (record.rate.map { ", \(RunFigures.rate($0)) fps" } ?? "")
            ),
        ]
        for output in record.outputs { facts.append(("output", output + size(record.outputSize))) }
        if let deadline = record.deadline { facts.append(("deadline", "\(milliseconds(deadline)) ms")) }
        if let overload = record.overload { facts.append(("when too slow", overload)) }
        facts += [
            ("machine", machine.cpu),
            ("threads", "\(machine.threads) of \(machine.cores.counted("core")), \(machine.isa)"),
            ("began", record.beganText),
            ("took", clock(record.seconds) + (record.isInterrupted ? ", interrupted" : "")),
        ]
        return facts
    }

    /// Adds the section to a page.
    func draw(in page: inout SVGDocument) {
        page.group("section", ["class": "card"]) {
            $0.add("h2", [:], text: "The run")
            $0.group("dl", ["class": "facts"]) {
                for fact in all {
                    $0.add("dt", [:], text: fact.name)
                    $0.add("dd", [:], text: fact.text)
                }
            }
        }
    }
}
