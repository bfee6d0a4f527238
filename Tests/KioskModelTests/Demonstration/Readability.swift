/// Measures of how easy a text is to read.
enum Readability {
  /// The sentences of a text.
  static func sentences(_ text: String) -> [Substring] {
    text.split { ".?!\n".contains($0) }.filter { $0.contains { $0.isLetter } }
  }

  /// Björnsson's LIX: words per sentence plus the percentage of words with more than six letters.
  static func index(_ text: String) -> Double {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    let long = words.count { $0.count > 6 }
    guard !words.isEmpty else { return 0 }
    return Double(words.count) / Double(max(1, sentences(text).count))
      + 100 * Double(long) / Double(words.count)
  }
}
