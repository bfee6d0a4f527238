import Foundation
import KioskModel

@testable import Kiosk

/// A folder that a simulated mount table lists as a USB drive.
final class ScratchUSBDrive: Sendable {
  private let scratch = ScratchFolder()
  var path: String { scratch.path + "/media/MIN STICKA" }
  private var table: String { scratch.path + "/mounts" }

  init() throws {
    try Disk.live.makeFolder(path)
    try plugIn()
  }

  /// Adds it to the mount table, where a space is written as an octal escape.
  func plugIn() throws {
    let line = "/dev/sdb1 " + path.replacing(" ", with: "\\040") + " vfat rw 0 0\n"
    try ("proc /proc proc rw 0 0\n" + line).write(toFile: table, atomically: true, encoding: .utf8)
  }

  /// Removes it from the mount table.
  func pullOut() throws {
    try "proc /proc proc rw 0 0\n".write(toFile: table, atomically: true, encoding: .utf8)
  }

  var drives: USBDrives {
    USBDrives(table: table, roots: [scratch.path + "/media"]) { _ in 7_800_000_000 }
  }

  /// The names of the files on it.
  var names: [String] { (try? Disk.live.list(path)) ?? [] }
}
