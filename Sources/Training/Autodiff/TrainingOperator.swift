/// One operation of a training graph, bound to its tensors.
protocol TrainingOperator: AnyObject {
    /// Computes the output from the inputs.
    func forward() throws
    /// Reserves a gradient slot in every input that needs one. Called once, after all readers of the output.
    func prepareBackward() throws
    /// Computes each input's gradient slot, and the parameters' gradients, from the output's gradient.
    func backward() throws
}
