import WorldModel

/// The amount of a state's flows, with one partner or with all, by each of several reporters.
struct FlowTotalMeasure: Measure {
  let family: FlowFamily

  var description: MeasureDescription {
    MeasureDescription(
      name: family.prefix.isEmpty ? "flow-total" : family.name("total"),
      title: "Amount of \(family.title)",
      summary: "The subject's \(family.title) with a partner, or with all partners.",
      formula: "x of the pair as the reporter gives it, or Σ x over all partners; total = export "
        + "+ import, not available where a direction is missing",
      unit: family.series == nil ? .one : family.prefix == "trade" ? "USD" : "USD mn",
      citation: "the series' own producer, named in the evidence",
      parameters: [
        MeasureParameter("partner", .entity, meaning: "partner; all partners where none is given"),
        MeasureParameter("unit", .text, meaning: "unit of the result, such as USD bn"),
        MeasureParameter(
          "reporters", .entities,
          meaning: "who reports: the subject, the partner's mirror report, or both"),
      ] + family.parameters)
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let partner = request.entity("partner")
    let asked = request.entities("reporters")
    var reports: [FlowReport] = []
    for reporter in asked ?? [request.subject] {
      guard reporter == request.subject || (reporter == partner && partner != nil) else {
        let known = [request.subject.text] + (partner.map { [$0.text] } ?? [])
        throw .wrongArgument(
          "reporters", of: description.name, value: reporter.text,
          expected: known.joined(separator: " or "))
      }
      reports.append(
        try FlowReport(
          reporter: reporter, subject: request.subject, partner: partner,
          choice: family.choice(request), world: world))
    }
    let target = request.text("unit").map { MeasurementUnit($0) }
    let named = asked != nil
    var timeline = Timeline(
      periods: Array(Set(reports.flatMap(\.periods))), statements: reports.flatMap(\.statements),
      unit: target ?? reports.compactMap(\.unit).first ?? description.unit,
      subject: "\(NoteText.title(of: family.choice(request).series, in: world)) of "
        + world.title(of: request.subject) + (partner.map { " with \(world.title(of: $0))" } ?? ""))
    timeline.reporters = reports.map { named ? $0.reporter : nil }
    timeline.wholePeriods = true
    timeline.reasons = { time in reports.flatMap { $0.gaps(at: time) } }
    return try timeline.values(for: request.period) { (period) throws(MeasureError) in
      var values: [MeasureValue] = []
      for report in reports {
        values.append(try report.value(for: period, in: target, named: named))
      }
      return values
    }
  }
}
