import WorldModel

/// A matter on which a speaker stands on one side or the other.
struct StanceTheme {
  let key: String
  /// What has to be said for the sentence to be about it, in three languages.
  let matter: String
  /// Words of one side.
  let yes: String
  /// Words of the other.
  let no: String

  static let all: [StanceTheme] = [
    StanceTheme(
      key: "sanctions", matter: "sanction*, санкци*",
      yes: """
        support*, effective, useful, justified, welcome*, backs, proved an, поддержива*, эффективн*,
        полезн*, оправдан*, приветству*, қолдай*, тиімді, пайдалы, орынды
        """,
      no: """
        against, oppose*, counterproductive, ineffective, harm*, reject*, useless, против*, вред*,
        неэффективн*, контрпродуктивн*, отверга*, қарсы, зиян*, тиімсіз, пайдасыз
        """),
    StanceTheme(
      key: "aid",
      matter: """
        aid, assistance, help, helping, support for, помощ*, содействи*, көмек*, көмег*, жәрдем*
        """,
      yes: "continu*, go on, goes on, keep*, maintain*, increase*, продолж*, сохран*, жалғас*",
      no: """
        stop*, end, ends, cease*, cut, cuts, halt*, withdraw*, прекра*, останов*, свернут*, сократ*,
        тоқтат*, доғар*, қысқарт*
        """),
    StanceTheme(
      key: "joining",
      matter: """
        join, joins, joining, accede, accedes, become a member, вступит*, вступать, присоедин*, стать членом,
        кіреді, кірмейді, қосыл*, кіру*, кірмек
        """,
      yes: """
        join, joins, joining, accede, accedes, become a member, вступит*, вступать, присоедин*, стать членом,
        кіреді, қосылады, қосылуға, қосылмақ, кіруге, кірмек, кірмейді, қосылмайды
        """,
      no: "refuse*, decline*, rules out, rule out, ruled out, отказ*, отклон*, бас тарт*"),
    StanceTheme(
      key: "sovereignty", matter: "sovereignty, суверенитет*, егемендік*, егемендіг*, дербестіг*",
      yes: """
        touched, touch*, gave up, given up, transfer*, cede*, give up, gives up, giving up, surrender*, limit*, handing over,
        передач*, переда*, уступ*, ограничен*, ограничи*, отказ* от, утрат*, затрагива*, затронут*,
        беру*, береді, тапсыр*, шекте*, айыры*, қозға*
        """,
      no: "inviolable, intact, untouched, неприкосновен*, незыблем*, сақтал*, мызғымас"),
    StanceTheme(
      key: "interference",
      matter: """
        interference, interfere*, internal affairs, non-interference, вмешательств*, вмешива*,
        внутренн* дел*, невмешательств*, ішкі іс*, араласу*, араласпау*
        """,
      yes: """
        admissible, acceptable, permissible, permitted, justified, legitimate, right to interfere,
        allows, accepts, interferes, may interfere, should interfere, допустим*, приемлем*, оправдан*,
        законн*, вправе, можно вмешива*, следует вмешива*, жол беріледі, рұқсат*, орынды, араласуға болады
        """,
      no: """
        inadmissible, unacceptable, stay out, stays out, non-interference, reject*, oppose*,
        недопустим*, неприемлем*, невмешательств*, отверга*, не вмешива*, жол берілмейді, араласпа*,
        қарсы
        """),
    StanceTheme(
      key: "settlement",
      matter: """
        settle, settled, settles, solve, solved, resolve, resolved, settlement, solution, resolution of,
        урегулир*, решить, решен*, разреш*, решать, шешу*, шешіл*, реттеу*, реттел*
        """,
      yes:
        "talk, talks, negotiation*, dialogue, diplomacy, переговор*, диалог*, дипломати*, келіссөз*, диалог*",
      no: """
        force, by force, military, weapons, arms, battlefield, силой, силов*, военн*, оружи*,
        вооружен*, әскери, күшпен, күш қолдан*, қару*, соғыс жолымен
        """),
    StanceTheme(
      key: "markets", matter: "market*, рынк*, рынок, рынки, нарық*, protectionis*, протекционизм*",
      yes: "open, opened, free, открыт*, свободн*, ашық, еркін",
      no: "close*, protectionis*, protect*, barriers, закры*, протекционизм*, барьер*, жабық, жабу*"
    ),
    StanceTheme(
      key: "consensus",
      matter: """
        decisions, decision-making, vote, votes, решени*, шешім*
        """,
      yes: "consensus, консенсус*, unanim*, единоглас*",
      no: "majority, большинств*, көпшілік*, outvote*"),
    StanceTheme(
      key: "borders",
      matter: """
        territorial integrity, borders of states, recognised borders, территориальн* целостност*,
        признанн* границ*, аумақтық тұтаст*
        """,
      yes:
        "respect*, recognis*, uphold*, уважа*, уважен*, признае*, поддержива*, құрметте*, қолдай*",
      no: "revis*, violat*, redraw*, disregard*, пересмотр*, наруш*, игнориру*, қайта қара*, бұз*"),
    StanceTheme(
      key: "many-directions",
      matter: """
        multi-vector, many directions at once, in many directions, многовектор*, көпвекторл*, көп векторл*
        """,
      yes:
        "engage, continu*, keep*, remain*, follow*, продолж*, сохраня*, придержива*, жалғастыр*, ұстан*",
      no:
        "abandon*, give up, gives up, end, ended, drop*, отказ*, отошел, отошла, бас тарт*, тоқтат*"
    ),
    StanceTheme(
      key: "nuclear-arms",
      matter: """
        nuclear arms, nuclear weapons, nuclear weapon, without nuclear, ядерн* оружи*, ядролық қару*
        """,
      yes: """
        acquire*, possess*, seek*, needs, need, restore*, build, приобре*, облада*, стрем*, созда*,
        нужн*, иметь, алғысы, иелен*, қажет, жаса*
        """,
      no:
        "without, free of, gave up, renounc*, reject*, ban, без, отказ*, свободн* от, бас тарт*, азат"
    ),
    StanceTheme(
      key: "architecture",
      matter: """
        financial architecture, new architecture, world finance, architecture of world finance,
        финансов* архитектур*, мировых финансов, қаржы архитектура*, әлемдік қаржы*
        """,
      yes: "needs, need, needed, нужна, нужно, нужда*, требу*, қажет, керек",
      no: "no new architecture, needs no, no need"),
    StanceTheme(
      key: "blocs",
      matter:
        "bloc mentality, in blocs, bloc thinking, think in no blocs, блоков* мышлени*, блоктық ойлау",
      yes:
        "thinks in blocs, think in blocs, support*, embrace*, needs, поддержива*, нужн*, қолдай*",
      no: "no blocs, reject*, against, oppose*, отверга*, против, қарсы"),
  ]
}

/// What a text says on a theme.
struct Stance {
  let theme: String
  /// Whether it stands on the side of ``StanceTheme/yes``.
  let isYes: Bool
  /// Characters of the words that say so.
  let range: Range<Int>
}

/// Reads stances by the words of the themes.
enum StanceReader {
  static let lexicon: Lexicon = {
    var lexicon = Lexicon()
    for theme in StanceTheme.all {
      lexicon.add(theme.matter, .topic("\(theme.key)/matter"))
      lexicon.add(theme.yes, .topic("\(theme.key)/yes"))
      lexicon.add(theme.no, .topic("\(theme.key)/no"))
    }
    lexicon.add(
      """
      not, never, no, nor, cannot, won't, не, ни, нет, нельзя, никогда, емес, жоқ, болмайды, ешқашан,
      refuses to, rejects
      """, .negation)
    return lexicon
  }()

  static func stances(_ tokens: [Token], _ language: Language, _ words: WordBook) -> [Stance] {
    let sentence = SignedSentence(tokens, language, words: words)
    var matters: [String: (start: Int, end: Int)] = [:]
    var sides: [String: [(isYes: Bool, start: Int, end: Int)]] = [:]
    for found in sentence.found {
      guard case .topic(let key) = found.sign else { continue }
      let parts = key.split(separator: "/").map(String.init)
      guard parts.count == 2 else { continue }
      if parts[1] == "matter" {
        let known = matters[parts[0]]
        matters[parts[0]] = (known?.start ?? found.start, max(known?.end ?? 0, found.end))
      } else {
        sides[parts[0], default: []].append((parts[1] == "yes", found.start, found.end))
      }
    }
    return StanceTheme.all.compactMap { theme in
      guard let matter = matters[theme.key], let words = sides[theme.key],
        let last = words.last, let opening = words.first
      else { return nil }
      // *refuses to join*: the word of the one side rules that of the other.
      let ruled = words.filter { word in
        !word.isYes
          || !words.contains { !$0.isYes && $0.end <= word.start && word.start - $0.end < 3 }
      }
      let votes = ruled.map {
        $0.isYes != isDenied(sentence, $0.start, $0.end, in: theme, isYes: $0.isYes)
      }
      guard let first = votes.first, votes.allSatisfy({ $0 == first }) else { return nil }
      return Stance(
        theme: theme.key, isYes: first,
        range: tokens[min(matter.start, opening.start)]
          .start..<tokens[max(matter.end, last.end) - 1].end)
    }
  }

  /// A word of negation shortly before, or behind in Kazakh, where verbs deny by a suffix as well.
  private static func isDenied(
    _ sentence: SignedSentence, _ start: Int, _ end: Int, in theme: StanceTheme, isYes: Bool
  ) -> Bool {
    // *does not plan to join* is no refusal: the denial has to stand close.
    let reach = theme.key == "joining" ? 2 : 4
    if (max(0, start - reach)..<start).contains(where: { sentence.has(.negation, at: $0) }) {
      return true
    }
    guard sentence.language == .kazakh else { return false }
    if isYes || theme.key != "interference",
      sentence.tokens[start..<end].contains(where: { isDenyingVerb($0.text) })
    {
      return true
    }
    return (end..<min(sentence.tokens.count, end + 3)).contains {
      sentence.has(.negation, at: $0)
    }
  }

  private static func isDenyingVerb(_ word: String) -> Bool {
    ["майды", "мейді", "маймыз", "мейміз", "пайды", "пейді", "пау", "мауы", "меуі"].contains {
      word.contains($0)
    }
  }
}
