extension CountryCodes {
  /// The Correlates of War number of a voter of the General Assembly, one for all its sessions; `nil` where the
  /// lists know none.
  ///
  /// The voting data keep one voter for the Soviet Union and Russia (365) and for Yugoslavia and Serbia (345),
  /// but tell the two Germanies apart from the united one (260, 265, 255) and the two Yemens (678, 680, 679).
  public func correlatesOfWarNumber(of voter: UNVotes.Voter) -> Int? {
    if let number = voter.number ?? voter.seatNumber { return number }
    guard let state = state(iso2: voter.iso2) else { return nil }
    let numbers = dated.filter { $0.scheme == .cow && $0.state == state }.compactMap {
      Int($0.code)
    }
    // One state can have had several spells, but here only one number.
    guard let number = numbers.max(), numbers.allSatisfy({ $0 == number }) else { return nil }
    return number
  }
}

extension UNVotes.Voter {
  /// The Correlates of War number of a seat whose name or code alone does not tell it; `nil` for all others.
  public var seatNumber: Int? {
    switch name {
    case "Federal Republic of Germany": return 260
    case "Yemen Arab Republic": return 678
    case "Zanzibar": return 511
    default: break
    }
    switch iso2 {
    case "DE": return 255
    case "DD": return 265
    case "CS": return 315
    case "YU": return 345
    case "RU": return 365
    case "YE": return 679
    case "YD": return 680
    default: return nil
    }
  }
}
