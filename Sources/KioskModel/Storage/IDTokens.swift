/// The texts in some bytes that may be ids, such as those in a file's name or in a damaged line.
struct IDTokens {
  /// Runs of small letters, digits and hyphens, and random ids within longer runs.
  static func all(in bytes: some Collection<UInt8>) -> Set<String> {
    var tokens: Set<String> = []
    var run: [UInt8] = []
    func end() {
      defer { run = [] }
      if 1...maxLength ~= run.count { tokens.insert(String(decoding: run, as: UTF8.self)) }
      guard run.count > randomLength else { return }
      for start in 0...(run.count - randomLength) where isRandom(run[start...]) {
        tokens.insert(String(decoding: run[start..<(start + randomLength)], as: UTF8.self))
      }
    }
    for byte in bytes {
      let small = (0x41...0x5A) ~= byte ? byte | 0x20 : byte
      if small.isDigit || small == hyphen || (0x61...0x7A) ~= small {
        run.append(small)
      } else if !run.isEmpty {
        end()
      }
    }
    end()
    return tokens
  }

  /// Only what has the form of a random id, for files in which every word would be too many.
  static func random(in bytes: [UInt8]) -> Set<String> {
    var tokens: Set<String> = []
    var index = 8
    while index + randomLength - 8 <= bytes.count {
      if bytes[index] == hyphen, isRandom(bytes[(index - 8)...]) {
        let id = bytes[(index - 8)..<(index - 8 + randomLength)]
        tokens.insert(String(decoding: id, as: UTF8.self).lowercased())
      }
      index += 1
    }
    return tokens
  }

  private static let hyphen = UInt8(ascii: "-")
  /// The length of a random id (UUID), and that of any id.
  private static let (randomLength, maxLength) = (36, 64)

  /// Whether the bytes begin with the form of a UUID.
  private static func isRandom(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= randomLength else { return false }
    return (0..<randomLength).allSatisfy { offset in
      let byte = bytes[bytes.startIndex + offset]
      return [8, 13, 18, 23].contains(offset)
        ? byte == hyphen : byte.isDigit || (0x61...0x66) ~= byte | 0x20
    }
  }
}
