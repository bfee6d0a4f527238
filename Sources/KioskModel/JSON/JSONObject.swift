/// The members of a JSON object in the order of the file.
///
/// Two objects are equal if they have the same members in any order (RFC 8259, section 4).
package struct JSONObject: Sendable {
  /// One key and its value.
  package typealias Member = (key: String, value: JSONValue)

  /// The members in order.
  package private(set) var members: [Member] = []

  /// An object without members.
  package init() {}

  /// An object with some members; a repeated key keeps its last value.
  package init(_ members: some Sequence<(String, JSONValue)>) {
    for (key, value) in members { self[key] = value }
  }

  /// An object with members whose keys the parser has found to be unique.
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

  /// The keys in order.
  package var keys: [String] { members.map(\.key) }

  /// Whether there are no members.
  package var isEmpty: Bool { members.isEmpty }
}

extension JSONObject: Hashable {
  /// Whether both have the same members in any order.
  package static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.members.count == right.members.count else { return false }
    // Equal objects usually have their keys in the same order. Looking up each key instead takes
    // quadratic time, which is noticeable for a series with thousands of changed sessions.
    if left.members.elementsEqual(right.members, by: { $0.key == $1.key }) {
      return left.members.elementsEqual(right.members, by: { $0.value == $1.value })
    }
    let values = Dictionary(
      right.members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    return left.members.allSatisfy { values[$0.key] == $0.value }
  }

  /// Hashes the members independently of their order, since equal objects must have equal hashes.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(members.count)
    hasher.combine(members.reduce(0) { $0 ^ $1.key.hashValue })
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object with its keys in the order of the literal.
  package init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
