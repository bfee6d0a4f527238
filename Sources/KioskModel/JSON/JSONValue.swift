/// A JSON value (RFC 8259) that keeps the digits of numbers and the order of keys, so that a file
/// edited by hand is written back as it was read.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number with the digits of the file, so that loading and saving does not change it.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  package static func int(_ value: Int) -> JSONValue { .number(String(value)) }

  /// An array of strings.
  package static func strings(_ values: [String]) -> JSONValue {
    .array(values.map(JSONValue.string))
  }

  /// The text of a string, or nil for any other kind of value.
  package var stringValue: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The whole number, or nil for a fraction, a number outside the range of `Int`, or another kind
  /// of value.
  package var intValue: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }

  /// The Boolean, or nil for any other kind of value.
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
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object with its keys in the order of the literal.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements))
  }
}
