/// A day of the week, Monday first; the raw value is RFC 8984's two letters.
package enum Weekday: String, Sendable, CaseIterable {
  case monday = "mo"
  case tuesday = "tu"
  case wednesday = "we"
  case thursday = "th"
  case friday = "fr"
  case saturday = "sa"
  case sunday = "su"
}
