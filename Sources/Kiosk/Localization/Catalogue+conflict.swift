import Foundation
import KioskModel
import SafeText
import TerminalUI

/// Documents of which there are several versions, in words.
extension Catalogue {
  /// What a document is about: its title, its text or its name.
  func name(of conflict: DocumentConflict) -> String {
    let shown = conflict.shown
    let texts = ["title", "name", "text"].compactMap { shown[$0] }.map { value in
      value.stringValue ?? value.objectValue.flatMap { words in
        (words[language.tag] ?? words.members.first?.value)?.stringValue
      } ?? ""
    }
    let found = texts.lazy.map { CleanText.line($0, limit: 60) }.first { !$0.isEmpty }
    return found ?? CleanText.escaped(conflict.path)
  }

  /// How many versions there are, or that the document is gone.
  func state(of conflict: DocumentConflict) -> String {
    conflict.isStray
      ? text("conflict.gone") : text("conflict.versions", count: conflict.versions.count)
  }

  /// What is shown while nobody has decided.
  func explanation(of conflict: DocumentConflict) -> String {
    if conflict.isStray { return text("conflict.whyStray") }
    if conflict.differing.isEmpty { return text("conflict.same") }
    return text(conflict.isMerged ? "conflict.whyMerged" : "conflict.whyNewest")
  }

  /// What a version is called.
  func label(ofVersion place: Int, in conflict: DocumentConflict) -> String {
    if conflict.isStray || place > 0 {
      let number = conflict.isStray ? place + 1 : place
      let count = conflict.versions.count - (conflict.isStray ? 0 : 1)
      return count == 1
        ? text("conflict.copy") : text("conflict.copyNumber", ["number": String(number)])
    }
    return text("conflict.own")
  }

  /// In what the versions differ: a row for each member, and when and where each was made.
  func differences(_ conflict: DocumentConflict, _ zone: TimeZone) -> Table {
    let places = conflict.versions.indices.prefix(Self.columns)
    var rows = conflict.differing.map { key in
      Table.Row(
        cells: [member(key)] + places.map { value(conflict.versions[$0].document[key]) })
    }
    rows.append(
      Table.Row(
        cells: [text("conflict.changed")]
          + places.map { time(of: conflict.versions[$0], zone) }))
    let made = places.map { origin(of: conflict.versions[$0].name) }
    if made.contains(where: { !$0.isEmpty }) {
      rows.append(
        Table.Row(cells: [text("conflict.made")] + made.map { CleanText.line($0, limit: 40) }))
    }
    return Table(
      header: [""] + places.map { label(ofVersion: $0, in: conflict) }, rows: rows, widest: 1)
  }

  /// Where a copy comes from, as far as its name says: Syncthing names the device, others a person.
  private func origin(of name: String) -> String {
    let details = ConflictName(name)?.details ?? ""
    let parts = details.split(separator: "-")
    return parts.count == 3 && parts[0].count == 8 && parts[1].count == 6
      ? String(parts[2]) : details
  }

  /// The number of versions that are beside each other.
  private static let columns = 3

  private func time(of version: DocumentVersion, _ zone: TimeZone) -> String {
    guard version.time > 0 else { return "" }
    let local = zone.localTime(at: Date(timeIntervalSince1970: Double(version.time)))
    return local.date.description + " " + local.clock
  }

  /// What a member is called, or the key as it is in the file.
  private func member(_ key: String) -> String {
    let plain = key.split(separator: ":").last.map(String.init) ?? key
    for name in ["conflict.member.\(plain)", "calendarFile.part.\(plain)"] where has(name) {
      return text(name)
    }
    return CleanText.line(plain, limit: 24)
  }

  /// A value in short.
  private func value(_ value: JSONValue?) -> String {
    guard let value else { return text("clash.nothing") }
    return CleanText.line(short(value), limit: 60)
  }

  private func short(_ value: JSONValue) -> String {
    switch value {
    case .string(let words): words
    case .array(let values): values.map(short).joined(separator: ", ")
    case .object(let object):
      object["name"]?.stringValue
        ?? object.members.map { key, value in
          value.objectValue?["name"]?.stringValue ?? key + ": " + short(value)
        }.joined(separator: ", ")
    default: String(decoding: JSONWriter.line(value), as: UTF8.self)
    }
  }
}
