/// The layout of the state that the functions of a module share during a run: 64-bit integers and pointers at the
/// beginning of the workspace.
struct DriverState {
    enum Field: Hashable {
        /// The address of pixel 0 of a tensor's first row. The row of padding lies behind the last row.
        case rows(Int)
        /// The number of bytes from one row of a tensor to the next.
        case rowBytes(Int)
        case width(Int)
        case height(Int)
        /// The next row that a stage makes.
        case next(Int)
        /// The address of the floats of an enlargement, stored row by row.
        case enlarged(Int)
        case enlargedBytes(Int)
        /// The address of the 32-bit sums of a row that is being enlarged.
        case sums
        case inputPlane(Int)
        case inputStride(Int)
        case outputPlane(Int)
        case outputStride(Int)
        /// The first row of the output to write; `lastRow` is the one behind the last.
        case firstRow
        case lastRow
        /// The flag that is 1 if kernels write the output plane themselves, and otherwise 0.
        case isDirect
    }

    private let offsets: [Field: Int]
    /// The number of bytes of all fields, a multiple of 64.
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

    /// Returns the number of bytes from the beginning of the workspace to a field.
    func offset(_ field: Field) -> Int { offsets[field]! }
}
