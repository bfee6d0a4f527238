internal import Foundation

/// Removal of joining information for online meetings (Teams, Zoom, Meet, Webex …), which calendars
/// put into descriptions and locations: anyone who saw it on the screen could join the meeting.
enum ConferenceText {
  /// A description without joining information; nil if it has none.
  static func cut(fromDescription text: String, raw: String) -> String? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    let kinds = lines.map(kind)
    let names = kinds.contains(.service) || kinds.contains(.access)
    guard
      kinds.contains(.link) || hasLink(raw) && names
        || kinds.contains(.service) && kinds.contains(.access)
    else { return nil }
    var isCut = kinds.map { $0 != nil && $0 != .rule }
    // Lines between two such lines belong to them if there are few.
    var last: Int?
    for index in lines.indices where isCut[index] {
      if let last, index - last <= 6 {
        for between in (last + 1)..<index { isCut[between] = true }
      }
      last = index
    }
    // So do the ruled lines around them, and everything between two ruled lines.
    let rules = kinds.indices.filter { kinds[$0] == .rule }
    for (index, rule) in rules.enumerated() {
      let next = index + 1 < rules.count ? rules[index + 1] : nil
      if let next, next - rule <= 40, (rule...next).contains(where: { isCut[$0] }) {
        for place in rule...next { isCut[place] = true }
      } else if isNear(rule, isCut) {
        isCut[rule] = true
      }
    }
    let kept = zip(lines, isCut).filter { !$0.1 }.map(\.0)
    return joined(kept)
  }

  /// A location without joining information; nil if it has none, empty if nothing else is left.
  static func cut(fromLocation text: String) -> String? {
    let parts = text.split { ";\n".contains($0) }.flatMap { part in
      kind(String(part)) == nil ? [part] : part.split(separator: ",")
    }
    let kept = parts.filter { kind(String($0)) == nil }
    guard kept.count < parts.count else { return nil }
    return kept.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private enum Kind {
    /// The address of a meeting.
    case link
    /// The name of a meeting service.
    case service
    /// A meeting number, password or telephone number.
    case access
    /// A ruled line made of repeated characters.
    case rule
  }

  private static func isNear(_ rule: Int, _ isCut: [Bool]) -> Bool {
    (max(0, rule - 2)...min(isCut.count - 1, rule + 2)).contains { isCut[$0] }
  }

  private static func kind(_ line: String) -> Kind? {
    let text = line.lowercased().trimmingCharacters(in: .whitespaces)
    if text.isEmpty { return nil }
    if text.count >= 8, text.allSatisfy({ "_-–—=*~:.".contains($0) }) { return .rule }
    if hasLink(text) { return .link }
    if services.finds(in: text), text.count < 120 { return .service }
    return accesses.finds(in: text) && text.count < 200
      ? .access
      : isDialIn(text) ? .access : nil
  }

  /// Whether a text is a telephone number followed by a code: `+46 8 000 00 00,,123456789#`.
  private static func isDialIn(_ text: String) -> Bool {
    let plain = text.filter { !$0.isWhitespace }
    return (plain.contains(",,") || plain.contains(",#") || plain.hasPrefix("tel:"))
      && plain.filter(\.isNumber).count >= 8
      || plain.hasSuffix("#") && plain.filter(\.isNumber).count >= 6
  }

  static func hasLink(_ text: String) -> Bool {
    hosts.finds(in: text.lowercased())
  }

  private static let hosts = WordSearch([
    "meetup-join", "teams.microsoft.", "teams.live.", "aka.ms/jointeams", "dialin.teams", "zoom.us",
    "zoom.com/j", "zoomgov.com", "meet.google.", "tel.meet/", "hangouts.google.", "webex.com",
    "gotomeeting.com", "gotomeet.me", "goto.com/join", "whereby.com", "meet.jit.si",
    "bluejeans.com",
    "join.skype.com", "meet.lync.com", "chime.aws", "ringcentral.com/join", "v.ringcentral.com",
    "pexip.me", "pexip.com", "join.me/", "/meeting/register", "livestorm.co",
  ])

  private static let services = WordSearch([
    "microsoft teams", "teams-möte", "teams meeting", "teams möte", "zoom meeting", "zoom-möte",
    "zoommöte", "google meet", "webex", "skype-möte", "skype meeting", "skype for business",
    "join zoom", "scheduled zoom", "gotomeeting", "hangouts meet", "anslut till mötet",
    "join the meeting", "join meeting", "delta i mötet", "join on your computer",
    "anslut på datorn", "klicka här för att ansluta", "klicka här för att delta",
    "click here to join", "gå med i mötet", "join by phone", "join with google",
    "join from", "join by video", "mötesalternativ", "meeting options", "behöver du hjälp?",
    "for organizers:", "för arrangörer:", "learn more about meet", "systemreferens",
    "one tap mobile", "find your local number", "hitta ett lokalt nummer", "please do not edit",
    "redigera inte det här avsnittet",
  ])

  private static let accesses = WordSearch([
    "meeting id", "meeting-id", "mötes-id", "möte-id", "mötesid", "passcode", "lösenord:",
    "lösenkod", "password:", "åtkomstkod", "access code", "meeting number", "mötesnummer",
    "konferens-id", "conference id", "telefonkonferens", "phone conference", "ring in:", "ring in ",
    "dial in", "dial-in", "dial by", "or dial", "pin:", "pin-kod", "meeting password",
    "host key", "video-id", "video id", "sip:", "h.323", "koppla upp via telefon", "toll number",
    "kod för mötet", "mötets kod", "meeting code", "host pin",
  ])

  /// Lines without blank ones at the beginning and end, and at most one blank line in a row.
  private static func joined(_ lines: [String]) -> String {
    var kept: [String] = []
    for line in lines {
      let isEmpty = line.allSatisfy(\.isWhitespace)
      if isEmpty, kept.last.map({ $0.allSatisfy(\.isWhitespace) }) ?? true { continue }
      kept.append(line)
    }
    while kept.last?.allSatisfy(\.isWhitespace) == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }
}
