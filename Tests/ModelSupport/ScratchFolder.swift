import Foundation
package import KioskModel

/// A temporary folder for one test, removed with its content when the test ends.
package final class ScratchFolder: Sendable {
  /// The folder's path.
  package let path: String

  package init() throws {
    path = NSTemporaryDirectory() + "kiosk-test-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder as a data folder.
  package var data: DataFolder { DataFolder(path) }

  /// Writes a file in the folder without the program's own storage, as an editor would.
  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file in the folder without the program's own storage, as an editor would.
  package func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The bytes of a file in the folder.
  package func bytes(_ name: String) throws -> [UInt8] { try Disk.live.read(path + "/" + name) }

  /// The text of a file in the folder.
  package func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// The paths of all files in the folder except locks, sorted.
  package func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path + "/" + $0, isDirectory: &isFolder)
        && !isFolder.boolValue && !$0.hasSuffix(".lock")
    }.sorted()
  }

  /// Removes a file in the folder.
  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }
}
