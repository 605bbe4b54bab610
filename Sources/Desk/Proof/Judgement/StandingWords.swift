import WorldModel

/// Standings in the words of a draft.
enum StandingWords {
  static func text(_ role: Membership.Role, _ language: Language) -> String {
    switch (role, language) {
    case (.partner, .english): "partner state"
    case (.partner, .russian): "государство-партнёр"
    case (.partner, .kazakh): "серіктес мемлекет"
    case (.observer, .english): "observer"
    case (.observer, .russian): "наблюдатель"
    case (.observer, .kazakh): "бақылаушы"
    case (.member, .english), (.founder, .english): "member"
    case (.member, .russian), (.founder, .russian): "член"
    case (.member, .kazakh), (.founder, .kazakh): "мүше"
    default: role.rawValue
    }
  }
}
