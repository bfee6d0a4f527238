package import Foundation
import KioskModel
import Testing

/// The time zone and templates shared by the tests of the demonstration.
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
