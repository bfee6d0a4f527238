import Foundation
import Testing

/// Debian's Syncthing, which keeps kiosks and offices in step, and what `several-places` needs
/// besides.
enum Syncthing {
  private static let repository = #filePath.components(separatedBy: "/Tests/")[0]
  static let script = repository + "/packaging/several-places"
  static let test = repository + "/Tests/SeveralPlaces/run.py"

  /// Whether `scripts/setup` could install it.
  static let isInstalled = ["syncthing", "curl", "jq", "python3"].allSatisfy { name in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      access($0 + "/" + name, X_OK) == 0
    }
  }
}

extension Trait where Self == ConditionTrait {
  /// Tests with a real Syncthing say so where it is missing.
  static var needsSyncthing: Self {
    .enabled(
      if: Syncthing.isInstalled,
      "syncthing, curl, jq or python3 is missing: apt-get install syncthing curl jq python3")
  }
}
