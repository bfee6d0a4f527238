/// A table of strings, each with a number.
struct StringTable: Sendable {
  /// The strings by number.
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]

  init(_ names: [String] = []) {
    self.names = names
    numbers = Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
  }

  /// The number of a string, which is added if it is new.
  mutating func add(_ name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    return number
  }

  /// The number of a string; nil if it is not in the table.
  func number(of name: String) -> Int32? { numbers[name] }

  /// The string with a number; nil if there is none.
  subscript(number: Int32) -> String? {
    names.indices ~= Int(number) ? names[Int(number)] : nil
  }
}
