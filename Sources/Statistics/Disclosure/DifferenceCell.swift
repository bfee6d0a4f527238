/// A group that no table has but that can be calculated by differencing: the rest of a group
/// without other groups inside it, or the rest of other groups without a group inside them.
struct DifferenceCell: Hashable, Sendable {
  /// The classes of one table, and those of another, to which an atom must belong.
  var classes: Set<Int>
  var others: Set<Int>
}
