/// The files of a folder that are one document: its own file and the copies beside it.
struct DocumentGroup: Sendable, Hashable {
  /// The name of the document's own file.
  var main: String
  /// Whether that file is there. If it was removed, its copies are not shown: the document would
  /// come back.
  var hasMain: Bool
  /// The names of the other files, in order.
  var copies: [String]

  /// The names of all files.
  var names: [String] { (hasMain ? [main] : []) + copies }

  /// The groups of files, in the order of their main files.
  ///
  /// Files with the same id belong together, whatever they are called, and a file with a conflict
  /// copy's name (`ConflictName`) belongs to the one that it is a copy of. Of several files the one
  /// that is named for its id is the document's own.
  ///
  /// - Parameter ids: The id in each file by its name; nil if it has none or cannot be read.
  static func all(_ ids: [String: String?]) -> [DocumentGroup] {
    var members: [String: [String]] = [:]
    func isOwn(_ name: String) -> Bool {
      // An id may look like a copy's name.
      ids[name].flatMap { $0 }.map { DocumentKind.fileName(of: $0) == name } ?? false
    }
    func original(_ name: String) -> String? {
      isOwn(name) ? nil : ConflictName(name)?.original
    }
    for name in ids.keys {
      let base = original(name) ?? name
      let id = ids[name].flatMap { $0 } ?? ids[base].flatMap { $0 }
      members[id.map { "id " + $0 } ?? "name " + base, default: []].append(name)
    }
    return members.values.map { names in
      let sorted = names.sorted()
      let own = sorted.first(where: isOwn) ?? sorted.first { original($0) == nil }
      // The own file may be there without being readable.
      let base = own ?? sorted.lazy.compactMap(original).first ?? sorted[0]
      return DocumentGroup(
        main: base, hasMain: own != nil || ids.keys.contains(base),
        copies: sorted.filter { $0 != base })
    }.sorted { $0.main < $1.main }
  }

  /// Whether every file is a document of its own, as almost always.
  static func isEachAlone(_ ids: [String: String?]) -> Bool {
    var seen: Set<String> = []
    return ids.allSatisfy { name, id in
      ConflictName(name) == nil && (id.map { seen.insert($0).inserted } ?? true)
    }
  }
}

extension JSONObject {
  /// The id by which a document in a folder is known: its `uid`, as in JSCalendar, or its `id`.
  var documentID: String? { self["uid"]?.stringValue ?? self["id"]?.stringValue }
}
