/// A day of the week, Monday first; the raw value is the two-letter code of RFC 8984.
package enum Weekday: String, Sendable, CaseIterable {
  case monday = "mo"
  case tuesday = "tu"
  case wednesday = "we"
  case thursday = "th"
  case friday = "fr"
  case saturday = "sa"
  case sunday = "su"
}
