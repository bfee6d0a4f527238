/// What staff and the program decide about reading calendars.
package struct ImportOptions: Sendable {
  /// Whether the name of whoever arranges it is taken over; often it is that of a person.
  package var takesOrganisers: Bool
  /// What Windows calls the zones.
  package var windowsZones: WindowsZones
  /// What an activity is called whose name is nothing that can be shown.
  package var standInTitles: [ActivityKind: String]
  /// Which kind a category stands for.
  package var kinds: CategoryKinds

  /// Options that know no names, unless some are given.
  package init(
    takesOrganisers: Bool = false, windowsZones: WindowsZones = WindowsZones(),
    standInTitles: [ActivityKind: String] = [:], kinds: CategoryKinds = CategoryKinds()
  ) {
    self.takesOrganisers = takesOrganisers
    self.windowsZones = windowsZones
    self.standInTitles = standInTitles
    self.kinds = kinds
  }
}
