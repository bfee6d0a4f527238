/// The members of a JSON object in the order in which they stand in the file.
///
/// Two objects are equal when they hold the same members, in whatever order (RFC 8259, 4).
package struct JSONObject: Sendable {
  /// One key and its value.
  package typealias Member = (key: String, value: JSONValue)

  /// The members, first to last.
  package private(set) var members: [Member] = []

  /// An object without members.
  package init() {}

  /// An object of the members given; a key that comes twice keeps its last value.
  package init(_ members: some Sequence<(String, JSONValue)>) {
    for (key, value) in members { self[key] = value }
  }

  /// For the parser, which has already refused a key that comes twice.
  package init(uniqueMembers: [Member]) { members = uniqueMembers }

  /// The value of a key.
  ///
  /// Setting a new key puts it last; setting nil removes the key.
  package subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append((key, value))
      case (nil, nil): break
      }
    }
  }

  /// The keys, first to last.
  package var keys: [String] { members.map(\.key) }

  /// Whether there is no member.
  package var isEmpty: Bool { members.isEmpty }
}

extension JSONObject: Hashable {
  /// Equal when both hold the same members.
  package static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.members.count == right.members.count else { return false }
    // Most that are equal have their keys in the same order; looking each one up would take the
    // square of the time, which is felt at a series with thousands of changed sessions.
    if left.members.elementsEqual(right.members, by: { $0.key == $1.key }) {
      return left.members.elementsEqual(right.members, by: { $0.value == $1.value })
    }
    let values = Dictionary(
      right.members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    return left.members.allSatisfy { values[$0.key] == $0.value }
  }

  /// Equal objects hash alike, so the order of the keys must not matter.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(members.count)
    hasher.combine(members.reduce(0) { $0 ^ $1.key.hashValue })
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object with its keys in the order written.
  package init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
