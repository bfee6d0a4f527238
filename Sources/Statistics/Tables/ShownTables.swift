/// The tables of a report without the groups that are too small and those that would tell them.
struct ShownTables {
  /// The groups of each division.
  var whole: [ResultTable]
  /// The groups of one division, each divided by others.
  var filters: [ResultFilter]
  /// Which of the sums beside the tables may be shown as well.
  var sums: [Bool]
}
