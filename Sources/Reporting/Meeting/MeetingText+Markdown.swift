extension MeetingText {
  /// The file as Markdown: a heading and a list for each section, receipts as a list at the end.
  public var markdown: String {
    var text = "# \(escaped(title))\n\n"
    text += escaped(facts.joined(separator: " · ")) + "\n\n"
    text += escaped(lastMeeting.text) + numbers(lastMeeting.receipts) + "\n"
    for section in sections {
      text += "\n## \(escaped(section.heading))\n\n"
      for line in section.lines {
        let lead = line.lead.isEmpty ? "" : "**\(escaped(line.lead)):** "
        text += "- \(lead)\(escaped(line.text))\(numbers(line.receipts))\n"
      }
      if !section.lines.isEmpty, !(section.unknown + section.more).isEmpty { text += "\n" }
      let notes = [section.unknown, section.more].filter { !$0.isEmpty }
      if !notes.isEmpty { text += notes.map { "*\(escaped($0))*" }.joined(separator: " ") + "\n" }
    }
    text += "\n## \(escaped(receiptsHeading))\n\n"
    for receipt in receipts {
      let key = receipt.key.isEmpty ? "" : " (\(receipt.key))"
      text += "- \\[\(receipt.number)\\] \(escaped(receipt.text + key))\n"
    }
    return text + "\n## \(escaped(rulesHeading))\n\n\(escaped(rules))\n"
  }

  private func escaped(_ text: String) -> String { MarkdownTable.escaped(text) }

  private func numbers(_ receipts: [Int]) -> String {
    receipts.isEmpty ? "" : " \\[\(receipts.map(String.init).joined(separator: ", "))\\]"
  }
}
