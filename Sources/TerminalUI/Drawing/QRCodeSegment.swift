/// A part of a QR code's text, in the mode in which it takes least room.
nonisolated struct QRCodeSegment: Hashable, Sendable {
  let bytes: Range<Int>
  /// Whether two characters take 11 bits (digits, capital letters and " $%*+-./:"); otherwise a byte
  /// takes 8.
  let isAlphanumeric: Bool

  /// The parts of a text: capital letters and digits in runs that are long enough to pay for the
  /// change of mode, everything else as bytes.
  static func all(of bytes: [UInt8]) -> [QRCodeSegment] {
    var segments: [QRCodeSegment] = []
    var start = 0
    func addBytes(upTo end: Int) {
      guard start < end else { return }
      segments.append(QRCodeSegment(bytes: start..<end, isAlphanumeric: false))
    }
    var index = 0
    while index < bytes.count {
      let end = bytes[index...].firstIndex { !isAlphanumeric($0) } ?? bytes.count
      let isAtAnEnd = index == 0 || end == bytes.count
      if end - index >= (isAtAnEnd ? shortestRun / 2 : shortestRun) {
        addBytes(upTo: index)
        segments.append(QRCodeSegment(bytes: index..<end, isAlphanumeric: true))
        start = end
      }
      index = end + 1
    }
    addBytes(upTo: bytes.count)
    return segments
  }

  /// A run between bytes saves 2.5 bits a character, and costs 25 for two more headers.
  private static let shortestRun = 12

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: " $%*+-./:".utf8.contains(byte)
    }
  }
}
