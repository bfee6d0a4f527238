/// Parsing of times of day as people type them: `13:30`, `13.30`, `1330`, `9`, `9:05`, `kl. 13`.
package enum TypedTime {
  /// The seconds since midnight that a text means, 0–86,399, or nil if it is not a time.
  package static func read(_ text: String) -> Int? {
    var parts = text.lowercased().split { ":. ".contains($0) }.map(String.init)
    if parts.first == "kl" { parts.removeFirst() }
    guard parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else { return nil }
    switch parts.count {
    case 1 where parts[0].utf8.count <= 2: return seconds(parts[0], "00")
    case 1 where parts[0].utf8.count <= 4:
      return seconds(String(parts[0].dropLast(2)), String(parts[0].suffix(2)))
    case 2: return seconds(parts[0], parts[1])
    default: return nil
    }
  }

  private static func seconds(_ hour: String, _ minute: String) -> Int? {
    guard 1...2 ~= hour.utf8.count, minute.utf8.count == 2, let hour = Int(hour),
      let minute = Int(minute), hour < 24, minute < 60
    else { return nil }
    return hour * 3600 + minute * 60
  }
}
