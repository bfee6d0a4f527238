/// A search for many words in a text in one pass over its bytes, because a calendar has thousands
/// of texts and most contain none of the words.
struct WordSearch: Sendable {
  private let byFirst: [[[UInt8]]]

  /// A search for some words in lower case.
  init(_ words: [String]) {
    var byFirst: [[[UInt8]]] = Array(repeating: [], count: 256)
    for word in words {
      let bytes = Array(word.utf8)
      if let first = bytes.first { byFirst[Int(first)].append(bytes) }
    }
    self.byFirst = byFirst
  }

  /// Whether a text in lower case contains any of the words.
  func finds(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for start in bytes.indices {
        for word in byFirst[Int(bytes[start])]
        where start + word.count <= bytes.count
          && bytes[start..<(start + word.count)].elementsEqual(word)
        {
          return true
        }
      }
      return false
    }
  }
}
