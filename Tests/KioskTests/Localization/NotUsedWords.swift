import Foundation

/// Words that texts do not use, each with the term that is used instead.
///
/// A line of the file is `word -> term` or `word -> term -> phrase, phrase`, with phrases in which
/// the word is right; `Tests/words-not-used.txt` says how words are compared. Those below the line
/// `[code]` are left out, since texts may use them.
struct NotUsedWords {
  /// The term by word; nil for a phrase in which a word is right.
  private let terms: [String: String?]
  private let pattern: Regex<AnyRegexOutput>

  var count: Int { terms.values.count { $0 != nil } }

  init(file: String) throws {
    try self.init(lines: String(contentsOfFile: file, encoding: .utf8))
  }

  /// The words in the lines of a file.
  init(lines: String) throws {
    var terms: [String: String?] = [:]
    for line in lines.split(separator: "\n").prefix(while: { $0 != "[code]" })
    where !line.hasPrefix("#") {
      let parts = line.components(separatedBy: " -> ")
      guard 2...3 ~= parts.count else { throw CocoaError(.fileReadCorruptFile) }
      terms[parts[0].lowercased()] = parts[1]
      for phrase in parts.dropFirst(2).joined().components(separatedBy: ", ")
      where !phrase.isEmpty {
        terms.updateValue(nil, forKey: phrase.lowercased())
      }
    }
    self.terms = terms
    // The longest come first, so that "rub out" is not reported as "rub", nor "minus sign" as
    // "sign". A part of a name is not a word.
    let words = terms.keys.sorted { ($1.count, $0) < ($0.count, $1) }.map { word in
      NSRegularExpression.escapedPattern(for: word).replacing(" ", with: #"\s+"#)
    }
    pattern = try Regex(#"(?i)(?:^|[^\w./-])(\#(words.joined(separator: "|")))(?![\w/-]|\.\w)"#)
  }

  /// One sentence for each word in a text that should not be there.
  func complaints(_ text: String) -> [String] {
    text.matches(of: pattern).compactMap { found in
      guard let range = found.output[1].range else { return nil }
      let word = text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard let term = terms[word.lowercased()] ?? nil else { return nil }
      return "\"\(word)\": use \(term)."
    }
  }
}
