/// A top-level property of a JSCalendar document that iCalendar has no place for, or not for all
/// of it, on its way through a calendar file.
///
/// It travels as JSON in a line of its own: `{"key":…,"value":…,"instead":…}`. `instead` is what
/// the lines around it say for the key, so that a value is dropped where another program has since
/// changed those.
struct CarriedProperty: Sendable, Hashable {
  /// The name of the content line.
  static let lineName = "X-MOTESPLATS-JSPROP"

  /// The property's name.
  var key: String
  /// Its value; nil where the document has no such property.
  var value: JSONValue?
  /// The value that the other lines make; nil where they make none.
  var instead: JSONValue?

  /// The document with the property as it was.
  func restored(in document: JSONObject) -> JSONObject {
    guard document[key] == instead else { return document }
    var document = document
    document[key] = value
    return document
  }

  /// What `document` has different from what the lines make of it.
  static func differences(of document: JSONObject, from lines: JSONObject) -> [CarriedProperty] {
    let added = document.keys.filter { lines[$0] != document[$0] }
    let removed = lines.keys.filter { document[$0] == nil }
    return (added + removed).map {
      CarriedProperty(key: $0, value: document[$0], instead: lines[$0])
    }
  }
}

extension CarriedProperty {
  /// The property that a line holds.
  init(_ line: ContentLine) throws(ICalendarError) {
    let json = try? JSONParser.parse(Array(TextValue.text(line.value).utf8))
    guard let object = json?.objectValue, let key = object["key"]?.stringValue else {
      throw line.malformed
    }
    self.init(key: key, value: object["value"], instead: object["instead"])
  }

  /// The value of its line, escaped.
  var lineValue: String {
    var object: JSONObject = ["key": .string(key)]
    object["value"] = value
    object["instead"] = instead
    return TextValue.escaped(String(decoding: JSONWriter.line(.object(object)), as: UTF8.self))
  }
}
