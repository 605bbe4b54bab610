import Desk
import WorldModel

/// The names of months, with the forms that dates in sentences need.
///
/// Source of the names: Unicode CLDR 47, `kk` and `ru`, dates/calendars/gregorian/months; the order of
/// a Kazakh date is that of the country's acts of law, *2018 жылғы 26 қараша*.
enum MonthNames {
  struct Forms {
    let nominative: String
    let genitive: String
    let dative: String
    let accusative: String
    let instrumental: String
    let prepositional: String
    /// What *from* and *since* go with: Kazakh ablative, Russian genitive.
    let ablative: String

    init(_ forms: String) {
      let words = forms.split(separator: " ").map(String.init)
      func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : forms }
      nominative = word(0)
      genitive = word(1)
      dative = word(2)
      accusative = word(3)
      instrumental = word(4)
      prepositional = word(5)
      ablative = word(6)
    }
  }

  static let russian = [
    "январь января январю январь январем январе января",
    "февраль февраля февралю февраль февралем феврале февраля",
    "март марта марту март мартом марте марта",
    "апрель апреля апрелю апрель апрелем апреле апреля",
    "май мая маю май маем мае мая",
    "июнь июня июню июнь июнем июне июня",
    "июль июля июлю июль июлем июле июля",
    "август августа августу август августом августе августа",
    "сентябрь сентября сентябрю сентябрь сентябрем сентябре сентября",
    "октябрь октября октябрю октябрь октябрем октябре октября",
    "ноябрь ноября ноябрю ноябрь ноябрем ноябре ноября",
    "декабрь декабря декабрю декабрь декабрем декабре декабря",
  ].map(Forms.init)

  static let kazakh = [
    "қаңтар қаңтардың қаңтарға қаңтарды қаңтармен қаңтарда қаңтардан",
    "ақпан ақпанның ақпанға ақпанды ақпанмен ақпанда ақпаннан",
    "наурыз наурыздың наурызға наурызды наурызбен наурызда наурыздан",
    "сәуір сәуірдің сәуірге сәуірді сәуірмен сәуірде сәуірден",
    "мамыр мамырдың мамырға мамырды мамырмен мамырда мамырдан",
    "маусым маусымның маусымға маусымды маусыммен маусымда маусымнан",
    "шілде шілденің шілдеге шілдені шілдемен шілдеде шілдеден",
    "тамыз тамыздың тамызға тамызды тамызбен тамызда тамыздан",
    "қыркүйек қыркүйектің қыркүйекке қыркүйекті қыркүйекпен қыркүйекте қыркүйектен",
    "қазан қазанның қазанға қазанды қазанмен қазанда қазаннан",
    "қараша қарашаның қарашаға қарашаны қарашамен қарашада қарашадан",
    "желтоқсан желтоқсанның желтоқсанға желтоқсанды желтоқсанмен желтоқсанда желтоқсаннан",
  ].map(Forms.init)

  /// The Kazakh word for a year in a date, such as *2018 жылы*.
  static let kazakhYear = Forms("жыл жылдың жылға жылды жылмен жылы жылдан")
}
