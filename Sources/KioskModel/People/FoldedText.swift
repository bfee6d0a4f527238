internal import Foundation

/// Text normalised for searching: lower case without diacritics, so that a keyboard without å, ä
/// and ö also finds Björn.
package enum FoldedText {
  /// The normalised words of a text.
  package static func words(_ text: String) -> [String] {
    fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// A text in lower case without diacritics. Letters that Unicode does not decompose are replaced
  /// by the letters most often typed for them.
  package static func fold(_ text: String) -> String {
    let plain = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      !($0.properties.generalCategory == .nonspacingMark)
    }
    var folded = ""
    for scalar in plain {
      switch scalar {
      case "ø": folded += "o"
      case "æ": folded += "ae"
      case "ß": folded += "ss"
      case "đ", "ð": folded += "d"
      case "ł": folded += "l"
      case "ı": folded += "i"
      case "'", "’": continue
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }
}
