/// A top-level property of a JSCalendar document that iCalendar cannot express fully, stored in a
/// calendar file.
///
/// It is written as JSON in a line of its own: `{"key":…,"value":…,"instead":…}`. `instead` is the
/// value that the standard lines give the key, so that the property is dropped if another program
/// has changed those lines since.
struct CarriedProperty: Sendable, Hashable {
  /// The name of the content line.
  static let lineName = "X-MOTESPLATS-JSPROP"

  var key: String
  /// The property's value; nil if the document does not have it.
  var value: JSONValue?
  /// The value that the standard lines give; nil if they give none.
  var instead: JSONValue?

  /// The document with the property restored, unless the standard lines have changed.
  func restored(in document: JSONObject) -> JSONObject {
    guard document[key] == instead else { return document }
    var document = document
    document[key] = value
    return document
  }

  /// The properties of `document` that differ from those the standard lines give.
  static func differences(of document: JSONObject, from lines: JSONObject) -> [CarriedProperty] {
    let added = document.keys.filter { lines[$0] != document[$0] }
    let removed = lines.keys.filter { document[$0] == nil }
    return (added + removed).map {
      CarriedProperty(key: $0, value: document[$0], instead: lines[$0])
    }
  }
}

extension CarriedProperty {
  /// The property stored in a line.
  init(_ line: ContentLine) throws(ICalendarError) {
    let json = try? JSONParser.parse(Array(TextValue.text(line.value).utf8))
    guard let object = json?.objectValue, let key = object["key"]?.stringValue else {
      throw line.malformed
    }
    self.init(key: key, value: object["value"], instead: object["instead"])
  }

  /// The escaped value of the line.
  var lineValue: String {
    var object: JSONObject = ["key": .string(key)]
    object["value"] = value
    object["instead"] = instead
    return TextValue.escaped(String(decoding: JSONWriter.line(.object(object)), as: UTF8.self))
  }
}
