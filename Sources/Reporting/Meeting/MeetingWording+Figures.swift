import Desk
import Doctrines
import WorldModel

extension MeetingWording {
  func figure(_ figure: MeetingFigure) -> Words {
    let when = interval(figure.amount.time)
    var parts = [when.isEmpty ? labels[MeetingLabel.undated] : when]
    parts += [age(figure.age)].filter { !$0.isEmpty }
    if let reporter = figure.reporter {
      parts.append(labels.text(MeetingLabel.byReporter, .name(phraseName(reporter))))
    }
    let text = "\(amount(figure.amount)) (\(parts.joined(separator: ", ")))"
    let missing =
      figure.missing.map {
        labels[$0 == .import ? MeetingDetailLabel.importMissing : .exportMissing]
      }
      ?? ""
    return (
      figureName(figure),
      join([
        text, band(figure) ?? "", missing, counted(figure),
        figure.isOld ? labels[MeetingLabel.old] : "",
      ]), figure.isOld || figure.composition != nil || figure.missing != nil
    )
  }

  /// Full years and months; a period known to the year is as old as its last day.
  private func age(_ age: MeetingAge) -> String {
    switch age {
    case .unknown: ""
    case .running: labels[MeetingDetailLabel.ageRunning]
    case .months(0): labels[MeetingDetailLabel.ageFresh]
    case .months(let months) where months < 12:
      labels.text(MeetingDetailLabel.ageMonths, .number(months))
    case .months(let months) where months.isMultiple(of: 12):
      labels.text(MeetingDetailLabel.ageYears, .number(months / 12))
    case .months(let months):
      labels.text(MeetingDetailLabel.ageYearsMonths, .number(months / 12), .number(months % 12))
    }
  }

  /// How the bloc in a figure differs from that on the day; empty where it does not.
  func counted(_ figure: MeetingFigure) -> String { figure.composition.map(counted) ?? "" }

  func counted(_ composition: MeetingComposition) -> String {
    labels.text(
      MeetingDetailLabel.counted, .name(localName(composition.bloc)),
      .text(self.composition(composition)))
  }

  /// Such as `with the United Kingdom, without Croatia`.
  func composition(_ composition: MeetingComposition) -> String {
    func texts(_ members: [EntityID], _ key: MeetingDetailLabel) -> [String] {
      var texts = members.prefix(3).map { labels.text(key, .name(phraseName($0))) }
      if members.count > 3 {
        texts.append(labels.text(MeetingLabel.andMore, .number(members.count - 3)))
      }
      return texts
    }
    return (texts(composition.with, .countedWith) + texts(composition.without, .countedWithout))
      .joined(separator: ", ")
  }

  /// The results of other methods, where they differ from the figure as printed.
  private func band(_ figure: MeetingFigure) -> String? {
    guard let low = figure.low, let high = figure.high else { return nil }
    let texts = [low, high].map { number($0, digits: 3) }
    guard texts[0] != texts[1] else { return nil }
    return labels.text(MeetingLabel.band, .text(texts[0]), .text(texts[1]))
  }

  func figureName(_ figure: MeetingFigure) -> String {
    var text: String
    switch figure.name {
    case .measure(let name): text = measure(name).map { labels[$0] } ?? name
    case .series(let id):
      text = series(id).map { labels[$0] } ?? world.series(SeriesID(id))?.title ?? id
    case .term(let thing, let term):
      text = "\(name(thing)), \(self.term(term))"
    case .relation(let kind):
      text = kind == "border" ? labels[MeetingLabel.figureBorder] : relationKind(kind)
    case .quantity(let subject, let quantity):
      let key: MeetingLabel? =
        quantity == "gdp" ? .figureGdp : quantity == "population" ? .figurePopulation : nil
      text = key.map { labels.text($0, .name(phraseName(subject))) } ?? quantity
    case .statement(let statement): text = name(statement)
    }
    if figure.isMean { text += ", " + labels[MeetingDetailLabel.mean] }
    if let through = figure.through {
      text += " (" + labels.text(MeetingLabel.through, .name(phraseName(through))) + ")"
    }
    return text
  }

  func series(_ id: String) -> MeetingDetailLabel? {
    switch id {
    case "trade-turnover-official": .seriesTurnover
    case "fdi-inflow-official": .seriesInflow
    case "fdi-gross-official": .seriesGross
    default: nil
    }
  }

  /// The name of a property in the language; one that the catalogue lacks stays as the world has it.
  func term(_ term: String) -> String {
    MeetingTermLabel(rawValue: term).map { labels[$0] } ?? term
  }

  private func measure(_ name: String) -> MeetingLabel? {
    switch name {
    case "trade-total": .figureTradeTotal
    case "trade-export": .figureTradeExport
    case "trade-import": .figureTradeImport
    case "trade-share": .figureTradeShare
    case "investment-total": .figureInvestmentTotal
    case "investment-share": .figureInvestmentShare
    case "energy-share": .figureEnergyShare
    case "arms-share": .figureArmsShare
    case "agreement": .figureUnAgreement
    case "shared-organisations": .figureSharedOrganisations
    case "government-visits": .figureGovernmentVisits
    default: nil
    }
  }

  /// The unit in the language; units without a word of their own stay as the world writes them.
  func unit(_ unit: MeasurementUnit, of value: Double) -> String {
    guard unit != .one else { return "" }
    let words = unit.text.split(separator: " ").map(String.init)
    if labels.language != .english, words.count == 2, words[0] == "million" {
      return labels.unit("\(words[1]) mn", of: value)
    }
    return labels.unit(unit.text, of: value)
  }
}
