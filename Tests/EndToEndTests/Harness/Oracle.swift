import Foundation
import Testing

/// DuckDB, which counts the figures of a report from the journals without any of our code.
enum Oracle {
  private static let repository = #filePath.components(separatedBy: "/Tests/")[0]
  static let python = repository + "/.build/oracle/bin/python"
  static let script = repository + "/Tests/Oracle/compare.py"

  /// Whether `scripts/test` could install it.
  static let isInstalled: Bool = {
    let folder = repository + "/.build/oracle/lib"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return versions.contains { access(folder + "/\($0)/site-packages/duckdb", F_OK) == 0 }
  }()
}

extension Trait where Self == ConditionTrait {
  /// Tests that need DuckDB say so where it is missing.
  static var needsOracle: Self {
    .enabled(
      if: Oracle.isInstalled, "DuckDB is missing; 'make test' installs it where PyPI answers")
  }
}
