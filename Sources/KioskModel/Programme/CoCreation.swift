/// The form of co-creation: the activity is made with residents, for them, or by the residents
/// themselves ("Göra med – för – åt").
package enum CoCreation: String, Sendable, CaseIterable {
  case with
  case `for`
  case to
}
