import Foundation
import KioskModel
import Testing

/// The event that a telephone takes in from a QR code.
@Suite struct SessionEventTests {
  private func event(
    _ title: String = "Sov bättre", start: String = "2026-11-20T13:30:00",
    more: String = #""duration":"PT1H30M""#, room: String = "Stora salen", details: String = "",
    url: String? = nil
  ) throws -> SessionEvent {
    let locations = room.isEmpty ? "" : #","locations":{"1":{"name":"\#(room)"}}"#
    let activity = try Support.activity(
      #"{"@type":"Event","uid":"a","title":"x","start":"\#(start)",\#(more)\#(locations)}"#)
    let zone = try Support.stockholm()
    let day = zone.instant(of: try Support.time(start))
    let session = try #require(
      activity.sessions(from: day, to: day + 86_400, place: zone).first)
    var document = Site.document(
      id: "t", name: "Mötesplats Hälsa", district: "Torvalla", timeZone: zone, languages: ["sv"])
    document["url"] = url.map { .string($0) }
    return SessionEvent(
      session, title: title, details: details, at: try Site(JSONReader(document)))
  }

  @Test func itIsAsShortAsTelephonesAccept() throws {
    let texts = try event().texts
    #expect(
      texts == [
        """
        BEGIN:VEVENT
        DTSTART:20261120T123000Z
        DTEND:20261120T140000Z
        SUMMARY:Sov bättre
        LOCATION:Stora salen\\, Mötesplats Hälsa\\, Torvalla
        END:VEVENT
        """,
        """
        BEGIN:VEVENT
        DTSTART:20261120T123000Z
        DTEND:20261120T140000Z
        SUMMARY:Sov bättre
        LOCATION:Stora salen
        END:VEVENT
        """,
        """
        BEGIN:VEVENT
        DTSTART:20261120T123000Z
        DTEND:20261120T140000Z
        SUMMARY:Sov bättre
        END:VEVENT
        """,
      ])
    #expect(texts.map(\.utf8.count) == [144, 112, 91])
  }

  @Test func eachTextIsShorterThanTheOneBefore() throws {
    let texts = try event(
      String(repeating: "Lång titel ", count: 12),
      details: String(repeating: "Läs mer. ", count: 60), url: "https://motesplats.example/"
    ).texts
    let lengths = texts.map(\.utf8.count)
    #expect(zip(lengths, lengths.dropFirst()).allSatisfy { $0 > $1 })
    #expect(texts[0].contains("\nURL:https://motesplats.example/\n"))
    #expect(texts.allSatisfy { $0.hasPrefix("BEGIN:VEVENT\nDTSTART:") })
    #expect(texts.allSatisfy { $0.hasSuffix("\nEND:VEVENT") })
    // A code of version 5 without error correction to spare holds 106 bytes.
    #expect(try #require(lengths.last) <= 90)
    #expect(texts.last?.contains("\nSUMMARY:Lång…\n") == true)
  }

  @Test func aShorterTextEndsWithAWholeWordIfItCan() throws {
    let one = try event(String(repeating: "a", count: 40), room: "").texts
    #expect(one.last?.contains("\nSUMMARY:aaaaaaaaa…\n") == true)
    let many = try event("Introduktion till digitala tjänster").texts
    #expect(many.contains { $0.contains("\nSUMMARY:Introduktion till digitala…\n") })
  }

  @Test func withoutARoomItIsAtTheMeetingPlace() throws {
    let texts = try event(room: "").texts
    #expect(texts[0].contains("\nLOCATION:Mötesplats Hälsa\\, Torvalla\n"))
    #expect(texts.count == 2)
  }

  @Test func separatorsAndLinesAreEscaped() throws {
    let text = try event("Råd; hjälp, stöd\\tips", details: "Ett.\nTvå.").texts[0]
    #expect(text.contains("\nSUMMARY:Råd\\; hjälp\\, stöd\\\\tips\n"))
    #expect(text.contains("\nDESCRIPTION:Ett.\\nTvå.\n"))
  }

  @Test func summerTimeIsInUTCToo() throws {
    let text = try event(start: "2026-07-01T10:00:00").texts[0]
    #expect(text.contains("\nDTSTART:20260701T080000Z\nDTEND:20260701T093000Z\n"))
    let night = try event(start: "2026-03-28T23:30:00", more: #""duration":"PT4H""#).texts[0]
    #expect(night.contains("\nDTSTART:20260328T223000Z\nDTEND:20260329T023000Z\n"))
  }

  @Test func aWholeDayHasDatesAndNoLengthHasNoEnd() throws {
    let days = try event(
      start: "2026-11-20T00:00:00", more: #""duration":"P2D","showWithoutTime":true"#
    ).texts[0]
    #expect(days.contains("\nDTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261122\n"))
    let open = try event(more: #""status":"confirmed""#).texts[0]
    #expect(open.contains("DTSTART:") && !open.contains("DTEND"))
  }

  @Test func anAddressOnTheWebIsInTheFullestText() throws {
    let texts = try event(url: "https://motesplats.example/a,b").texts
    #expect(texts[0].hasSuffix("\nURL:https://motesplats.example/a,b\nEND:VEVENT"))
    #expect(texts.count == 4 && !texts[1].contains("URL"))
  }

  @Test(arguments: [
    "motesplats.example", "ftp://motesplats.example", "https://a b", "javascript:x",
  ])
  func whatIsNoAddressIsLeftOut(url: String) throws {
    #expect(try !event(url: url).texts[0].contains("URL:"))
  }
}
