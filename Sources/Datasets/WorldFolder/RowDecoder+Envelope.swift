import WorldModel

extension RowDecoder {
  /// The last columns of a fact; `series` gives the publication lag where the row states no date.
  func envelope(
    _ record: borrowing CSVRecord, series: SeriesID? = nil, isStanding: Bool = false
  ) -> FactEnvelope {
    let valid = interval(.valid, record)
    let (source, published) = source(record)
    var recorded = date(.recorded, record)
    var isAssumed = false
    if recorded == nil {
      if let key = series, let series = self.series(key), series.lagMonths > 0,
        let date = isStanding ? series.recorded(forStanding: valid) : series.recorded(for: valid)
      {
        recorded = date
        isAssumed = series.lagIsAssumed
      } else {
        recorded = published
      }
    }
    return FactEnvelope(
      valid: valid, recorded: recorded, recordedIsAssumed: isAssumed,
      status: choice(.status, record, orElse: .reported), source: source,
      locator: text(.locator, record), note: text(.note, record))
  }

  /// The source that the row names, with its date of publication.
  private func source(_ record: borrowing CSVRecord) -> (id: SourceID, published: EDTFDate?) {
    let id = SourceID(required(.source, record))
    if let last = lastSource, last.id == id { return last }
    let known = context.sources[id]
    if !id.isEmpty, known == nil {
      if isUnchecked(.source) { return (id, nil) }
      let hint = hint(id.text, context.sources.keys.map(\.text))
      fault(
        .source, record, rule: "‘source’ must be a key of sources.csv",
        fix: hint + "add the publication to sources.csv")
      return (id, nil)
    }
    lastSource = (id, known?.published)
    return (id, known?.published)
  }

  /// The series with a key; `nil` where series.csv has none.
  func series(_ key: SeriesID) -> Series? {
    if let lastSeries, lastSeries.id == key { return lastSeries }
    lastSeries = context.series[key] ?? lastSeries
    return context.series[key]
  }

  func seriesKey(_ record: borrowing CSVRecord) -> SeriesID {
    let key = SeriesID(required(.series, record))
    if !key.isEmpty, series(key) == nil, !isUnchecked(.series) {
      let hint = hint(key.text, context.series.keys.map(\.text))
      fault(
        .series, record, rule: "‘series’ must be a key of series.csv",
        fix: hint + "describe the series there")
    }
    return key
  }

  func factID(_ record: borrowing CSVRecord) -> FactID { FactID(text(.id, record)) }

  func unit(_ column: Column, _ record: borrowing CSVRecord) -> MeasurementUnit {
    MeasurementUnit(text(column, record))
  }

  func amount(_ record: borrowing CSVRecord) -> Amount? { amount(.value, record) }

  /// Number, comparator and unit; `nil` where no number is stated.
  func amount(
    _ column: Column, unit unitColumn: Column = .unit, comparator stated: Comparator? = nil,
    _ record: borrowing CSVRecord
  ) -> Amount? {
    let comparator = stated ?? comparator(record)
    guard let value = number(column, record) else { return nil }
    if isEmpty(unitColumn, record) {
      fault(
        column, record, rule: "a number needs a unit in column ‘\(unitColumn.header)’",
        fix: "write the unit; 1 for a number without one")
    }
    return Amount(value, comparator, unit: unit(unitColumn, record))
  }
}
