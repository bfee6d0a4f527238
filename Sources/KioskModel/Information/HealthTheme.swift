/// The theme of health information, in the order in which themes are offered.
package enum HealthTheme: String, Sendable, CaseIterable {
  case movement, sleep, food, mind, loneliness, help
}
