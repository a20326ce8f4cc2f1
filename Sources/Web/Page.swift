/// The page of the live server: one HTML document that contains its style and its script.
enum Page {
    /// Returns the document.
    /// - Parameters:
    ///   - title: plain text.
    ///   - fragment: HTML, which is inserted unchanged.
    ///   - nonce: the nonce by which the security policy knows the page's one script; letters and digits.
    static func html(title: String, fragment: String, nonce: String) -> String {
        let title = escaped(title)
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title)</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            <header><h1>\(title)</h1><p id="state" role="status">live</p></header>
            <main>
            <div id="screen"><img id="picture" src="/stream.mjpg" alt="The filtered picture, live"></div>
            <section id="fragment">\(fragment)</section>
            </main>
            <footer><a href="/picture.jpg">picture</a> <a href="/record.json">numbers as JSON</a></footer>
            <script nonce="\(nonce)">
            \(script)
            </script>
            </body>
            </html>

            """
    }

    /// Returns text with the characters escaped that have a meaning in HTML.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    private static let style = """
        :root {
          --back: #f6f6f4; --card: #fff; --text: #1d1f21; --faint: #6b7075; --line: #e1e2e0; --good: #2c8a4b; --bad: #c2452d;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --back: #131416; --card: #1b1d20; --text: #e6e6e3; --faint: #969ba1; --line: #2d3034; --good: #57b877;
            --bad: #ee7a61;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0 auto; padding: 0 clamp(.75rem, 3vw, 2rem) 2rem; max-width: 72rem; background: var(--back);
          color: var(--text); font: 15px/1.5 system-ui, sans-serif; -webkit-text-size-adjust: 100%;
        }
        body > header { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; padding: 1rem 0 .75rem; }
        body > header h1 { margin: 0; font-size: 1.05rem; font-weight: 600; overflow-wrap: anywhere; }
        #state { margin: 0; white-space: nowrap; color: var(--faint); font-size: .85rem; }
        #state::before {
          content: ""; display: inline-block; width: .55em; height: .55em; margin-right: .5em; border-radius: 50%;
          background: var(--good);
        }
        #state.lost { color: var(--bad); }
        #state.lost::before { background: var(--bad); }
        #screen {
          display: flex; justify-content: center; margin: 0 0 1rem; min-height: 8rem; border-radius: 10px; overflow: hidden;
          background: #000; color: #969ba1;
        }
        #picture { display: block; max-width: 100%; max-height: 72vh; object-fit: contain; }
        /* What comes in it brings its own style. */
        #fragment { overflow-x: auto; font-variant-numeric: tabular-nums; }
        #fragment:empty { display: none; }
        footer { display: flex; gap: 1.25rem; padding: .9rem .1rem; font-size: .85rem; }
        footer a { color: var(--faint); }
        """

    private static let script = """
        "use strict";
        const picture = document.getElementById("picture");
        const fragment = document.getElementById("fragment");
        const state = document.getElementById("state");
        let polling = false, lost = false, round = 0;
        // The address changes, so that a browser that holds the old stream asks anew.
        function watch() { picture.src = (polling ? "/picture.jpg?" : "/stream.mjpg?") + ++round; }
        function later(milliseconds) { setTimeout(() => { if (!document.hidden) watch(); }, milliseconds); }
        function loaded() {
          picture.dataset.width = picture.naturalWidth;
          if (!polling) return;
          polling = round % 10 !== 0;
          later(1000);
        }
        // Some browsers show no streams, and a server may have too many viewers: pictures one by one, then, and now and
        // then another try. Or there is nothing to see yet.
        function failed() {
          if (!picture.getAttribute("src")) return;
          polling = !polling;
          later(1000);
        }
        picture.addEventListener("load", loaded);
        picture.addEventListener("error", failed);
        if (picture.complete) { if (picture.naturalWidth > 0) loaded(); else failed(); }
        async function refresh() {
          try {
            const answer = await fetch("/fragment", { signal: AbortSignal.timeout(5000) });
            if (!answer.ok) throw new Error(answer.status);
            fragment.innerHTML = await answer.text();
            if (lost) { polling = false; watch(); }
            lost = false;
          } catch (error) { lost = true; }
          state.textContent = lost ? "no connection" : "live";
          state.className = lost ? "lost" : "";
          fragment.dataset.rounds = (Number(fragment.dataset.rounds) || 0) + 1;
        }
        async function run() {
          if (!document.hidden) await refresh();
          setTimeout(run, 1000);
        }
        // What nobody sees need not be made.
        document.addEventListener("visibilitychange", () => {
          if (document.hidden) picture.removeAttribute("src"); else { polling = false; watch(); }
        });
        setTimeout(run, 1000);
        """
}
