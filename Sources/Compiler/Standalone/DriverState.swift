/// What a module's functions know of a run: 64-bit integers and pointers at the beginning of the workspace.
struct DriverState {
    enum Field: Hashable {
        /// Address of pixel 0 of a tensor's first row; the row of padding lies behind the last one.
        case rows(Int)
        /// Bytes from row to row.
        case rowBytes(Int)
        case width(Int)
        case height(Int)
        /// The row that a stage makes next.
        case next(Int)
        /// Address of the floats of an enlargement, row by row.
        case enlarged(Int)
        case enlargedBytes(Int)
        /// Address of the 32-bit sums of a row while it is enlarged.
        case sums
        case inputPlane(Int)
        case inputStride(Int)
        case outputPlane(Int)
        case outputStride(Int)
        /// The rows of the output to write: from the first to before the last.
        case firstRow
        case lastRow
        /// 1 where kernels write the output plane themselves.
        case isDirect
    }

    private let offsets: [Field: Int]
    /// Of all fields, a multiple of 64.
    let bytes: Int

    init(_ plan: DriverPlan) {
        var fields: [Field] = [.sums, .firstRow, .lastRow, .isDirect]
        for tensor in plan.program.tensors.indices {
            fields += [.rows(tensor), .rowBytes(tensor), .width(tensor), .height(tensor)]
        }
        for stage in 0...plan.program.layers.count { fields.append(.next(stage)) }
        for index in plan.enlargements.indices { fields += [.enlarged(index), .enlargedBytes(index)] }
        for channel in 0..<plan.program.inputChannels { fields += [.inputPlane(channel), .inputStride(channel)] }
        for channel in 0..<plan.program.outputChannels { fields += [.outputPlane(channel), .outputStride(channel)] }
        offsets = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0 * 8) })
        bytes = (fields.count * 8 + 63) / 64 * 64
    }

    /// Bytes from the beginning of the workspace.
    func offset(_ field: Field) -> Int { offsets[field]! }
}
