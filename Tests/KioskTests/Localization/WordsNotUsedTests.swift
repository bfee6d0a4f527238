import ArgumentParser
import Foundation
import Testing

@testable import Kiosk

/// No English text contains a word of `Tests/words-not-used.txt`.
@Suite struct WordsNotUsedTests {
  private let words: NotUsedWords

  init() throws {
    words = try NotUsedWords(file: Fixture.repository + "/Tests/words-not-used.txt")
  }

  @Test func theListIsReadAndFindsWholeWords() {
    #expect(words.count > 40)
    #expect(
      words.complaints("Put the USB Stick in,\nor rub\n  out it.")
        == ["\"Stick\": use USB drive.", "\"rub out\": use delete."])
    #expect(words.complaints("sticker, error.stick.full, .signs { }, rub-a-dub").isEmpty)
  }

  @Test func wordsOfCodeAndAllowedPhrasesAreNotReported() throws {
    let words = try NotUsedWords(
      lines: "# A comment\nsign -> character -> minus sign, sign in\n[code]\nhouse -> place")
    #expect(words.count == 1)
    #expect(words.complaints("A minus\nsign. Sign in at the house.").isEmpty)
    #expect(words.complaints("One sign.") == ["\"sign\": use character."])
  }

  @Test func theScreensDoNotUseThem() throws {
    for (key, text) in try Localizer(folder: try Fixture.assets().locales).file("en") {
      for complaint in words.complaints(text) { Issue.record("en.json, \(key): \(complaint)") }
    }
  }

  @Test func theHelpDoesNotUseThem() {
    func commands(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
      [command] + command.configuration.subcommands.flatMap(commands)
    }
    let all = commands(Kiosk.self)
    #expect(all.count > 15)
    for command in all {
      for complaint in words.complaints(Kiosk.helpMessage(for: command, includeHidden: true)) {
        Issue.record("help of \(command): \(complaint)")
      }
    }
  }

  /// Texts in the sources themselves: errors before locales can be read, and the codebook.
  @Test func theSentencesInTheSourcesDoNotUseThem() throws {
    let comment = try Regex(#"(?m)^\s*//.*$"#)
    let literal = try Regex(#""""[\s\S]*?"""|"(?:\\.|[^"\\\n])*""#)
    var sentences = 0
    for file in try files(below: "Sources", where: { $0.hasSuffix(".swift") }) {
      let code = try text(file).replacing(comment, with: "")
      for found in code.matches(of: literal) {
        let sentence = String(code[found.range])
        guard sentence.contains(" ") else { continue }
        sentences += 1
        for complaint in words.complaints(sentence) { Issue.record("\(file): \(complaint)") }
      }
    }
    #expect(sentences > 100)
  }

  /// All documents except the changelog, whose entries keep the words of their time.
  @Test func theDocumentsDoNotUseThem() throws {
    let code = try Regex(#"```[\s\S]*?```|`[^`\n]*`"#)
    let documents =
      try files(below: ".", where: { $0.hasSuffix(".md") && !$0.contains("/") })
      + ["bench", "docs", "packaging"].flatMap { folder in
        try files(below: folder) { folder == "packaging" || $0.hasSuffix(".md") }
      } + ["Makefile"]
    #expect(documents.contains("README.md") && documents.contains("packaging/INSTALL.md"))
    for file in documents where file != "CHANGELOG.md" {
      for complaint in words.complaints(try text(file).replacing(code, with: "`")) {
        Issue.record("\(file): \(complaint)")
      }
    }
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: Fixture.repository + "/" + file, encoding: .utf8)
  }

  /// The files below a folder, by their paths in the repository.
  private func files(below folder: String, where isWanted: (String) -> Bool) throws -> [String] {
    let root = Fixture.repository + "/" + folder
    if folder == "." {
      return try FileManager.default.contentsOfDirectory(atPath: root).filter(isWanted).sorted()
    }
    return try FileManager.default.subpathsOfDirectory(atPath: root)
      .map { folder + "/" + $0 }.filter(isWanted)
      .filter { path in
        var isFolder: ObjCBool = false
        let there = FileManager.default.fileExists(
          atPath: Fixture.repository + "/" + path, isDirectory: &isFolder)
        return there && !isFolder.boolValue
      }.sorted()
  }
}
