internal import Foundation

/// One of several files with the same document.
package struct DocumentVersion: Sendable, Hashable {
  /// The file's name.
  package let name: String
  package let document: JSONObject
  /// The time of the file's last change, in whole seconds since 1970; 0 if it is unknown.
  package let fileTime: Int

  package init(name: String, document: JSONObject, fileTime: Int) {
    self.name = name
    self.document = document
    self.fileTime = fileTime
  }

  /// The time at which it was changed, in seconds since 1970: what the document says (`updated`), or
  /// else the file's.
  package var time: Int { JSONValue.seconds(document["updated"]) ?? fileTime }

  /// This version with the time of its file.
  func timed(in folder: String, _ disk: Disk) -> DocumentVersion {
    DocumentVersion(
      name: name, document: document, fileTime: Self.fileTime(folder + "/" + name, disk))
  }

  /// The versions of a document, newest first.
  ///
  /// The order depends on nothing but what is in the files and their times, which sync programs
  /// keep: it is the same on every device, whatever the files are called there. At the same time the
  /// higher `sequence` is the newer one, then the later file, and at last the content decides.
  static func newestFirst(_ versions: [DocumentVersion]) -> [DocumentVersion] {
    versions.map { ($0, $0.rank) }.sorted { $0.1 > $1.1 }.map(\.0)
  }

  private struct Rank: Comparable {
    var numbers: [Int]
    var text: [UInt8]

    static func < (one: Rank, other: Rank) -> Bool {
      one.numbers == other.numbers
        ? one.text.lexicographicallyPrecedes(other.text)
        : one.numbers.lexicographicallyPrecedes(other.numbers)
    }
  }

  private var rank: Rank {
    Rank(
      numbers: [time, document["sequence"]?.intValue ?? 0, fileTime],
      text: JSONWriter.line(JSONValue.object(document).sorted))
  }
}

extension JSONValue {
  /// The seconds since 1970 of a time in UTC, such as `2026-11-20T12:30:00Z`.
  fileprivate static func seconds(_ value: JSONValue?) -> Int? {
    guard let text = value?.stringValue, text.last == "Z",
      let time = LocalDateTime(text.dropLast())
    else { return nil }
    return Int(TimeZone.gmt.instant(of: time).timeIntervalSince1970)
  }

  /// This value with the keys of all objects in order.
  var sorted: JSONValue {
    switch self {
    case .object(let object):
      .object(
        JSONObject(
          uniqueMembers: object.members.map { ($0.key, $0.value.sorted) }.sorted { $0.0 < $1.0 }))
    case .array(let values): .array(values.map(\.sorted))
    default: self
    }
  }
}
