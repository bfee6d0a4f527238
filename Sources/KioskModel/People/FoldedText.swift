internal import Foundation

/// Text normalised for searching: lower case without diacritics, so that a keyboard without å, ä
/// and ö also finds Björn.
package enum FoldedText {
  /// The normalised words of a text.
  package static func words(_ text: String) -> [String] {
    fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The normalised words of a text, as the UTF-8 bytes by which they are compared.
  static func wordBytes(_ text: String) -> [[UInt8]] {
    let folded = fold(text)
    guard folded.utf8.allSatisfy({ $0 < 0x80 }) else { return words(text).map { Array($0.utf8) } }
    return folded.utf8.split { byte in
      !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }.map(Array.init)
  }

  /// A text in lower case without diacritics. Letters that Unicode does not decompose are replaced
  /// by the letters most often typed for them.
  package static func fold(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      if scalar.value < common.count {
        folded += common[Int(scalar.value)]
      } else {
        folded += fold(scalar)
      }
    }
    return folded
  }

  /// The folded scalars of the Latin alphabets, up to the combining marks: decomposing through
  /// Foundation takes thirty times as long, and ten thousand names are folded at each unlocking.
  private static let common: [String] = (0..<0x300).map { value in
    Unicode.Scalar(value).map(fold) ?? ""
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String {
    var folded = ""
    let plain = scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping
    for scalar in plain.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
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
