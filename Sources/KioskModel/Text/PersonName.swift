/// What is asked of a text that is to be somebody's name.
package enum PersonName {
  /// Whether a text has a personal identity number in it: ten or twelve digits, also with a hyphen,
  /// a plus or spaces among them.
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
