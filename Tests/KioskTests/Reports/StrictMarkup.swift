import Testing

/// An element of a page, parsed as strictly as XML.
final class StrictMarkup {
  let name: String
  let attributes: [String: String]
  private(set) var children: [StrictMarkup] = []
  /// The text of the element and everything in it.
  private(set) var text = ""

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Why a page is not well formed.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// All elements below this one, in document order.
  var all: [StrictMarkup] { children.flatMap { [$0] + $0.all } }

  /// All elements with a name.
  func all(_ name: String) -> [StrictMarkup] { all.filter { $0.name == name } }

  /// The root element of a page.
  static func read(_ page: String) throws -> StrictMarkup {
    let characters = Array(page.unicodeScalars)
    var place = 0
    func fault(_ what: String) -> Fault {
      Fault(
        description: what + " at: " + text(max(0, place - 60)..<min(characters.count, place + 60)))
    }
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: characters[range])
      return String(view)
    }
    func end(_ character: Unicode.Scalar) throws -> Int {
      guard let end = characters[place...].firstIndex(of: character) else {
        throw fault("no \(character)")
      }
      return end
    }
    let top = StrictMarkup(name: "", attributes: [:])
    var open = [top]
    while place < characters.count {
      guard characters[place] == "<" else {
        let stop = characters[place...].firstIndex(of: "<") ?? characters.count
        let content = try plain(text(place..<stop))
        for element in open { element.text += content }
        place = stop
        continue
      }
      let close = try end(">")
      let tag = text((place + 1)..<close)
      place = close + 1
      if tag == "!DOCTYPE html" { continue }
      if tag.hasPrefix("/") {
        guard open.count > 1, open.removeLast().name == tag.dropFirst() else {
          throw fault("unexpected <\(tag)>")
        }
        continue
      }
      let isEmpty = tag.hasSuffix(" /")
      let element = try element(isEmpty ? String(tag.dropLast(2)) : tag)
      open.last?.children.append(element)
      if !isEmpty { open.append(element) }
    }
    guard open.count == 1, top.children.count == 1 else {
      throw fault("<\(open.last?.name ?? "")> is not closed")
    }
    return top.children[0]
  }

  private static func element(_ tag: String) throws -> StrictMarkup {
    guard let match = tag.wholeMatch(of: /([a-z][a-z0-9]*)((?: [a-zA-Z][a-zA-Z0-9-]*="[^"<]*")*)/)
    else { throw Fault(description: "no tag: <\(tag)>") }
    var attributes: [String: String] = [:]
    for attribute in match.2.matches(of: /\ ([^=]+)="([^"]*)"/) {
      let name = String(attribute.1)
      guard attributes[name] == nil else { throw Fault(description: "\(name) twice: <\(tag)>") }
      attributes[name] = try plain(String(attribute.2))
    }
    return StrictMarkup(name: String(match.1), attributes: attributes)
  }

  private static func plain(_ text: String) throws -> String {
    var text = text
    for scalar in text.unicodeScalars
    where scalar.value < 0x20 && scalar != "\n" || 0x7F...0x9F ~= scalar.value {
      throw Fault(description: "U+\(String(scalar.value, radix: 16))")
    }
    guard text.replacing(/&(?:amp|lt|gt|quot|#39);/, with: "").contains("&") == false else {
      throw Fault(description: "a bare & in: \(text)")
    }
    for (code, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(code, with: character)
    }
    return text
  }
}
