import ArgumentParser
import Datasets
import Formats
import Foundation
import Negotiation
import Reporting

/// A negotiation from a file, in one of the published layouts or in YAML.
struct NegotiationInput {
  let negotiation: NegotiationCase
  let input: InputDigest

  static func read(_ path: String) throws -> NegotiationInput {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("There is no file ‘\(path)’.")
    }
    do {
      let file = try FileContents.read(path)
      let isYAML = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
      let negotiation =
        isYAML
        ? try NegotiationReader.read(FormatText.read(file.bytes, file: path), file: path)
        : try NegotiationFile.read(file)
      return NegotiationInput(
        negotiation: negotiation, input: InputDigest(path: path, sha256: file.sha256))
    } catch {
      throw ValidationError("‘\(path)’ has faults:\n\(error)")
    }
  }
}
