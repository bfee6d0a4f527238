import Foundation
import KioskModel
import Testing

/// What the tests of the demonstration have in common: the place's zone and its templates.
enum Stockholm {
  static func zone() throws -> TimeZone {
    try #require(TimeZone(identifier: "Europe/Stockholm"))
  }

  static func instant(_ text: String) throws -> Date {
    try zone().instant(of: #require(LocalDateTime(text)))
  }

  /// The assets that come with the kiosk.
  static var assets: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/assets"
  }
}
