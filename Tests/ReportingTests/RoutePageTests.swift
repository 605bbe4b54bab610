import Corridors
import Foundation
import Reporting
import Testing
import WorldModel

@Suite("Page of routes")
struct RoutePageTests {
  private static let assets = ChartAssets(
    vegaRuntime: "window.vegaEmbed = () => {};", shapes: #"{"type":"FeatureCollection"}"#)

  @Test("Every figure of the map stands in a table, unrounded for machines")
  func figures() throws {
    let html = RoutePage(try RouteWorld.report(), assets: Self.assets).html
    for digits in ["\(RouteWorld.northDays)", "30.5", "7300", "5850"] {
      #expect(html.contains("<data value=\"\(digits)\">"), "\(digits)")
    }
    #expect(html.contains("data-screen=\"narrow\""))
    #expect(html.contains("they state no position on any territory"))
    #expect(html.contains("a scheme, not the way of the track or ship"))
  }

  @Test("The page may ask for nothing, and what is data stays text")
  func safety() throws {
    let html = RoutePage(try RouteWorld.report(), assets: Self.assets).html
    #expect(html.contains("default-src &#39;none&#39;"))
    #expect(!html.contains("src=\"http"))
    #expect(!html.contains("Duisburg <b>"))
    #expect(html.contains("Duisburg &lt;b&gt;"))
  }

  @Test("Without the runtime the page says that the map is left out, and keeps its tables")
  func withoutAssets() throws {
    let html = RoutePage(try RouteWorld.report()).html
    #expect(html.contains("The map is left out"))
    #expect(html.contains("<data value=\"5850\">"))
  }

  @Test("The same report gives the same bytes")
  func determinism() throws {
    let first = RoutePage(try RouteWorld.report(), assets: Self.assets).html
    #expect(try RoutePage(RouteWorld.report(), assets: Self.assets).html == first)
  }
}
