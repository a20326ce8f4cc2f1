/// The aim of an encoding, where the caller names no encoder or no options.
public enum EncoderPreset: String, Sendable, CaseIterable {
    /// As little time as can be.
    case fast
    /// Visually transparent, at a speed that leaves the processor to the network.
    case standard = "default"
    /// Closer to the frames, in smaller files, slowly.
    case quality
    /// Lossless where the codec can be: FFV1 where the container holds it, else H.265.
    case archive
}
