import ArgumentParser
import Datasets
import Desk
import Doctrines
import Reporting
import WorldModel

struct AgendaCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, ics, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract:
      "Prints the diplomatic calendar of a state: summits, terms, deadlines, anniversaries.",
    discussion: """
      Without a range it begins on the latest date recorded in the world and covers a year. A \
      date is as coarse as its source: a month stands for its days, and ‘?’ marks what only may \
      lie in the range. What is told of one occasion is one entry with its aspects. Round \
      anniversaries are listed, up to ten years after the date of knowledge; \
      --every-anniversary lists those between as well. A range covers at most 50 years. The \
      iCalendar file opens in any calendar program.

      EXAMPLES:
        tarazy agenda --from 2014-01 --to 2019-01
        tarazy agenda --partner FRA --language ru
        tarazy agenda --kind deadline,role --format json
        tarazy agenda --format ics --output kazakhstan.ics
      """)

  @Option(help: "First date of the range, such as 2014-01. Default: the date of knowledge.")
  var from: String?
  @Option(help: "Last date of the range. Default: one year after the first.")
  var to: String?
  @Option(help: "Key, name or alias of a partner; keeps entries in which it has a part.")
  var partner: String?
  @Option(help: "Key, name or alias of the state, instead of a doctrine.")
  var subject: String?
  @Option(help: "Name of a doctrine of the world, or path of a YAML file. Default: kazakhstan.")
  var doctrine: String?
  @Option(
    help: "Date of knowledge: facts recorded later are left out. Default: the latest recorded.")
  var asOf: String?
  @Option(help: "One of en, kk, ru.")
  var language = "en"
  @Option(help: "Kinds of entries to keep, separated by commas; may be repeated.")
  var kind: [String] = []
  @Flag(help: "Also statements, positions, shocks, standings, and what the state has no part in.")
  var all = false
  @Flag(help: "Every anniversary instead of the round ones.")
  var everyAnniversary = false
  @Option(help: "One of text, json, csv, ics, markdown.")
  var format: Format = .text

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = try wantedLanguage()
    let kinds = try wantedKinds()
    let (first, last) = (try date(from, "--from"), try date(to, "--to"))
    let stated = try date(asOf, "--as-of")
    if subject != nil, doctrine != nil {
      throw ValidationError("Give --subject or --doctrine, not both: a doctrine names its state.")
    }
    try OutputFile.refuse(output.output, over: doctrine ?? "")
    let folder = try world.read()
    let file =
      subject == nil ? try DoctrineFile.read(doctrine ?? "kazakhstan", in: folder) : nil
    let known = stated ?? folder.defaultDate
    let owner = folder.world.entity(named: subject ?? file?.doctrine.subject.text ?? "")
    for (date, name) in [(first, "--from"), (stated, "--as-of")] {
      guard let date, let owner else { continue }
      folder.warn(of: date, "\(name) \(date)", about: owner)
    }
    let agenda: Agenda
    do {
      let request = try AgendaRequest(
        subject: subject ?? file?.doctrine.subject.text ?? "", partner: partner,
        range: try range(first, last, known), asOf: known, kinds: kinds, includesAll: all,
        everyAnniversary: everyAnniversary, in: folder.world)
      agenda = Agenda(request, doctrine: file?.doctrine, world: folder.world)
    } catch let error as AgendaError {
      throw ValidationError(error.description)
    }
    switch format {
    case .text:
      try output.write(
        agenda.terminal(language: language, width: output.width, colour: output.usesColour))
    case .json:
      let inputs = (file.map { [$0.input] } ?? []) + folder.digests
      try output.write(agenda.json(language: language, inputs: inputs).text(.indented) + "\n")
    case .csv: try output.write(agenda.csv(language: language))
    case .ics: try output.write(agenda.calendar(language: language).text)
    case .markdown: try output.write(agenda.markdown(language: language))
    }
  }

  private func range(
    _ first: EDTFDate?, _ last: EDTFDate?, _ known: EDTFDate
  ) throws -> AgendaRange {
    guard let last else { return AgendaRange(yearFrom: first ?? known) }
    return try AgendaRange(from: first ?? known, to: last)
  }

  private func date(_ text: String?, _ option: String) throws -> EDTFDate? {
    guard let text else { return nil }
    guard let date = EDTFDate(text) else {
      let fault = DateFault(text).map { ": \($0)" } ?? ""
      throw ValidationError(
        "‘\(text)’ for \(option) is not a date\(fault); write a year, month or day: 2014, 2014-10, "
          + "2014-10-16.")
    }
    return date
  }

  private func wantedLanguage() throws -> Language {
    if let known = Language(rawValue: language) { return known }
    let tags = Language.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("There are no words in the language ‘\(language)’. Known: \(tags).")
  }

  private func wantedKinds() throws -> Set<AgendaKind> {
    let known = AgendaKind.allCases.map(\.rawValue)
    let names = kind.flatMap { $0.split(separator: ",").map { String($0) } }
    return Set(
      try names.map { name in
        if let kind = AgendaKind(rawValue: name) { return kind }
        let hint = Spelling.closest(to: name, among: known).map { "; did you mean ‘\($0)’?" }
        throw ValidationError(
          "There is no kind of entry ‘\(name)’\(hint ?? ".") Known: "
            + known.joined(separator: ", ") + ".")
      })
  }
}
