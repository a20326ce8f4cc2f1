/// The networks that can stand in for one where it is too slow.
enum ModelLadder {
    /// The names of the line-up's models that do the same as a model for less, the dearest first.
    ///
    /// What is the same is the scale, of luma; what it costs is multiply-accumulates of the kept weights per pixel, read
    /// from the models' files. Of models that cost the same only the one with the shortest name is a step: from
    /// sr2-quality that is sr2 and not sr2-video. From sr2-video it goes to what is cheaper than that.
    /// - Parameter model: a name, or a file, which gets the steps of the line-up, too.
    /// - Throws: `Failure` where there is no such model.
    static func steps(from model: String) throws(Failure) -> [String] {
        steps(from: try LineUpModel(model), in: LineUpModel.all())
    }

    static func steps(from model: LineUpModel, in lineUp: [LineUpModel]) -> [String] {
        distinct(lineUp.filter { $0.isKin(of: model) && $0.cost < model.cost }).map(\.name)
    }

    /// The dearest first, one of each cost.
    static func distinct(_ models: [LineUpModel]) -> [LineUpModel] {
        var steps: [LineUpModel] = []
        for model in LineUpModel.sorted(models) where steps.last?.cost != model.cost { steps.append(model) }
        return steps
    }
}
