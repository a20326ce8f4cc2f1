/// An operator of ONNX, or of its first years, that is understood. Some only make constants, most of which sizes are
/// computed from.
enum SourceOperator: String, CaseIterable {
    case abs = "Abs"
    case add = "Add"
    case affine = "Affine"
    case batchNormalization = "BatchNormalization"
    case cast = "Cast"
    case ceil = "Ceil"
    case clip = "Clip"
    case concat = "Concat"
    case constant = "Constant"
    case constantOfShape = "ConstantOfShape"
    case conv = "Conv"
    case convTranspose = "ConvTranspose"
    case crop = "Crop"
    case depthToSpace = "DepthToSpace"
    case div = "Div"
    case dropout = "Dropout"
    case expand = "Expand"
    case flatten = "Flatten"
    case floor = "Floor"
    case gather = "Gather"
    case identity = "Identity"
    case imageScaler = "ImageScaler"
    case instanceNormalization = "InstanceNormalization"
    case leakyRelu = "LeakyRelu"
    case max = "Max"
    case min = "Min"
    case mul = "Mul"
    case neg = "Neg"
    case pad = "Pad"
    case prelu = "PRelu"
    case relu = "Relu"
    case reshape = "Reshape"
    case resize = "Resize"
    case shape = "Shape"
    case sigmoid = "Sigmoid"
    case slice = "Slice"
    case spaceToDepth = "SpaceToDepth"
    case split = "Split"
    case sqrt = "Sqrt"
    case squeeze = "Squeeze"
    case sub = "Sub"
    case sum = "Sum"
    case tanh = "Tanh"
    case transpose = "Transpose"
    case unsqueeze = "Unsqueeze"
    case upsample = "Upsample"

    /// Operators that are known, but read the whole picture before they give a row.
    static let ofWholePictures: Set = [
        "ArgMax", "ArgMin", "GlobalAveragePool", "GlobalLpPool", "GlobalMaxPool", "GRU", "LayerNormalization", "LSTM",
        "MatMul", "MeanVarianceNormalization", "ReduceL1", "ReduceL2", "ReduceMax", "ReduceMean", "ReduceMin",
        "ReduceSum",
        "RNN", "Softmax", "TopK",
    ]
}
