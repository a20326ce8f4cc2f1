import Foundation
import Reports
import Training

/// The progress of a training run: a line that updates in place on a terminal, and a line per report elsewhere.
struct TrainingProgress {
    private let trainer: Trainer
    private let quiet: Bool
    private let start = ContinuousClock.now
    /// The number of steps that were done before this run began or resumed.
    private let firstStep: Int
    private var lastLine = ContinuousClock.now
    /// The sum and the number of the losses since the last report.
    private var losses: (sum: Float, count: Int) = (0, 0)
    /// The PSNR of the last validation in decibels.
    private var psnr: Double?
    /// The moving averages of the parts of the loss of style transfer.
    private var parts = PerceptualLoss.Parts()
    /// The parts of the photographs since the last entry of the log, by style.
    private var pictures: [Int: [PerceptualLoss.Parts.Picture]] = [:]

    init(_ trainer: Trainer, quiet: Bool) {
        self.trainer = trainer
        self.quiet = quiet
        firstStep = trainer.completedSteps
    }

    /// Records the loss of a step, and updates the line if it is old enough.
    /// - Parameter loss: the loss of one step, of real values from 0 to 1.
    mutating func record(loss: Float) {
        losses.sum += loss
        losses.count += 1
        if let latest = trainer.styleParts {
            // The values of single batches vary too much to be read.
            let share: Float = losses.count > 1 ? 0.05 : 1
            parts.content += share * (latest.content - parts.content)
            parts.style += share * (latest.style - parts.style)
            parts.stability += share * (latest.stability - parts.stability)
            for picture in latest.pictures where !trainer.styles.isEmpty {
                pictures[picture.style, default: []].append(picture)
            }
        }
        guard !quiet, lastLine.duration(to: .now) > .seconds(Console.isTerminal ? 1 : 15) else { return }
        if Console.isTerminal { Console.status(line) } else { Console.message(line) }
        lastLine = .now
    }

    /// Writes the line after a validation.
    /// - Parameter psnr: the PSNR of the validation pictures in decibels; nil where there are none.
    mutating func report(psnr: Double?) {
        self.psnr = psnr
        if !quiet {
            Console.message(line)
            lastLine = .now
        }
        losses = (0, 0)
    }

    /// Returns the log's record of the current step, and begins the means of the styles anew.
    mutating func entry(loss: Float, learningRate: Float, psnr: Double?) -> TrainingRecord {
        let means = pictures.map { style, pictures in
            let count = Float(pictures.count)
            return (
                trainer.styles[style],
                TrainingRecord.Parts(
                    content: pictures.reduce(0) { $0 + $1.contentDistance } / count,
                    style: pictures.reduce(0) { $0 + $1.styleDistance } / count, pictures: pictures.count)
            )
        }
        pictures = [:]
        return TrainingRecord(
            step: trainer.completedSteps, stage: trainer.stage.rawValue, stageStep: trainer.stepInStage, loss: loss,
            learningRate: learningRate, psnr: psnr, seconds: start.duration(to: .now) / .seconds(1),
            kept: trainer.kept, changing: trainer.changing ?? 0, content: trainer.styleParts?.content,
            style: trainer.styleParts?.style, stability: trainer.styleParts?.stability,
            styles: means.isEmpty ? nil : Dictionary(uniqueKeysWithValues: means))
    }

    /// The line: steps, stage, losses, and an estimate of the time left.
    private var line: String {
        let done = trainer.completedSteps
        let seconds = start.duration(to: .now) / .seconds(1)
        let work = trainer.work(ofFirst: done)
        let pace = seconds / (work - trainer.work(ofFirst: firstStep))
        let left = pace * (trainer.work(ofFirst: trainer.totalSteps) - work)
        let mean = losses.count > 0 ? losses.sum / Float(losses.count) : nil
        return "step \(done)/\(trainer.totalSteps) \(trainer.stage.rawValue) "
            + "\(trainer.stepInStage)/\(trainer.steps(in: trainer.stage))  \(reached(mean))  "
            + (trainer.changing.map { "changing \(($0 * 100).formatted(1)) %  " } ?? "") + "left \(clock(left))"
    }

    /// Returns the losses since the last report as text.
    private func reached(_ loss: Float?) -> String {
        if trainer.styleParts != nil {
            // Stability is shown in squared 8-bit code values, the unit in which noise is commonly given.
            let stability = parts.stability * 255 * 255
            let names = [("content", parts.content), ("style", parts.style), ("stability", stability)]
            return names.map { "\($0) \(Double($1).formatted(3))" }.joined(separator: " ")
        }
        let text = loss.map { ($0 * 255).description } ?? "-"
        return "loss \(text.prefix(6))  validation \(psnr.map { $0.formatted(3) + " dB" } ?? "-")"
    }
}
