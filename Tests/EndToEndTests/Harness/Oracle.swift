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
  static let shown = repository + "/Tests/Oracle/shown.py"
  static let validator = repository + "/Tests/Oracle/validate.py"

  static let scanner = repository + "/Tests/Oracle/scan.py"
  static let browser = repository + "/Tests/Browser/check.py"

  /// Whether `scripts/test` could install it.
  static let isInstalled = has(["duckdb", "frictionless", "scipy", "highspy"])
  /// Whether `scripts/test` could install what drives a browser.
  static let hasBrowser =
    has(["axe_playwright_python", "playwright", "pypdf"])
    && access("/usr/bin/chromium", X_OK) == 0

  /// Whether `scripts/test` could install what reads codes.
  static let hasScanner =
    has(["icalendar"])
    && (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .contains { access($0 + "/zbarimg", X_OK) == 0 }

  private static func has(_ packages: [String]) -> Bool {
    let folder = repository + "/.build/oracle/lib"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return versions.contains { version in
      packages.allSatisfy { access(folder + "/\(version)/site-packages/\($0)", F_OK) == 0 }
    }
  }
}

extension Trait where Self == ConditionTrait {
  /// Tests in a browser say so where it, Playwright, axe-core or pypdf is missing.
  static var needsBrowser: Self {
    .enabled(
      if: Oracle.hasBrowser,
      "Chromium, Playwright, axe-core or pypdf is missing; 'make soak' installs them")
  }

  /// Tests that read QR codes say so where zbarimg or icalendar is missing.
  static var needsScanner: Self {
    .enabled(
      if: Oracle.hasScanner,
      "zbarimg or icalendar is missing; 'make test' installs them where Debian and PyPI answer")
  }

  /// Tests that need DuckDB, frictionless, HiGHS or SciPy say so where one is missing.
  static var needsOracle: Self {
    .enabled(
      if: Oracle.isInstalled,
      "DuckDB, frictionless, HiGHS or SciPy is missing; 'make test' installs them where PyPI answers"
    )
  }
}
