internal import Foundation
package import KioskModel

/// A writer that makes a data package appear under its name only when complete: it writes to a
/// temporary folder, syncs, reads back, compares, and renames the folder.
package struct PackageWriter: Sendable {
  private let disk: Disk

  /// A writer to a disk.
  package init(disk: Disk = .live) { self.disk = disk }

  /// Writes files into a new or empty folder.
  ///
  /// - Parameter progress: Receives the completed share, from 0 to 1; throwing an error cancels,
  ///   and nothing is left behind.
  /// - Throws: `PackageError`, `DiskError`, or the error thrown by `progress`.
  package func write(
    _ files: [DataPackage.File], to path: String, progress: (Double) throws -> Void = { _ in }
  ) throws {
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    do {
      guard try disk.list(folder).isEmpty else { throw PackageError.notEmpty(folder: folder) }
    } catch let error as DiskError where error.isMissing {
      // The folder is created below.
    }
    let parent = Document.folder(of: folder.contains("/") ? folder : "./" + folder)
    try disk.makeFolder(parent.isEmpty ? "/" : parent)
    removeLeftovers(in: parent)
    let temporary =
      parent + "/" + Self.prefix + UUID.random().uuidString.prefix(8) + Self.suffix
    do {
      try disk.makeFolder(temporary)
      // Another export then knows that this one is in progress.
      let lock = try? FolderLock(onFolder: temporary)
      defer { withExtendedLifetime(lock) {} }
      try fill(temporary, files, progress)
      try disk.rename(temporary, folder)
      try disk.syncFolder(parent.isEmpty ? "/" : parent)
      try disk.syncAll(folder)
    } catch {
      for file in files { try? disk.remove(temporary + "/" + file.name) }
      try? disk.removeFolder(temporary)
      throw error
    }
    try progress(1)
  }

  private static let prefix = ".motesplats-export-"
  private static let suffix = ".part"

  /// Removes the temporary folders of exports that were killed.
  private func removeLeftovers(in parent: String) {
    for name in (try? disk.list(parent.isEmpty ? "/" : parent)) ?? []
    where name.hasPrefix(Self.prefix) && name.hasSuffix(Self.suffix) {
      let folder = parent + "/" + name
      guard let lock = try? FolderLock(onFolder: folder) else { continue }
      defer { withExtendedLifetime(lock) {} }
      for file in (try? disk.list(folder)) ?? [] { try? disk.remove(folder + "/" + file) }
      try? disk.removeFolder(folder)
    }
  }

  private static let chunk = 65_536

  private func fill(
    _ folder: String, _ files: [DataPackage.File], _ progress: (Double) throws -> Void
  ) throws {
    // Reading back takes about as long as writing.
    let total = Double(max(1, files.reduce(0) { $0 + $1.bytes.count }) * 2)
    var done = 0
    for file in files {
      let path = folder + "/" + file.name
      let descriptor = try disk.open(path, .create)
      defer { disk.close(descriptor) }
      for start in stride(from: 0, to: file.bytes.count, by: Self.chunk) {
        let bytes = Array(file.bytes[start..<min(start + Self.chunk, file.bytes.count)])
        try disk.writeAll(descriptor, bytes, path)
        done += bytes.count
        try progress(Double(done) / total)
      }
      try disk.sync(descriptor, path)
    }
    try disk.syncFolder(folder)
    for file in files {
      let path = folder + "/" + file.name
      // Data in the page cache would say nothing about the USB drive.
      disk.forget(path)
      guard try SHA256.text(disk.read(path)) == SHA256.text(file.bytes) else {
        throw PackageError.differs(file: file.name)
      }
      done += file.bytes.count
      try progress(min(0.99, Double(done) / total))
    }
  }
}
