package import Foundation
import KioskModel
import Testing

/// What the tests of the demonstration have in common: the place's zone and its templates.
package enum Stockholm {
  package static func zone() throws -> TimeZone {
    try #require(TimeZone(identifier: "Europe/Stockholm"))
  }

  package static func instant(_ text: String) throws -> Date {
    try zone().instant(of: #require(LocalDateTime(text)))
  }

  /// The assets that come with the kiosk.
  package static var assets: String {
    #filePath.components(separatedBy: "/Tests/")[0] + "/assets"
  }
}
