internal import Foundation

/// One session as a VEVENT (RFC 5545, section 3.6.1) that a telephone takes in from a QR code.
///
/// It is as short as telephones accept, without a VCALENDAR around it, a UID, a DTSTAMP and CR before
/// LF: docs/decisions/event-codes.md says why.
package struct SessionEvent {
  private let times: [String]
  private let title: String
  private let place: String
  private let address: String
  private let details: String
  private let url: String

  /// A session in the words of a visitor's language.
  ///
  /// - Parameters:
  ///   - title: The title of the activity.
  ///   - details: Its description; may be empty.
  ///   - site: The meeting place.
  package init(_ session: Session, title: String, details: String, at site: Site) {
    let name = [site.name, site.district].filter { !$0.isEmpty }.joined(separator: ", ")
    let room = session.activity.rooms.first ?? ""
    self.title = title
    self.details = details
    place = room.isEmpty ? name : room
    address = [room, name].filter { !$0.isEmpty }.joined(separator: ", ")
    url = site.url
    times = Self.times(of: session)
  }

  /// The event with ever fewer words, the fullest text first: without the address on the web, with a
  /// shorter description and none, with the room alone, without a place, and at last with a shorter
  /// title.
  package var texts: [String] {
    let details = Self.shorter(self.details, Self.detailBytes)
    let titles = Self.shorter(title, Self.titleBytes)
    var texts = details.map { text(title, address, details: $0, url: url) }
    texts += details.map { text(title, address, details: $0) }
    texts += [text(title, address, url: url), text(title, address), text(title, place)]
    texts += titles.map { text($0, "") }
    return texts.reduce(into: []) { kept, text in
      if text.utf8.count < kept.last?.utf8.count ?? .max { kept.append(text) }
    }
  }

  private func text(
    _ title: String, _ place: String, details: String = "", url: String = ""
  ) -> String {
    let words = [
      ("SUMMARY:", title), ("LOCATION:", place), ("DESCRIPTION:", details), ("URL:", url),
    ]
    let lines = words.filter { !$0.1.isEmpty }
      .map { $0.0 + ($0.0 == "URL:" ? $0.1 : TextValue.escaped($0.1)) }
    return (["BEGIN:VEVENT"] + times + lines + ["END:VEVENT"]).joined(separator: "\n")
  }

  /// The start and the end, in UTC or as days; no end for a session without a length.
  private static func times(of session: Session) -> [String] {
    if session.activity.isAllDay {
      return [("DTSTART", session.localStart), ("DTEND", session.localEnd)].map {
        $0.0 + ";VALUE=DATE:" + String($0.1.basic.prefix(8))
      }
    }
    var times = [("DTSTART:", session.start)]
    if session.end > session.start { times.append(("DTEND:", session.end)) }
    return times.map { $0.0 + TimeZone.gmt.localTime(at: $0.1).basic + "Z" }
  }

  /// The lengths to which a description and a title are cut, in bytes.
  private static let detailBytes = [160, 120, 80, 40]
  private static let titleBytes = Array(stride(from: 64, through: 12, by: -4))

  /// A text, and shorter ones of at most so many bytes; they end with a whole word, if one fits, and
  /// with "…".
  private static func shorter(_ text: String, _ lengths: [Int]) -> [String] {
    guard !text.isEmpty else { return [] }
    return [text]
      + lengths.filter { $0 < text.utf8.count }.map { length in
        let mark = "…"
        var kept = ""
        for character in text {
          guard kept.utf8.count + character.utf8.count + mark.utf8.count <= length else { break }
          kept.append(character)
        }
        let words = kept.split(whereSeparator: \.isWhitespace)
        let isWhole = text.dropFirst(kept.count).first?.isWhitespace == true
        let whole = isWhole || words.count < 2 ? kept : words.dropLast().joined(separator: " ")
        return whole + mark
      }
  }
}
