import Synchronization

/// The bytes that have come from a terminal so far.
final class ByteStream: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  func append(_ more: [UInt8]) { bytes.withLock { $0 += more } }

  /// How many have come.
  var count: Int { bytes.withLock { $0.count } }

  /// What has come after the first `mark` bytes, as text.
  func text(after mark: Int = 0) -> String {
    bytes.withLock { String(decoding: $0.dropFirst(mark), as: UTF8.self) }
  }
}
