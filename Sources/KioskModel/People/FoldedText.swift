internal import Foundation

/// Words as they are looked for: small letters without their marks, so that a keyboard without å,
/// ä and ö finds Björn as well.
package enum FoldedText {
  /// The words of a text, folded.
  package static func words(_ text: String) -> [String] {
    fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// A text in small letters without marks. Letters that Unicode does not take apart are written
  /// as those they are most often typed as.
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
