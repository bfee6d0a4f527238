@testable import KioskModel

/// A file's bytes as seen by programs, and those that would survive a power cut.
struct SimulatedFile: Sendable {
  private enum Change: Sendable {
    case write(at: Int, [UInt8])
    case truncate(Int)
  }

  private(set) var bytes: [UInt8] = []
  /// The time of change that the file was given since it was last written.
  private(set) var modified: Int?
  private var durableTime: Int?
  private var durable: [UInt8] = []
  private var pending: [Change] = []

  mutating func append(_ more: [UInt8]) {
    pending.append(.write(at: bytes.count, more))
    bytes += more
    modified = nil
  }

  mutating func setModified(_ time: Int) { modified = time }

  mutating func truncate(_ length: Int) {
    pending.append(.truncate(length))
    bytes.removeLast(max(0, bytes.count - length))
    modified = nil
  }

  mutating func sync() {
    for change in pending { apply(change) }
    pending = []
    durableTime = modified
  }

  /// Discards the pending writes, although programs still read them.
  mutating func losePending() { pending = [] }

  mutating func cutPower(_ random: inout SplitMix64) {
    let kept = Int.random(in: 0...pending.count, using: &random)
    for change in pending.prefix(kept) { apply(change) }
    if kept < pending.count, case .write(let place, let more) = pending[kept], !more.isEmpty {
      var incomplete = Array(more.prefix(Int.random(in: 0..<more.count, using: &random)))
      // Some file systems save the new length before the bytes.
      if Int.random(in: 0..<4, using: &random) == 0 {
        incomplete += repeatElement(0, count: more.count - incomplete.count)
      }
      apply(.write(at: place, incomplete))
    }
    bytes = durable
    modified = durableTime
    pending = []
  }

  private mutating func apply(_ change: Change) {
    switch change {
    case .write(let place, let more):
      if durable.count < place { durable += repeatElement(0, count: place - durable.count) }
      let end = min(durable.count, place + more.count)
      durable.replaceSubrange(place..<end, with: more)
    case .truncate(let length): durable.removeLast(max(0, durable.count - length))
    }
  }
}
