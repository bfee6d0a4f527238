import Foundation

/// How a property test is run: with which seeds and how many.
package enum Soak {
  /// The seeds of `count` runs, after a line that tells the first of them: `KIOSK_SEED` alone
  /// where it is set; fifty times as many with `KIOSK_SOAK=1`.
  package static func seeds(_ count: Int, _ test: String) -> [UInt64] {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment["KIOSK_SEED"].flatMap({ UInt64($0) }) { return [seed] }
    let runs = environment["KIOSK_SOAK"] == "1" ? count * 50 : count
    let first = UInt64.random(in: 0..<1_000_000_000)
    print("\(test): \(runs) runs from KIOSK_SEED=\(first)")
    return (0..<UInt64(runs)).map { first + $0 }
  }
}
