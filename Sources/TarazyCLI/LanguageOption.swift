import ArgumentParser
import WorldModel

/// The option for the language of a printed document.
struct LanguageOption: ParsableArguments {
  @Option(
    help: "Language of the labels and names: en, kk or ru. Words of the data stay as they are.")
  var language = Language.english
}
