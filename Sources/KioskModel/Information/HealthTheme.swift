/// What health information is about, in the order in which it is offered.
package enum HealthTheme: String, Sendable, CaseIterable {
  case movement, sleep, food, mind, loneliness, help
}
