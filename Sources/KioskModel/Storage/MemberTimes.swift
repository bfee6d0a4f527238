/// When each member of a document was changed by the kiosk, kept in the document itself: by the
/// path of the member (`title`, or `locations/room` in an object), a time in UTC.
///
/// By these times two versions that were changed on two devices are put together without either
/// change being lost. A document that was written elsewhere has none.
enum MemberTimes {
  /// The member with the times.
  static let key = "motesplats.example:changed"

  /// The path of a member of an object.
  static func path(_ key: String, _ inner: String) -> String { key + "/" + inner }

  /// The latest time at which one of the members was changed; nil if nothing says so.
  static func time(of paths: [String], in document: JSONObject) -> String? {
    guard let times = document[key]?.objectValue else { return nil }
    return paths.compactMap { times[$0]?.stringValue }.max()
  }

  /// The latest of all times; nil if there are none.
  static func latest(_ documents: [JSONObject]) -> JSONValue? {
    var times: [String: String] = [:]
    for member in documents.flatMap({ $0[key]?.objectValue?.members ?? [] }) {
      guard let time = member.value.stringValue else { continue }
      times[member.key] = max(times[member.key] ?? "", time)
    }
    return times.isEmpty ? nil : value(times)
  }

  /// A document with the time of each member in which it differs from what it was before.
  static func noting(
    _ document: JSONObject, since old: JSONObject, at time: String
  ) -> JSONObject {
    var times: [String: String] = [:]
    for member in old[key]?.objectValue?.members ?? [] {
      times[member.key] = member.value.stringValue
    }
    for name in Set(document.keys).union(old.keys) where name != key {
      let (now, before) = (document[name], old[name])
      guard now != before else { continue }
      let isObject = [now, before].allSatisfy { $0 == nil || $0?.objectValue != nil }
      guard isObject else {
        times[name] = time
        continue
      }
      let (inner, former) = (now?.objectValue ?? [:], before?.objectValue ?? [:])
      for part in Set(inner.keys).union(former.keys) where inner[part] != former[part] {
        times[path(name, part)] = time
      }
    }
    var noted = document
    noted[key] = times.isEmpty ? nil : value(times)
    return noted
  }

  private static func value(_ times: [String: String]) -> JSONValue {
    .object(
      JSONObject(
        uniqueMembers: times.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
  }
}
