import Foundation
import Reporting

/// The chart library and the country shapes, where set-up has made them.
enum PageAssets {
  static var found: BriefPage.Assets {
    let folder = Installation.root + "/.tools"
    func text(_ name: String) -> String? {
      try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
    return BriefPage.Assets(
      vegaRuntime: text("vega-bundle.js"), shapes: text("eurasia.geojson"))
  }
}
