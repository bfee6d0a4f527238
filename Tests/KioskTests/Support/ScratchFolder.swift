import Foundation

/// A folder for one test, removed after it.
final class ScratchFolder: Sendable {
  let path = FileManager.default.temporaryDirectory.path + "/kiosk-" + UUID().uuidString

  /// Whether the folder has been created.
  var isMade: Bool { FileManager.default.fileExists(atPath: path) }

  deinit {
    for path in [path, path + "-away"] { try? FileManager.default.removeItem(atPath: path) }
  }
}
