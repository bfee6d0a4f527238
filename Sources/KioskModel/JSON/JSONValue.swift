/// A JSON value (RFC 8259) that is written back as it was read: numbers keep their digits and
/// objects the order of their keys, because people edit these files by hand.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// The digits as they stand in the file, so that no number changes by being loaded and saved.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// A whole number.
  package static func int(_ value: Int) -> JSONValue { .number(String(value)) }

  /// The words of an array of strings.
  package static func strings(_ values: [String]) -> JSONValue {
    .array(values.map(JSONValue.string))
  }

  /// The text of a string, or nil for any other kind of value.
  package var stringValue: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The whole number, or nil for a fraction, a number beyond `Int`, or another kind of value.
  package var intValue: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }

  /// The truth value, or nil for any other kind of value.
  package var boolValue: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements of an array, or nil for any other kind of value.
  package var arrayValue: [JSONValue]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  /// The members of an object, or nil for any other kind of value.
  package var objectValue: JSONObject? {
    guard case .object(let value) = self else { return nil }
    return value
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  package init(stringLiteral value: String) { self = .string(value) }
  /// A truth value.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number.
  package init(integerLiteral value: Int) { self = .int(value) }
  /// An array.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object with its keys in the order written.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements))
  }
}
