/// The tables of a report after suppression.
struct ShownTables {
  /// The table of each variable.
  var whole: [ResultTable]
  /// The groups of one variable, each divided by others.
  var filters: [ResultFilter]
  /// Whether each sum besides the tables may be shown.
  var sums: [Bool]
}
