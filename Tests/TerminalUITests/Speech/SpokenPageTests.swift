import Testing

@testable import TerminalUI

/// What is read aloud for a page.
@Suite struct SpokenPageTests {
  private func spoken(_ page: Page<Int>) -> [String] {
    page.spoken { key, label in "Tryck \(key) för \(label)" }
  }

  @Test func firstWhatThereIsThenTheQuestionThenWhatCanBeDone() {
    var page = Page<Int>(title: "IDAG", aside: "Allt är kostnadsfritt")
    page.choices = [
      Choice(key: .digit(4), label: "Bra", shape: .face(4), action: 4),
      Choice(
        key: .digit(1), label: "Måndag 16", details: ["10:00 Stavgång", "15:30 Språkcafé"],
        shape: .tile, action: 1),
      Choice(role: .listen, key: .listening, label: "Lyssna", shape: .footer, action: 0),
      Choice(
        key: .character("å"), label: "å",
        shape: .letter(LetterStyle(row: 0, column: 0, columns: 1, rows: 1)), action: 0),
    ]
    page.question = "Hur är det?"
    page.hint = "Tryck på en siffra"
    page.blocks = [.text("En rad\noch en till")]
    page.footnote = "Ring 112"
    #expect(
      spoken(page) == [
        "IDAG.", "Allt är kostnadsfritt.", "En rad.", "och en till.", "Hur är det?",
        "Tryck på en siffra.", "Tryck 4 för Bra.",
        "Tryck 1 för Måndag 16. 10:00 Stavgång, 15:30 Språkcafé.", "Ring 112.",
      ])
  }

  @Test func barsAndTablesAreSentences() {
    var page = Page<Int>(title: "")
    page.blocks = [
      .faces([
        FaceColumn(score: 4, label: "Bra", value: "62 %", detail: "311 svar", share: 0.62),
        FaceColumn(score: 5, label: "Mycket bra", value: "< 5", detail: "", share: 0),
      ]),
      .table(
        Table(
          header: ["Aktivitet", "Index", ""],
          rows: [
            Table.Row([.text("Stavgång"), .text("78"), .bar(Bar(0.78, length: 8))]),
            Table.Row([.text("Café"), .text("–"), .bar(Bar(0.1, length: 8))]),
          ])),
      .figures([Figure(value: "12", label: "inne")]),
      .schedule(
        [
          ScheduleRow(
            hours: "13:30–15:00", title: "Sov bättre", room: "Stora salen", note: "",
            status: "PÅGÅR · 4 platser", phase: .current)
        ], anchor: 0),
    ]
    #expect(
      spoken(page) == [
        "Bra: 62 %, 311 svar.", "Mycket bra: < 5.", "Stavgång, Index 78.", "Café.", "12 inne.",
        "13:30–15:00, Sov bättre, Stora salen, PÅGÅR, 4 platser.",
      ])
  }

  @Test func onlyWordsAreLeft() {
    #expect(SpokenText.sentence("كيف كان \u{2066}Sov bättre\u{2069}؟") == "كيف كان Sov bättre؟")
    #expect(SpokenText.sentence(" ▶ Nu  · här ") == "Nu, här.")
    #expect(SpokenText.sentence("▁▂█ \u{200F}").isEmpty)
    #expect(SpokenText.sentence("Tack!") == "Tack!")
  }

  /// Lines of a page in a script, read by a voice of its own.
  private func spoken(_ lines: [String], _ script: Script, voice: String?) -> [SpokenPart] {
    var voices: [Script: String] = [.latin: "sv", .arabic: "ar", .cyrillic: "uk"]
    voices[script] = voice
    return Voice.parts(lines, script: script, voices: voices)
  }

  @Test func namesInAnotherScriptAreReadByAnotherVoice() {
    #expect(
      spoken(["Hej.", "Språk: العربية."], .latin, voice: "sv") == [
        SpokenPart(text: "Hej.\nSpråk:", voice: "sv"),
        SpokenPart(text: "العربية.", voice: "ar"),
      ])
    #expect(
      spoken(["13:30 Sov bättre, مجاني."], .arabic, voice: "fa") == [
        SpokenPart(text: "13:30 Sov bättre,", voice: "sv"),
        SpokenPart(text: "مجاني.", voice: "fa"),
      ])
    // Text in a language without a voice is left out, not spelt.
    #expect(
      spoken(["Tryck 3 för ትግርኛ.", "Hej."], .latin, voice: "sv") == [
        SpokenPart(text: "Tryck 3 för \nHej.", voice: "sv")
      ])
    #expect(
      spoken(["Välkommen.", "ትግርኛ kurs"], .latin, voice: "sv") == [
        SpokenPart(text: "Välkommen.\nkurs", voice: "sv")
      ])
    #expect(spoken(["Ku dhawow"], .latin, voice: nil).isEmpty)
    #expect(
      spoken(["…", "12"], .latin, voice: "fi") == [SpokenPart(text: "…\n12", voice: "fi")])
  }
}
