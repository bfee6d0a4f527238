/// Checks of a text that is entered as a person's name.
package enum PersonName {
  /// Whether a text contains a personal identity number: ten or twelve digits, possibly separated
  /// by hyphens, plus characters or spaces.
  package static func holdsIdentityNumber(_ text: String) -> Bool {
    var digits = 0
    for character in text {
      if character.isNumber {
        digits += 1
      } else if !"-+ ".contains(character) {
        digits = 0
      }
      if digits >= 10 { return true }
    }
    return false
  }
}
