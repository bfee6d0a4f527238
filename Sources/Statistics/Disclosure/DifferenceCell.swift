/// A group that no table names, and that can be worked out all the same: what is left of a group
/// when others inside it are taken away, or what a group lacks of others around it.
struct DifferenceCell: Hashable, Sendable {
  /// The classes of one table, and of another, that an answer has to be in to belong to it.
  var classes: Set<Int>
  var others: Set<Int>
}
