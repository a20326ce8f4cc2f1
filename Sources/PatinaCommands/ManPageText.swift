/// The sections of the man page that the command tree does not hold, in roff with the man macros.
enum ManPageText {
    /// Commands to begin with.
    static let examples = [
        ".SH EXAMPLES",
        ".nf",
        "patina filter holiday.mp4 holiday-2x.mp4",
        "patina filter noisy.mp4 clean-2x.mp4 --model restore,sr2 --strength 0.7",
        "patina filter holiday.mp4 painted.mp4 --model style-wave --keep-colors --smooth",
        "patina filter talk.mkv talk-2x.mkv --encoder libx265 --encoder-option crf=20",
        "patina filter film.mkv film-2x.mkv --preset archive --resume --verify",
        "patina filter film.mkv part.mkv --start 1:02:03 --duration 10 --json - --frame-times times.csv",
        "patina filter photo.jpg photo-2x.jpg",
        "patina filter frames/%05d.png film-2x.mkv --rate 24",
        "patina filter a.mp4 b.mkv 'out/{name}-2x{ext}'",
        "patina filter clips 'out/{name}-2x.mkv'",
        "ffmpeg -i film.mkv -f yuv4mpegpipe - | patina filter - - | mpv -",
        "patina live v4l2:/dev/video0 --preview",
        "patina live rtsp://camera/1 --output camera.mkv --http :8080 --report camera.html",
        "patina live udp://:5000 --output udp://10.0.0.2:5000 --output copy.mkv",
        "patina bench --realtime 1080p30,720p60,640x360p30",
        "patina inspect sr2",
        "patina compile sr2 --target aarch64-linux-android --cpu cortex-a76",
        ".fi",
    ].map { $0.replacing("-", with: "\\-") }

    /// The sections behind the commands.
    static let closing = guarantees + embedding + status

    private static let guarantees = [
        ".SH WHAT IS KEPT",
        "Every frame that decodes is in the output, with its own time, and so is every other stream: sound packets bit for",
        "bit, subtitles, fonts, cover art, chapters and tags. What the output cannot hold is said before the work begins and",
        "converted where it can be (\\-\\-on\\-unsupported). Depth, subsampling, opacity, range and matrix stay as they are, also",
        "the light levels of HDR10 and closed captions. Interlaced video is deinterlaced (\\-\\-deinterlace). What a damaged file",
        "does not give is said, with its time.",
        ".PP",
        "A network is for luma, beside which chroma is scaled, or for red, green and blue: pictures are then brought to 8\\-bit",
        "colours with their own matrix and range, and back to their own planes. Any size goes through any network: pictures",
        "are continued by their mirror image where it takes more, and cut to size again.",
        ".PP",
        "The output appears under its name only when it is whole; the first Ctrl\\-C finishes it with what is done. With",
        "\\-\\-resume it is made in parts, and after a crash or a full disk the same command goes on from the last one.",
        "\\-\\-verify decodes the output and compares it with its source.",
        ".PP",
        "A file can open nothing but itself, and \\-\\-max\\-pixels and its like bound what it takes.",
        ".PP",
        "Networks are 8\\-bit integers with exact arithmetic: a frame has the same bits on any number of threads and any",
        "processor. How a frame is cut into bands and strips is measured on the first frames and kept in the cache; it changes",
        "no bit.",
    ]

    private static let embedding = [
        ".SH EMBEDDING A NETWORK",
        ".B patina compile",
        "writes one object file with two C functions and the header that explains them:",
        ".PP",
        ".nf",
        "void *workspace = malloc(sr2_workspace_size(width, height));",
        "sr2_run(luma, luma_stride, width, height, larger, larger_stride, 0, height, workspace);",
        ".fi",
        ".PP",
        "Planes go in and planes come out, with the same bits as from Patina itself. The code allocates nothing, calls nothing",
        "but memcpy, keeps nothing between calls, and runs any band of rows, so that the threads of a program can share a",
        "frame. Networks of several channels take arrays of planes.",
        ".PP",
        ".B patina export",
        "writes ONNX (opset 13, NCHW, any height and width), pruned weights as zeros: 8\\-bit networks with QuantizeLinear and",
        "DequantizeLinear, or in 32\\-bit floats with \\-\\-float. The float arithmetic of ONNX differs in the last places, so",
        "that some values come out one or two steps away.",
    ]

    private static let status = [
        ".SH EXIT STATUS",
        ".TP", "0", "Done.",
        ".TP", "1", "Failed while running.",
        ".TP", "2", "The command line is wrong.",
        ".TP", "3", "The input cannot be read.",
        ".TP", "4", "The output cannot be written, or its container refuses the video.",
        ".TP", "5", "A deadline was missed.",
        ".TP", "130", "Interrupted; a filtering\\(aqs output then holds what was done.",
        ".SH ENVIRONMENT",
        ".TP", "PATINA_MODELS", "A folder in which networks are looked for first.",
        ".TP", "PATINA_LLVM", "The shared library of LLVM; one of Debian\\(aqs places by default.",
        ".TP", "XDG_CACHE_HOME", "Where machine code is kept between runs, in the folder patina; ~/.cache by default.",
        ".SH SEE ALSO",
        ".BR ffmpeg (1)",
    ]
}
