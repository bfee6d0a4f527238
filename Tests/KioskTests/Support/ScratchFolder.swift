import Foundation

/// A folder for one test, gone with it.
final class ScratchFolder: Sendable {
  let path = FileManager.default.temporaryDirectory.path + "/kiosk-" + UUID().uuidString

  /// Whether a test has put something there.
  var isMade: Bool { FileManager.default.fileExists(atPath: path) }

  deinit {
    for path in [path, path + "-away"] { try? FileManager.default.removeItem(atPath: path) }
  }
}
