extension WorldNegotiation {
  /// The YAML file of the negotiation, with each receipt and each missing figure as a remark.
  ///
  /// ``NegotiationReader`` reads it back as ``negotiation``.
  ///
  /// - Throws: ``NegotiationError`` where the format has no word for the decision rule.
  public func text() throws(NegotiationError) -> String {
    var remarks: [NegotiationWriter.Remark] = []
    for receipt in receipts {
      remarks.append(.init(place(receipt.actor?.text, receipt.issue, receipt.part), receipt.line))
    }
    for figure in missing {
      remarks.append(
        .init(place(figure.actor.text, figure.issue, figure.part), "\(figure)"))
    }
    return try NegotiationWriter.text(of: negotiation, remarks: remarks)
  }

  private func place(
    _ actor: String?, _ issue: String, _ part: NegotiationReceipt.Part
  ) -> NegotiationFault.Place {
    let issueIndex = negotiation.issues.firstIndex { $0.name == issue }
    let actorIndex = negotiation.actors.firstIndex { $0.name == actor }
    switch (actorIndex, issueIndex) {
    case (let actor?, let issue?): return .stance(actor: actor, issue: issue)
    case (let actor?, nil): return .actor(actor)
    case (nil, let issue?): return .issue(issue)
    case (nil, nil): return part == .rule ? .rule : .whole
    }
  }
}
