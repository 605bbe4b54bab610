import WorldModel

/// A claim of success that a doctrine's checks decide.
struct SuccessTheme {
  /// Measures whose checks it restates.
  let measures: Set<String>
  /// What has to be said: one phrase of each list.
  let matter: String
  let claim: String
  /// Nouns that claim it together with a word of completion: *a balance … has been achieved*.
  var noun = ""
  /// What has to be said besides the noun.
  var nounMatter = ""

  private static let evenness = """
    diversif*, no single, not dominat*, none of which is dominant, none of them is dominant, none dominates,
    none is dominant, many suppliers, without a dominant, does not depend on, do not depend on, independent of,
    depends on no, depend on no, evenly, no one dominates, various suppliers, many different, several suppliers,
    not dependent on, spread evenly, many sources, many directions, by many routes, many routes, in equal measure, equally, many states,
    не доминир*, ни одн* из которых не, диверсифи*, ни одно не, ни один не, ни одна не, нет доминиру*,
    не завис*, независим* от, равномерн*, разн* поставщик*, множеств* поставщик*, многих поставщик*,
    ни от одн*, ни от кого,
    әртараптан*, ешқайсысы басым емес, басымдық жоқ, тәуелді емес, бірде-бір, ешкімге тәуелді, әртүрлі,
    көптеген жеткізуші*, біркелкі, басым емес, үстем емес
    """

  /// Whether it is that one among several does not prevail.
  var isOfEvenness: Bool { claim.hasPrefix(Self.evenness) }

  static let all: [SuccessTheme] = [
    SuccessTheme(
      measures: ["energy-route-share", "energy-share"],
      matter: """
        routes by which our oil, routes of our oil, oil export*, export* of oil, oil routes, energy routes,
        energy export*, oil leaves, маршрут* экспорт* наш* нефт*, маршрут* экспорт* нефт*, экспорт* нефт*,
        маршрут* нефт*, экспорт* наш* нефт*, путей экспорт*, мұнай экспорт*, мұнайды экспорт*, мұнай жолдар*,
        energy leaves, export routes, routes for oil, our pipelines, oil pipelines, экспортн* маршрут*, мұнай тасымал*, құбыр*,
        our oil, oil of our country, нашей нефти, нашу нефть, мұнайымыз*,
        transit state, transit country, transit countries, транзитн* государств*, транзитн* стран*, транзиттік мемлекет*, транзит ел*
        """,
      claim: evenness + """
        , No transit state, no transit country, no state dominates, ни одно транзитн*, ни одна транзитн*,
        бірде-бір транзит*, ешбір транзит*
        """),
    SuccessTheme(
      measures: ["arms-share"],
      matter: "arms, weapons, armament*, вооружени*, оружи*, қару*",
      claim: evenness + ", no dominant, no supplier, ни один поставщик, ешбір жеткізуші"),
    SuccessTheme(
      measures: ["worst-domain-evenness"],
      matter: """
        foreign policy, our policy, multi-vector policy, внешн* политик*, многовекторн* политик*,
        сыртқы саясат*, көпвекторлы саясат*
        """,
      claim:
        "balanced, in balance, equidistant, evenly, in equal measure, сбалансирован*, в равной мере, равноудален*, уравновешен*, теңгерімді, теңгерілген, тепе-тең*",
      noun: "balance, equilibrium, баланс*, равновеси*, тепе-теңдік*, теңгерім*",
      nounMatter: """
        foreign policy, multi-vector policy, внешн* политик*, многовекторн* политик*, сыртқы саясат*,
        көпвекторлы саясат*
        """
    ),
    SuccessTheme(
      measures: ["trade-share", "trade-concentration"],
      matter: "trade, торговл*, товарооборот*, сауда*",
      claim: evenness
        + ", no dominant partner, no trading partner dominates, ни один торгов*, ешбір сауда серіктес*"
    ),
    SuccessTheme(
      measures: ["investment-concentration", "investment-share"],
      matter: "investment*, investor*, инвестици*, инвестор*",
      claim: evenness + ", no investor, no dominant investor, ни один инвестор, ешбір инвестор"),
    SuccessTheme(
      measures: ["pairwise-balance"],
      matter:
        "Russia and China, China and Russia, Росси* и Кита*, Кита* и Росси*, Ресей мен Қытай*, Қытай мен Ресей*",
      claim: "balanced, equal, in balance, сбалансирован*, уравновешен*, равн*, теңгерімді, тең"),
  ]
}

/// Reads claims of success.
enum SuccessReader {
  struct Found {
    let measures: Set<String>
    let range: Range<Int>
  }

  static let lexicon: Lexicon = {
    var lexicon = Lexicon()
    for (index, theme) in SuccessTheme.all.enumerated() {
      lexicon.add(theme.matter, .topic("\(index)/matter"))
      lexicon.add(theme.claim, .topic("\(index)/claim"))
      if !theme.noun.isEmpty { lexicon.add(theme.noun, .topic("\(index)/noun")) }
      if !theme.nounMatter.isEmpty {
        lexicon.add(theme.nounMatter, .topic("\(index)/nounmatter"))
      }
    }
    // *Not one of them is dominant*: a subject of which there is none, with a verb of prevailing.
    lexicon.add(
      """
      no, not one, none, no one, not a single, nobody, no single, ни один, ни одна, ни одно, никто, никакой,
      бірде-бір, ешбір, ешқайсысы, ешкім
      """, .topic("none/word"))
    lexicon.add(
      """
      domina*, predomina*, prevail*, outweigh*, доминир*, преоблада*, главенств*, перевешива*, басым*,
      үстем*
      """, .topic("prevails/word"))
    lexicon.add(
      """
      being, becoming, growing, step by step, working, work to, work on, gradually, begin, begins, trying,
      tries, partly, remains, remain, still, concentrated, dependent on, постепенно, работа*, стара*,
      начина*, становится, пока, еще, остается, остаются, біртіндеп, жұмыс*, талпын*, қала береді,
      should, must, want*, aim*, goal*, need to, needs, hope, will, would, seek*, strive*, more, further,
      not yet, are not, is not, be, следует, нужно, должн*, цель, целью, намерен*, стрем*, будет, будут,
      необходимо, дальнейш*, дальше, продолж*, керек, тиіс, мақсат*, қажет, әлі, одан әрі
      """, .negation)
    lexicon.add(
      """
      has been achieved, have been achieved, has been reached, has been struck, is complete, is completed, has been completed, is achieved,
      has succeeded, is done, достигнут*, завершен*, обеспечен*, удал*, қамтамасыз етілді, қол жеткізілді,
      аяқталды, жүзеге асты
      """, .sum)
    return lexicon
  }()

  static func claims(_ tokens: [Token], _ language: Language, _ words: WordBook) -> [Found] {
    let sentence = SignedSentence(tokens, language, words: words)
    var matters: [Substring: (start: Int, end: Int)] = [:]
    var claims: [Substring: (start: Int, end: Int)] = [:]
    var nounMatters: Set<Substring> = []
    var nouns: [Substring: (start: Int, end: Int)] = [:]
    var nobody: [(start: Int, end: Int)] = []
    var prevailing: [(start: Int, end: Int)] = []
    var isWish = false
    var completions: [(start: Int, end: Int)] = []
    for found in sentence.found {
      switch found.sign {
      case .negation: isWish = true
      case .sum: completions.append((found.start, found.end))
      case .topic(let key):
        let parts = key.split(separator: "/")
        if parts[0] == "none" {
          nobody.append((found.start, found.end))
        } else if parts[0] == "prevails" {
          prevailing.append((found.start, found.end))
        } else if parts[1] == "nounmatter" {
          nounMatters.insert(parts[0])
        } else if parts[1] == "noun" {
          nouns[parts[0]] = (found.start, found.end)
        } else if parts[1] == "matter" {
          let known = matters[parts[0]]
          matters[parts[0]] = (known?.start ?? found.start, max(known?.end ?? 0, found.end))
        } else {
          let known = claims[parts[0]]
          claims[parts[0]] = (known?.start ?? found.start, max(known?.end ?? 0, found.end))
        }
      default: break
      }
    }
    guard !isWish else { return [] }
    for (key, place) in nouns
    where claims[key] == nil && !completions.isEmpty && nounMatters.contains(key) {
      claims[key] = place
    }
    if let (start, end) = evenness(nobody, prevailing, sentence) {
      for (key, theme) in SuccessTheme.all.enumerated() where theme.isOfEvenness {
        let name = Substring("\(key)")
        let known = claims[name]
        claims[name] = (known?.start ?? start, max(known?.end ?? 0, end))
      }
    }
    guard !claims.isEmpty else { return [] }
    return claims.sorted { $0.key < $1.key }.compactMap { key, place in
      guard let matter = matters[key], let index = Int(key) else { return nil }
      let start = min(place.start, matter.start)
      // Behind a semicolon something else is told.
      guard
        sentence.tokens[
          min(place.end, matter.end)..<max(place.start, matter.start, min(place.end, matter.end))
        ]
        .allSatisfy({ !$0.isSign(";") })
      else { return nil }
      let behind = completions.filter { $0.start >= matter.start && $0.start - place.end < 12 }
      let end = max(place.end, matter.end, behind.map(\.end).max() ?? 0)
      return Found(
        measures: SuccessTheme.all[index].measures,
        range: tokens[start].start..<tokens[end - 1].end)
    }
  }

  /// From the first word of *none … prevails* to the last, without a comma in between.
  private static func evenness(
    _ nobody: [(start: Int, end: Int)], _ prevailing: [(start: Int, end: Int)],
    _ sentence: SignedSentence
  ) -> (start: Int, end: Int)? {
    for one in nobody {
      for other in prevailing where other.start >= one.end && other.start - one.end < 8 {
        if sentence.tokens[one.end..<other.start].allSatisfy({ $0.kind != .sign }) {
          return (one.start, other.end)
        }
      }
    }
    return nil
  }
}
