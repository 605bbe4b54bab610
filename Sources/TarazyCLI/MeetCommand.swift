import ArgumentParser
import Datasets
import Desk
import Doctrines
import Reporting
import WorldModel

struct MeetCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, markdown, json, docx, odt, pdf
  }

  static let configuration = CommandConfiguration(
    commandName: "meet",
    abstract: "Makes a meeting file of two pages: what to know before meeting a partner.",
    discussion: """
      Standing of the relationship, agreements and their stage, promises and what became of them, open \
      items, what is new since the last meeting, figures safe to quote and figures to avoid, shared \
      organisations and the vectors of the doctrine. Every line has a number that leads to its source. \
      Nothing recorded after the day of the meeting is used.

      DOCX and ODT need pandoc, PDF needs a Chromium browser; the other forms need nothing.

      EXAMPLES:
        tarazy meet FRA
        tarazy meet EU --on 2018-11 --format pdf --output eu.pdf
        tarazy meet CHN --last-meeting 2023-05 --language ru --format docx --output china.docx
      """)

  @Argument(help: "Key, name or alias of a state, bloc or organisation.")
  var partner: String

  @Option(
    help: """
      Day of the meeting, such as 2018-11-05; a year (2014) or month (2014-10) will do, also about \
      2014~ or perhaps 2014?. Default: the latest date recorded in the world.
      """, transform: EDTFDate.argument)
  var on: EDTFDate?

  @Option(help: "Name of a doctrine of the world, or path of a YAML file.")
  var doctrine = "kazakhstan"

  @Option(
    help: "When both last met. Default: the last visit, meeting or summit that the world knows.",
    transform: EDTFDate.argument)
  var lastMeeting: EDTFDate?

  @Option(
    help: "Date of knowledge, not after the meeting. Default: the day of the meeting.",
    transform: EDTFDate.argument)
  var asOf: EDTFDate?

  @Option(
    help: "Language of the labels: en, kk or ru; texts of the data stay as they are.",
    transform: Self.language)
  var language: Language = .english

  @Option(help: "One of text, html, markdown, json, docx, odt, pdf; the last three need --output.")
  var format: Format = .text

  @Flag(help: "Print every line, however many pages that takes.")
  var full = false

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if [.docx, .odt, .pdf].contains(format), output.output == nil {
      throw ValidationError(
        "A \(format.rawValue) file can't go to the terminal: add --output FILE.\(format.rawValue)")
    }
  }

  func run() throws {
    try OutputFile.refuse(output.output, over: doctrine)
    let (folder, file) = try world.read(doctrine: doctrine)
    if let on { folder.warn(of: on, "--on \(on)", about: file.doctrine.subject) }
    let sheets = MeetingSheets(
      try meeting(file.doctrine, folder), world: folder.world, labels: Labels(language),
      isFull: full)
    let text = sheets.text
    switch format {
    case .text:
      try output.write(text.terminal(width: output.width, colour: output.usesColour))
    case .html: try output.write(MeetingPage(text).html)
    case .markdown: try output.write(text.markdown)
    case .json: try output.write(sheets.print.json(text).text(.indented) + "\n")
    case .docx, .odt:
      try Pandoc.convert(html: MeetingPage(text).html, to: format.rawValue, at: outputPath)
    case .pdf: try printFilled(sheets, in: folder)
    }
  }

  /// Prints as many lines as two sheets hold with the fonts at hand: the estimate is on the wide side, so more
  /// is tried first, and the sheets are counted.
  private func printFilled(_ sheets: MeetingSheets, in folder: WorldFolder) throws {
    var tried: Set<String> = []
    for scale in sheets.isCut ? [1.3, 1.22, 1.15, 1.08, 1.04] : [] {
      let larger = MeetingSheets(
        sheets.print.file, world: folder.world, labels: Labels(language), scale: scale)
      let html = MeetingPage(larger.text).html
      guard tried.insert(html).inserted else { continue }
      try Browser.printPDF(html: html, to: outputPath)
      if try Browser.sheets(in: outputPath) <= 2 { return }
    }
    try Browser.printPDF(html: MeetingPage(sheets.text).html, to: outputPath)
  }

  private static func language(_ text: String) throws -> Language {
    if let known = Language(rawValue: text) { return known }
    let tags = Language.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("‘\(text)’ is none of the languages \(tags).")
  }

  private var outputPath: String { output.output ?? "meeting.\(format.rawValue)" }

  private func meeting(_ doctrine: Doctrine, _ folder: WorldFolder) throws -> MeetingFile {
    do {
      let request = try MeetingRequest(
        subject: doctrine.subject, partner: partner, on: on ?? folder.defaultDate, asOf: asOf,
        lastMeeting: lastMeeting, in: folder.world)
      return try MeetingAssembly(request, doctrine: doctrine, world: folder.world).file()
    } catch let error as MeetingError {
      throw ValidationError("No meeting file: \(error).")
    }
  }
}
