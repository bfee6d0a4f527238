/// The unfolded lines of a calendar file as a sequence, so that a large file is not held in memory
/// twice.
///
/// Besides CRLF, which the standard requires, it accepts LF, CR and CRCRLF, which editors and mail
/// programs produce.
struct ContentLines: Sequence, IteratorProtocol {
  /// The longest line accepted, in bytes.
  static let longest = 1 << 20

  private let bytes: [UInt8]
  private var place = 0
  private var number = 0
  /// The encoding of the lines so far.
  private(set) var encoding: CalendarEncoding

  /// The lines of a file.
  init(_ file: [UInt8]) {
    (bytes, encoding) = CalendarEncoding.bytes(of: file)
  }

  /// The next line's number and unfolded text; nil at the end. Blank lines are skipped.
  mutating func next() -> (number: Int, text: String)? {
    while place < bytes.count {
      let (first, begin) = (number + 1, place)
      let end = endOfLine()
      let line = bytes[begin..<end]
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      // Folded lines are rare, so they are assembled separately.
      guard goesOn else { return (first, text(of: line)) }
      var whole = Array(line)
      while goesOn, whole.count <= Self.longest {
        let begin = place + 1
        whole += bytes[begin..<Swift.max(begin, endOfLine())]
      }
      return (first, text(of: whole[...]))
    }
    return nil
  }

  /// Whether the next line is a continuation of this one.
  private var goesOn: Bool {
    place < bytes.count && (bytes[place] == 0x20 || bytes[place] == 0x09)
  }

  /// The index of the line's end; advances past the line break.
  private mutating func endOfLine() -> Int {
    number += 1
    while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
    let end = place
    var next = place
    while next < bytes.count, bytes[next] == 0x0D { next += 1 }
    if next < bytes.count, bytes[next] == 0x0A {
      place = next + 1
    } else {
      place = Swift.min(place + 1, bytes.count)
    }
    return end
  }

  private mutating func text(of line: ArraySlice<UInt8>) -> String {
    let kept = line.contains(0) ? line.filter { $0 != 0 } : Array(line)
    let (text, found) = CalendarEncoding.text(of: kept)
    if found != .utf8, encoding == .utf8 { encoding = found }
    return text
  }
}
