/// A published value of another measure, to be seen beside the index and not compared with it
/// figure for figure.
package struct ReferenceValue: Sendable, Hashable {
  /// The indicator's id, such as Kolada's `U00001`.
  package var indicator: String
  /// What the indicator is called; nil where only its id is known.
  package var title: LocalizedText?
  /// Of which municipality, or of the whole country.
  package var municipality: String
  /// Of which year.
  package var year: Int
  /// The value in the indicator's own unit.
  package var value: Double
  /// The age band it is about; nil for all.
  package var band: AgeBand?
}
