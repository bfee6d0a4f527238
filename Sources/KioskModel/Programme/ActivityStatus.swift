/// Whether an activity takes place (RFC 8984, section 5.1.3).
package enum ActivityStatus: String, Sendable, CaseIterable {
  case confirmed, tentative, cancelled
}
