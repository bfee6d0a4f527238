/// A reader of typed values in a JSON object, whose errors name the key concerned.
package struct JSONReader {
  /// The object that is read.
  package let object: JSONObject
  /// The keys from the root of the document to the object.
  package let path: [String]

  /// A reader of the members of `object`.
  package init(_ object: JSONObject, path: [String] = []) {
    self.object = object
    self.path = path
  }

  /// A reader of a whole document.
  ///
  /// - Throws: `DocumentProblem` if the document is not an object.
  package init(document: JSONValue) throws(DocumentProblem) {
    guard case .object(let object) = document else {
      throw DocumentProblem(path: [], reason: .expected(.object))
    }
    self.init(object)
  }

  /// A problem with the value of `key`.
  package func problem(_ key: String, _ reason: DocumentProblem.Reason) -> DocumentProblem {
    DocumentProblem(path: path + [key], reason: reason)
  }

  /// The value of `key` converted by `convert`, or nil if the key is absent or null.
  package func optional<Value>(
    _ key: String, _ kind: DocumentProblem.Kind, _ convert: (JSONValue) -> Value?
  ) throws(DocumentProblem) -> Value? {
    guard let value = object[key], value != .null else { return nil }
    if let converted = convert(value) { return converted }
    if let text = value.stringValue, kind != .text { throw problem(key, .malformed(text, kind)) }
    throw problem(key, .expected(kind))
  }

  /// The value of `key` converted by `convert`; an absent key is a problem.
  package func required<Value>(
    _ key: String, _ kind: DocumentProblem.Kind, _ convert: (JSONValue) -> Value?
  ) throws(DocumentProblem) -> Value {
    guard let value = try optional(key, kind, convert) else { throw problem(key, .missing) }
    return value
  }

  /// A case of an enumeration by its raw value, or nil if the key is absent.
  package func optionalCase<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String
  ) throws(DocumentProblem) -> Value? {
    guard let text = try optional(key, .oneOf, \.stringValue) else { return nil }
    guard let value = Value(rawValue: text) else {
      throw problem(key, .notAmong(text, Value.allCases.map(\.rawValue)))
    }
    return value
  }

  /// Throws a problem for a member whose name is not in `known`; a misspelled name would otherwise
  /// be ignored silently.
  package func refuseNames(besides known: [String]) throws(DocumentProblem) {
    for (name, _) in object.members where !known.contains(name) {
      throw problem(name, .unknownName(known))
    }
  }

  /// A text; an absent key is a problem.
  package func string(_ key: String) throws(DocumentProblem) -> String {
    try required(key, .text, \.stringValue)
  }

  /// Throws a problem if the document's `version`, 1 by default, is later than `known`.
  func version(upTo known: Int) throws(DocumentProblem) {
    let version = try optionalInt("version") ?? 1
    guard version <= known else { throw problem("version", .newerVersion(version)) }
  }

  /// A text, or nil if the key is absent.
  package func optionalString(_ key: String) throws(DocumentProblem) -> String? {
    try optional(key, .text, \.stringValue)
  }

  /// A whole number, or nil if the key is absent.
  package func optionalInt(_ key: String) throws(DocumentProblem) -> Int? {
    try optional(key, .wholeNumber, \.intValue)
  }

  /// A Boolean, or nil if the key is absent.
  package func optionalBool(_ key: String) throws(DocumentProblem) -> Bool? {
    try optional(key, .truthValue, \.boolValue)
  }

  /// The elements of a list of texts; empty if the key is absent.
  package func strings(_ key: String) throws(DocumentProblem) -> [String] {
    var texts: [String] = []
    for (index, element) in (try optional(key, .list, \.arrayValue) ?? []).enumerated() {
      guard let text = element.stringValue else {
        throw DocumentProblem(path: path + [key, String(index)], reason: .expected(.text))
      }
      texts.append(text)
    }
    return texts
  }

  /// A reader for each element of a list of objects; empty if the key is absent.
  package func objects(_ key: String) throws(DocumentProblem) -> [JSONReader] {
    var readers: [JSONReader] = []
    for (index, element) in (try optional(key, .list, \.arrayValue) ?? []).enumerated() {
      let place = path + [key, String(index)]
      guard let object = element.objectValue else {
        throw DocumentProblem(path: place, reason: .expected(.object))
      }
      readers.append(JSONReader(object, path: place))
    }
    return readers
  }

  /// A reader of an object, or nil if the key is absent.
  package func optionalObject(_ key: String) throws(DocumentProblem) -> JSONReader? {
    guard let object = try optional(key, .object, \.objectValue) else { return nil }
    return JSONReader(object, path: path + [key])
  }

  /// The keys of an object whose values are objects, each with a reader; empty if the key is
  /// absent.
  package func objectsByKey(
    _ key: String
  ) throws(DocumentProblem) -> [(key: String, reader: JSONReader)] {
    guard let holder = try optionalObject(key) else { return [] }
    var readers: [(key: String, reader: JSONReader)] = []
    for (name, value) in holder.object.members {
      guard let object = value.objectValue else { throw holder.problem(name, .expected(.object)) }
      readers.append((name, JSONReader(object, path: holder.path + [name])))
    }
    return readers
  }
}
