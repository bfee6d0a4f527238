@testable import KioskModel

/// A folder's entries as seen by programs, and those that would survive a power cut.
struct SimulatedNames: Sendable {
  enum Change: Sendable {
    case set(String, Int)
    case remove(String)
    case move(String, String, Int)
  }

  /// The value of a folder, where a file has its number.
  static let folder = -1

  private(set) var now: [String: Int] = [:]
  private var durable: [String: Int] = [:]
  private var pending: [Change] = []

  mutating func change(_ change: Change) {
    pending.append(change)
    Self.apply(change, to: &now)
  }

  mutating func sync() {
    durable = now
    pending = []
  }

  /// File systems journal folder entries, so a power cut keeps the first of the changes.
  mutating func cutPower(_ random: inout SplitMix64) {
    for change in pending.prefix(Int.random(in: 0...pending.count, using: &random)) {
      Self.apply(change, to: &durable)
    }
    now = durable
    pending = []
  }

  private static func apply(_ change: Change, to names: inout [String: Int]) {
    switch change {
    case .set(let name, let file): names[name] = file
    case .remove(let name): names[name] = nil
    case .move(let from, let to, let file):
      names[from] = nil
      names[to] = file
    }
  }
}
