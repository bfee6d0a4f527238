/// The unfolded lines of a calendar file, one after the other, so that a large file is never held
/// a second time.
///
/// CRLF is what the RFC asks for; LF, CR and CRCRLF are what files have that went through editors
/// and mail programs.
struct ContentLines: Sequence, IteratorProtocol {
  /// A line of more bytes than these is no line of a calendar.
  static let longest = 1 << 20

  private let bytes: [UInt8]
  private var place = 0
  private var number = 0
  /// How the lines so far are written.
  private(set) var encoding: CalendarEncoding

  /// The lines of a file.
  init(_ file: [UInt8]) {
    (bytes, encoding) = CalendarEncoding.bytes(of: file)
  }

  /// A line's number and text without its folds; nil at the end. Blank lines are left out.
  mutating func next() -> (number: Int, text: String)? {
    while place < bytes.count {
      let (first, begin) = (number + 1, place)
      let end = endOfLine()
      let line = bytes[begin..<end]
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      // A line that goes on is rare enough to be put together apart.
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

  /// Whether the next line belongs to this one.
  private var goesOn: Bool {
    place < bytes.count && (bytes[place] == 0x20 || bytes[place] == 0x09)
  }

  /// Where the line ends, and the place moves behind its end.
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
