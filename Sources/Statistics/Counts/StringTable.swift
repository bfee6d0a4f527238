/// Texts of which each stands once, and the numbers that stand for them.
struct StringTable: Sendable {
  /// The texts, by their numbers.
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]

  init(_ names: [String] = []) {
    self.names = names
    numbers = Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
  }

  /// The number of a text, which is known afterwards.
  mutating func add(_ name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    return number
  }

  /// The number of a text; nil where it is not known.
  func number(of name: String) -> Int32? { numbers[name] }

  /// The text that a number stands for; nil where there is none.
  subscript(number: Int32) -> String? {
    names.indices ~= Int(number) ? names[Int(number)] : nil
  }
}
