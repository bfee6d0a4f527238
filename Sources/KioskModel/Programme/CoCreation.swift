/// Who makes an activity: with residents, for them, or residents themselves
/// ("Göra med – för – åt").
package enum CoCreation: String, Sendable, CaseIterable {
  case with
  case `for`
  case to
}
