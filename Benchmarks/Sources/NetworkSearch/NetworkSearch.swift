import Foundation

/// Searches networks and prints what it found and how long the processor took, as lines of JSON.
///
/// Usage: NetworkSearch compare FOLDER DRAWS    the network of 500 nodes in FOLDER, with drawn weights
///        NetworkSearch scale [LINKS…]          generated networks, by default of 10³ to 10⁶ links
@main
struct NetworkSearch {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "compare" where arguments.count == 3:
      let paths = Array(arguments.dropFirst())
      try Comparison(network: PublishedNetwork(folder: paths[0]), draws: Draws(file: paths[1]))
        .run()
    case "scale":
      let sizes = arguments.dropFirst().compactMap { Int($0) }
      for links in sizes.isEmpty ? [1_000, 10_000, 100_000, 1_000_000] : sizes {
        try ScalingRun(links: links, seed: 2026).run()
      }
    default:
      FileHandle.standardError.write(
        Data("usage: NetworkSearch compare FOLDER DRAWS | NetworkSearch scale [LINKS…]\n".utf8))
      exit(64)
    }
  }
}
