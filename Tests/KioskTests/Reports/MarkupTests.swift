import Testing

@testable import Kiosk
@testable import KioskModel

/// Markup stays well formed, whatever text is put into it.
@Suite struct MarkupTests {
  @Test func whatMeansSomethingInMarkupIsEscaped() {
    let markup = Markup("p", ["title": "a\"b'<"], text: "1 < 2 & \"x\" </p><script>")
    #expect(
      markup.code == "<p title=\"a&quot;b&#39;&lt;\">"
        + "1 &lt; 2 &amp; &quot;x&quot; &lt;/p&gt;&lt;script&gt;</p>")
    #expect(Markup("meta", ["charset": "utf-8"]).code == "<meta charset=\"utf-8\" />")
    #expect(Markup("td").code == "<td></td>")
  }

  @Test func anyTextComesBackAsItWas() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    let characters = Array("<>&\"'/=;!-]#xamp å漢\u{1}\u{0}\u{85}\u{FFFF}".unicodeScalars)
    for _ in 0..<500 {
      var view = String.UnicodeScalarView()
      for _ in 0..<(random.next() % 12) {
        view.append(characters[Int(random.next() % UInt64(characters.count))])
      }
      let text = String(view)
      let page = Markup.document(Markup("p", ["title": text], text: text))
      let read = try StrictMarkup.read(page)
      let expected = String(
        String.UnicodeScalarView(
          view.filter { $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) && $0 != "\u{FFFF}" }))
      #expect(read.text == expected && read.attributes["title"] == expected, "seed \(seed)")
    }
  }

  @Test(arguments: ["<p>", "<p><b></p></b>", "<p a=1></p>", "<p>a & b</p>", "<p></p><p></p>"])
  func theCheckRefusesWhatIsNotWhole(page: String) {
    #expect(throws: StrictMarkup.Fault.self) { _ = try StrictMarkup.read(page) }
  }
}
