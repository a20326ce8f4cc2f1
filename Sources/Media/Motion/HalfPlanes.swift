/// The planes of samples halfway between those of a picture of bytes.
struct HalfPlanes {
    private let across: PaddedPlane
    private let down: PaddedPlane
    private let both: PaddedPlane

    init(width: Int, height: Int) {
        across = PaddedPlane(width: width, height: height)
        down = PaddedPlane(width: width, height: height)
        both = PaddedPlane(width: width, height: height)
    }

    /// Returns a picture and the planes made of it, indexed by the fractions of a vector of half samples: bit 0 for
    /// across, bit 1 for down.
    func planes(of picture: PaddedPlane) -> [PaddedPlane] {
        across.interpolate(picture, step: 1)
        down.interpolate(picture, step: picture.stride)
        both.interpolate(down, step: 1)
        return [picture, across, down, both]
    }
}
