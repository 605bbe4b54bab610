import ArgumentParser
import Datasets
import Formats
import Foundation
import Negotiation
import Reporting

/// A negotiation from a file: one of the published layouts, YAML, or an outline that a world fills in.
struct NegotiationInput {
  let negotiation: NegotiationCase
  /// With the receipts; `nil` for a file that holds the whole case.
  let made: WorldNegotiation?
  let input: InputDigest

  var receipts: CaseReceipts? {
    made.map { CaseReceipts(receipts: $0.receipts, missing: $0.missing) }
  }

  static func read(_ path: String, _ world: WorldInput) throws -> NegotiationInput {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("There is no file ‘\(path)’.")
    }
    do {
      let file = try FileContents.read(path)
      let input = InputDigest(path: path, sha256: file.sha256)
      guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else {
        return NegotiationInput(
          negotiation: try NegotiationFile.read(file), made: nil, input: input)
      }
      let text = try FormatText.read(file.bytes, file: path)
      if NegotiationOutlineReader.isOutline(text) {
        let made = try NegotiationOutlineReader.read(
          text, file: path, in: world.read().world)
        return NegotiationInput(negotiation: made.negotiation, made: made, input: input)
      }
      return NegotiationInput(
        negotiation: try NegotiationReader.read(text, file: path), made: nil, input: input)
    } catch let error as ValidationError {
      throw error
    } catch {
      throw ValidationError("‘\(path)’ has faults:\n\(error)")
    }
  }

  /// The case as YAML, with receipts where it comes from a world.
  func text() throws -> String {
    do { return try made?.text() ?? NegotiationWriter.text(of: negotiation) } catch {
      throw ValidationError("The case can't be written as YAML:\n\(error)")
    }
  }
}
