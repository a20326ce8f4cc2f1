import Foundation

/// A browser without a screen, the independent witness of the pages Patina makes.
///
/// It resolves no name, so that a page that needs another host is seen to be broken.
public enum Browser {
    /// Whether there is one; says what to install where not.
    public static var isInstalled: Bool { Command.haveAll(["chromium", "timeout"], packages: "chromium coreutils") }

    /// What a page has become after its scripts ran for 3 s of its own time, as HTML.
    ///
    /// - Parameter url: `http://127.0.0.1:…` or `file:///…`
    public static func dom(of url: String) throws -> String {
        String(decoding: try run(["--dump-dom", url]), as: UTF8.self)
    }

    /// Writes a PNG of what is seen of a page, after the same time.
    ///
    /// - Parameters:
    ///   - width: of the window, in CSS pixels; a window is never narrower than 500.
    ///   - height: in CSS pixels.
    ///   - dark: whether its user prefers dark pages.
    public static func screenshot(
        of url: String, to path: String, width: Int, height: Int, dark: Bool = false
    ) throws {
        _ = try run([
            "--hide-scrollbars", "--window-size=\(width),\(height)", "--screenshot=\(path)",
            "--blink-settings=preferredColorScheme=\(dark ? 0 : 1)", url,
        ])
        guard FileManager.default.fileExists(atPath: path) else {
            throw Tool.Failure(description: "chromium made no picture of \(url)")
        }
    }

    private static func run(_ arguments: [String]) throws -> Data {
        // A profile of its own: browsers that share one wait for each other.
        let profile = try Workspace()
        let command = try Command(
            "timeout",
            [
                "--kill-after=5", "60", "chromium", "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run",
                "--user-data-dir=\(profile.folder.path)", "--virtual-time-budget=3000",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ] + arguments)
        guard command.status == 0 else {
            throw Tool.Failure(
                description: "chromium \(arguments.joined(separator: " ")): status \(command.status), \(command.errors)"
            )
        }
        return command.output
    }
}
