/// A published value of another measure, to be seen beside the index and not compared with it
/// figure for figure.
public struct ReferenceValue: Sendable, Hashable {
  /// The indicator's id, such as Kolada's `U00001`.
  public var indicator: String
  /// What the indicator is called; nil where only its id is known.
  public var title: LocalizedText?
  /// Of which municipality, or of the whole country.
  public var municipality: String
  /// Of which year.
  public var year: Int
  /// The value in the indicator's own unit.
  public var value: Double
  /// The age band it is about; nil for all.
  public var band: AgeBand?
}
