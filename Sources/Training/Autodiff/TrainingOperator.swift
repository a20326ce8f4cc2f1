/// An operation of a training graph, bound to its tensors.
protocol TrainingOperator: AnyObject {
    /// Computes the output from the inputs.
    func forward() throws
    /// Reserves a gradient slot in every input whose gradient is wanted. Called once, after the operators that read the
    /// output.
    func prepareBackward() throws
    /// Computes each input's gradient slot and the parameters' gradients from the output's gradient.
    func backward() throws
}
