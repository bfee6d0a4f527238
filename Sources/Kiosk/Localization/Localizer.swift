import KioskModel
import TerminalUI

/// Finds the catalogue of a language in `assets/locales`, read when it is first asked for.
final class Localizer {
  /// The languages that are known.
  let languages: [Language]
  private let folder: String
  private let isForLines: Bool
  private var catalogues: [String: Catalogue] = [:]
  private var files: [String: [String: String]] = [:]
  private var heads: [String: JSONObject] = [:]

  /// The languages in a folder with one `<language>.json` for each.
  ///
  /// - Parameters:
  ///   - languages: What is known of them.
  ///   - isForLines: Whether what is said is read in lines, where there is nothing to touch.
  init(folder: String, languages: [Language] = Language.all, isForLines: Bool = false) {
    self.languages = languages
    self.folder = folder
    self.isForLines = isForLines
  }

  /// The catalogue of a language; what it lacks comes from the languages it falls back on.
  ///
  /// - Throws: `DocumentError` where the file of the language itself cannot be read.
  func catalogue(_ language: String) throws(DocumentError) -> Catalogue {
    if let made = catalogues[language] { return made }
    let known = languages[language]
    var texts = wording(try file(language))
    for fallback in known.fallbacks {
      texts.merge(wording((try? file(fallback)) ?? [:])) { own, _ in own }
    }
    let catalogue = Catalogue(language: known, texts: texts)
    catalogues[language] = catalogue
    return catalogue
  }

  /// What is in a key where its text takes the place of another one in lines: `idle.text_plain_one`
  /// is then `idle.text_one` (a context of i18next JSON v4).
  static let plain = "_plain"

  /// A language's texts for what they are read on.
  private func wording(_ texts: [String: String]) -> [String: String] {
    guard isForLines else { return texts }
    var texts = texts
    for (key, text) in texts where key.contains(Self.plain) {
      texts[key.replacing(Self.plain, with: "")] = text
    }
    return texts
  }

  /// Languages with their own names; one that has no file is left out.
  ///
  /// - Parameter scripts: Those that can be shown; a language in another is hidden.
  func names(_ tags: [String], scripts: Set<Script> = Set(Script.allCases)) -> [LanguageName] {
    tags.compactMap { tag in
      guard let head = head(tag), let name = head["name"]?.stringValue else { return nil }
      let script = languages[tag].script
      return LanguageName(
        tag: tag, name: name, script: script, isDraft: head["state"]?.stringValue == "draft",
        isHidden: !scripts.contains(script))
    }
  }

  /// What a file says of its language. It stands first in it: at the start all names are wanted, and
  /// to read ten files to their ends takes longer than all else.
  private func head(_ language: String) -> JSONObject? {
    if let known = heads[language] { return known }
    guard let bytes = try? Disk.live.read(folder + "/" + language + ".json"),
      let end = bytes.firstIndex(of: UInt8(ascii: "}")),
      let document = try? JSONParser.parse(bytes[...end] + [UInt8(ascii: "}")])
    else { return nil }
    let head = document.objectValue?["language"]?.objectValue
    heads[language] = head
    return head
  }

  /// A language's own texts, without any fallback.
  func file(_ language: String) throws(DocumentError) -> [String: String] {
    if let known = files[language] { return known }
    let texts = try Document.load(folder + "/" + language + ".json") { reader in
      var texts: [String: String] = [:]
      Self.flatten(.object(reader.object), "", into: &texts)
      return texts
    }
    files[language] = texts
    return texts
  }

  /// The language itself where it has a text of its own, else the first that stands in for it.
  func nearest(_ language: String, with key: String) -> String {
    languages[language].chain.first { (try? file($0))?[key] != nil } ?? language
  }

  /// `{"home":{"today":"Idag"}}` as `home.today`.
  private static func flatten(
    _ value: JSONValue, _ key: String, into texts: inout [String: String]
  ) {
    func flatten(_ part: some CustomStringConvertible, _ value: JSONValue) {
      self.flatten(value, key.isEmpty ? "\(part)" : "\(key).\(part)", into: &texts)
    }
    switch value {
    case .string(let text): texts[key] = text
    case .object(let object): for (name, value) in object.members { flatten(name, value) }
    case .array(let elements): for (place, value) in elements.enumerated() { flatten(place, value) }
    default: break
    }
  }
}
