import ArgumentParser
import Datasets
import Foundation
import Reporting

/// A published panel of trade, found by its columns.
struct TradePanelFile {
  let panel: TradePanel
  let inputs: [InputDigest]

  /// How a file is to be read.
  struct Request {
    /// Key of the form; `nil` to find it by the columns.
    var form: String?
    /// The flow, where the form has several.
    var flow: String?
    /// BACI's table of codes.
    var countries: String?
    /// First digits of the products to count.
    var products: [String] = []
  }

  init(_ paths: [String], _ request: Request) throws {
    let surveys = try paths.map(Self.survey)
    let headers = try surveys.map(Self.header)
    if request.form.map({ $0 == TradePanelForm.baci.key })
      ?? headers.allSatisfy({ $0 == BACITrade.header })
    {
      (panel, inputs) = try Self.products(surveys, request)
      return
    }
    guard surveys.count == 1, let survey = surveys.first, let header = headers.first else {
      throw ValidationError("Only BACI is published in several files: give one panel at a time.")
    }
    if request.countries != nil || !request.products.isEmpty {
      throw ValidationError("--country-codes and --products go with a file of BACI.")
    }
    inputs = [InputDigest(path: survey.path, sha256: survey.sha256)]
    let forms = TradePanelForm.all
    let known = (forms.map(\.key) + [TradePanelForm.baci.key]).joined(separator: ", ")
    if let form = request.form, !forms.contains(where: { $0.key == form }) {
      throw ValidationError("There is no form ‘\(form)’. Known: \(known).")
    }
    let fitting = forms.filter { form in
      request.form.map { $0 == form.key } ?? form.markers.allSatisfy(header.contains)
    }
    var firstFault: DatasetFaults?
    // Forms share names of columns: the first whose whole table is there is the file's.
    for form in fitting {
      do {
        panel = try TradePanel(survey, form: Self.chosen(form, request.flow))
        return
      } catch let error as DatasetFaults { firstFault = firstFault ?? error }
    }
    if let firstFault { throw ValidationError("‘\(survey.path)’ has faults:\n\(firstFault)") }
    throw ValidationError(
      "‘\(survey.path)’ has the columns \(header.prefix(20).joined(separator: ", ")), which is no known form "
        + "(\(known)). ‘trade fit’ and ‘trade counterfactual’ take any table.")
  }

  private static func chosen(_ form: TradePanelForm, _ flow: String?) throws -> TradePanelForm {
    guard let flow else { return form }
    if let chosen = form.choosing(flow: flow) { return chosen }
    let names = form.flows.isEmpty ? [form.flow].compactMap(\.self) : form.flows
    throw ValidationError(
      "The form ‘\(form.key)’ has no flow ‘\(flow)’; it has \(names.joined(separator: ", ")).")
  }

  private static func products(
    _ surveys: [FileSurvey], _ request: Request
  ) throws -> (TradePanel, [InputDigest]) {
    guard let path = request.countries else {
      throw ValidationError(
        "BACI's codes of countries are its own: give --country-codes, the table country_codes_V….csv that is "
          + "published with the files.")
    }
    _ = try chosen(.baci, request.flow)
    let codes = try survey(path)
    do {
      var trade = try BACITrade(countries: codes, products: request.products)
      for file in surveys { try trade.add(file) }
      let inputs = (surveys + [codes]).map { InputDigest(path: $0.path, sha256: $0.sha256) }
      return (try trade.panel(), inputs)
    } catch {
      throw ValidationError("The files of BACI have faults:\n\(error)")
    }
  }

  private static func survey(_ path: String) throws -> FileSurvey {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("There is no file ‘\(path)’.")
    }
    do { return try FileSurvey(path) } catch { throw ValidationError("\(error)") }
  }

  private static func header(_ survey: FileSurvey) throws -> [String] {
    do { return try TradeTableReader().header(of: survey) } catch {
      throw ValidationError("‘\(survey.path)’ has faults:\n\(error)")
    }
  }
}
