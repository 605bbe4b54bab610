import ArgumentParser
import Foundation

/// Prints a page to PDF by a browser without a window.
enum Browser {
  /// - Throws: a fault with the package to install where there is no browser, or with its own words.
  static func printPDF(html: String, to path: String) throws {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    guard let program = ExternalProgram.named("CHROME", or: names) else {
      throw ValidationError(
        "PDF needs a Chromium browser, and none is installed: install the package ‘chromium’, "
          + "or name the program in CHROME; --format html prints from any browser.")
    }
    // The sandbox of Chromium refuses to start as root; the page holds neither scripts nor links out.
    let sandbox = getuid() == 0 ? ["--no-sandbox"] : []
    try program.make(path, from: html, named: "page.html", result: "document.pdf") {
      source, result in
      ["--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer"] + sandbox
        + [
          "--user-data-dir=\(source).profile", "--print-to-pdf=\(result)",
          URL(fileURLWithPath: source).absoluteString,
        ]
    }
  }

  /// The sheets of a PDF that the browser printed, which writes its page objects in plain text.
  static func sheets(in path: String) throws -> Int {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return String(decoding: data, as: UTF8.self).matches(of: #/\/Type\s*\/Page\b/#).count
  }
}
