/// The PINs that an intruder would try first.
enum ObviousPINs {
  /// Whether six digits are easily guessed on a day.
  static func contain(_ text: String, on day: LocalDate) -> Bool {
    let digits = text.utf8.map { Int($0) - 48 }
    return isRun(digits) || isPattern(text) || usual.contains(text) || dates(day).contains(text)
  }

  /// Whether all digits are equal, or each is one more or one less than the one before (0 follows
  /// 9).
  private static func isRun(_ digits: [Int]) -> Bool {
    let steps = Set(zip(digits, digits.dropFirst()).map { ($1 - $0 + 10) % 10 })
    return steps.count == 1 && [0, 1, 9].contains(steps.first ?? 0)
  }

  /// Whether the digits form a pattern: `121212`, `123123`, `112233`, `111222`, `123321`.
  private static func isPattern(_ text: String) -> Bool {
    let characters = Array(text)
    let half = String(characters[..<3])
    let pairs = stride(from: 0, to: 6, by: 2).map { String(characters[$0..<($0 + 2)]) }
    return half == String(characters[3...]) || half == String(characters[3...].reversed())
      || Set(pairs).count == 1
      || pairs.allSatisfy { Set($0).count == 1 }
      || (Set(characters[..<3]).count == 1 && Set(characters[3...]).count == 1)
  }

  /// Shapes on the number pad and popular numbers.
  private static let usual: Set<String> = [
    "147258", "258369", "159753", "147896", "741852", "852963", "963852", "159357", "357159",
    "246810", "135790", "135791", "314159", "271828", "696969", "420420", "007007", "112112",
    "113113", "114114", "118118", "123654", "102030", "908070", "100000", "200000", "000001",
    "123450", "012340", "121314", "131211", "102938", "192837", "789456", "456123",
  ]

  /// The usual ways to write a date with six digits.
  private static func dates(_ day: LocalDate) -> Set<String> {
    let (year, month, date) = day.components
    let (full, short) = (year.digits(4), (year % 100).digits(2))
    let (m, d) = (month.digits(2), date.digits(2))
    return [
      short + m + d, d + m + short, m + d + short, d + short + m, full + m, m + full, full + d,
      d + full, short + full, full + short,
    ]
  }
}
