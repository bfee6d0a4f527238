import Foundation

/// The seeds and number of runs of a property test.
package enum Soak {
  /// The seeds of `count` runs, the first of which is printed: only `KIOSK_SEED` if it is set, and
  /// fifty times as many with `KIOSK_SOAK=1`.
  package static func seeds(_ count: Int, _ test: String) -> [UInt64] {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment["KIOSK_SEED"].flatMap({ UInt64($0) }) { return [seed] }
    let runs = environment["KIOSK_SOAK"] == "1" ? count * 50 : count
    let first = UInt64.random(in: 0..<1_000_000_000)
    print("\(test): \(runs) runs from KIOSK_SEED=\(first)")
    return (0..<UInt64(runs)).map { first + $0 }
  }
}
