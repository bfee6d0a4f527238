/// A text in the two languages of those who read the data.
public struct BilingualText: Sendable, Hashable {
  /// In Swedish.
  public var swedish: String
  /// In English.
  public var english: String

  /// A text in both languages.
  public init(_ swedish: String, _ english: String) {
    self.swedish = swedish
    self.english = english
  }
}
