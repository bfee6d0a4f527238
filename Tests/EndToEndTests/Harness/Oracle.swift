import Foundation
import Testing

/// DuckDB, which counts the figures of a report from the journals without any of our code, and
/// frictionless, which knows what a data package has to be.
enum Oracle {
  private static let repository = #filePath.components(separatedBy: "/Tests/")[0]
  static let python = repository + "/.build/oracle/bin/python"
  static let script = repository + "/Tests/Oracle/compare.py"
  static let region = repository + "/Tests/Oracle/region.py"
  static let journalsToParquet = repository + "/packaging/region/journals-to-parquet"
  static let adversary = repository + "/Tests/Adversary/run.py"
  static let thinning = repository + "/Tests/Adversary/thin.py"
  static let validator = repository + "/Tests/Oracle/validate.py"

  /// Whether `scripts/test` could install it.
  static let isInstalled: Bool = {
    let folder = repository + "/.build/oracle/lib"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return versions.contains { version in
      ["duckdb", "frictionless", "scipy"].allSatisfy {
        access(folder + "/\(version)/site-packages/\($0)", F_OK) == 0
      }
    }
  }()
}

extension Trait where Self == ConditionTrait {
  /// Tests that need DuckDB, frictionless or SciPy say so where one is missing.
  static var needsOracle: Self {
    .enabled(
      if: Oracle.isInstalled,
      "DuckDB, frictionless or SciPy is missing; 'make test' installs them where PyPI answers")
  }
}
