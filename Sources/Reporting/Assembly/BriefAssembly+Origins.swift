import WorldModel

extension BriefAssembly {
  /// Where the subject's figures come from; empty where none were imported.
  var origins: [BriefDocument.Origin] {
    world.figureOrigins(of: report.doctrine.subject).map { origin in
      let (first, last) = (origin.years.lowerBound, origin.years.upperBound)
      return BriefDocument.Origin(
        seriesID: origin.series.text, title: title(ofSeries: origin.series),
        isImported: origin.isImported, dataSet: dataSet(of: origin.sources),
        years: first == last ? "\(first)" : "\(first)–\(last)",
        files: origin.files.map { .init(path: $0.name, sha256: $0.sha256) })
    }
  }

  private func title(ofSeries series: SeriesID) -> String {
    guard labels.language != .english, let label = OriginLabel(rawValue: series.text) else {
      return titles.title(of: series)
    }
    return labels[label]
  }

  private func dataSet(of sources: [Source]) -> String {
    guard sources.count == 1, let source = sources.first else {
      return labels.text(OriginLabel.sourceCount, .number(sources.count))
    }
    let edition = source.published.map { ", \($0)" } ?? ""
    return labels.data(source.title) + edition
  }
}
