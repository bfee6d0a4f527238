/// A published value of another measure, shown beside the index but not directly comparable with
/// it.
package struct ReferenceValue: Sendable, Hashable {
  /// The indicator's id, such as Kolada's `U00001`.
  package var indicator: String
  /// The indicator's title; nil if only its id is known.
  package var title: LocalizedText?
  /// The municipality, or the whole country.
  package var municipality: String
  package var year: Int
  /// The value in the indicator's own unit.
  package var value: Double
  /// The age band; nil for all ages.
  package var band: AgeBand?
}
