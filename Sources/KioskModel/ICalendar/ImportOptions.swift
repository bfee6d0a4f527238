/// The options for reading calendars.
package struct ImportOptions: Sendable {
  /// Whether the organiser's name is imported; it is often that of a private person.
  package var takesOrganisers: Bool
  /// The zone names used by Windows.
  package var windowsZones: WindowsZones
  /// The substitute titles of activities whose title cannot be displayed, by kind.
  package var fallbackTitles: [ActivityKind: String]
  /// The mapping of categories to kinds.
  package var kinds: CategoryKinds

  /// Options; without any names by default.
  package init(
    takesOrganisers: Bool = false, windowsZones: WindowsZones = WindowsZones(),
    fallbackTitles: [ActivityKind: String] = [:], kinds: CategoryKinds = CategoryKinds()
  ) {
    self.takesOrganisers = takesOrganisers
    self.windowsZones = windowsZones
    self.fallbackTitles = fallbackTitles
    self.kinds = kinds
  }
}
