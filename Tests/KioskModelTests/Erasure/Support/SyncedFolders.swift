import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// The data folders of several kiosks that a simulated sync program keeps in step as Syncthing does:
/// by version vectors; journals from their owner alone; of two changes of a document the loser
/// becomes a conflict copy, and a change wins over a removal.
final class SyncedFolders {
  private struct Version: Equatable {
    var counts: [Int]
    /// Nil if the file was removed.
    var bytes: [UInt8]?
  }

  let folders: [ScratchFolder]
  /// Whether a folder keeps what a sync replaces in `.stversions`.
  let keepsVersions: [Bool]
  private var index: [[String: Version]]
  private var conflicts = 0

  init(keepsVersions: [Bool]) throws {
    folders = try keepsVersions.map { _ in try ScratchFolder() }
    self.keepsVersions = keepsVersions
    index = keepsVersions.map { _ in [:] }
  }

  static func device(_ number: Int) -> String { "kiosk-\(number)" }

  /// Brings two folders in step.
  func sync(_ one: Int, _ other: Int) throws {
    try scan(one)
    try scan(other)
    for path in Set(index[one].keys).union(index[other].keys).sorted() {
      try sync(path, one, other)
    }
  }

  private func sync(_ path: String, _ one: Int, _ other: Int) throws {
    let none = Version(counts: folders.map { _ in 0 }, bytes: nil)
    let (mine, theirs) = (index[one][path] ?? none, index[other][path] ?? none)
    guard mine.counts != theirs.counts else { return }
    if dominates(mine, theirs) { return try take(mine, path, at: other) }
    if dominates(theirs, mine) { return try take(theirs, path, at: one) }
    #expect(!path.hasPrefix("journal/"), "two devices have written \(path)")
    var winner = mine
    if mine.bytes == nil || theirs.bytes != nil && total(theirs) > total(mine) { winner = theirs }
    let loser = winner == mine ? theirs : mine
    winner.counts = zip(mine.counts, theirs.counts).map(max)
    try take(winner, path, at: one)
    try take(winner, path, at: other)
    guard let bytes = loser.bytes, bytes != winner.bytes, path.hasSuffix(".json") else { return }
    conflicts += 1
    try folders[one].write(
      bytes, to: String(path.dropLast(5)) + ".sync-conflict-20261120-1432\(conflicts)-ABCDEFG.json")
    try scan(one)
  }

  private func dominates(_ one: Version, _ other: Version) -> Bool {
    zip(one.counts, other.counts).allSatisfy { $0 >= $1 }
  }

  private func total(_ version: Version) -> Int { version.counts.reduce(0, +) }

  private func take(_ version: Version, _ path: String, at number: Int) throws {
    let old = index[number][path]?.bytes
    index[number][path] = version
    guard old != version.bytes else { return }
    if let old, keepsVersions[number] {
      let depth = path.hasPrefix("journal/") ? 2 : 1
      let parts = path.split(separator: "/").map(String.init)
      let name = (parts.dropFirst(depth)).joined(separator: "/")
      let kept = parts.prefix(depth).joined(separator: "/") + "/.stversions/" + name
      let dot = kept.lastIndex(of: ".") ?? kept.endIndex
      try folders[number].write(old, to: "\(kept[..<dot])~20261120-143210\(kept[dot...])")
    }
    if let bytes = version.bytes {
      try folders[number].write(bytes, to: path)
    } else {
      try folders[number].remove(path)
    }
  }

  /// Takes note of what has changed in a folder.
  private func scan(_ number: Int) throws {
    let present = try shared(number)
    for path in Set(present.keys).union(index[number].keys) {
      guard index[number][path]?.bytes != present[path] else { continue }
      var version =
        index[number][path] ?? Version(counts: folders.map { _ in 0 }, bytes: nil)
      version.counts[number] += 1
      version.bytes = present[path]
      if path.hasPrefix("journal/") {
        #expect(
          path.hasPrefix("journal/" + Self.device(number) + "/"),
          "kiosk \(number) has changed \(path)")
      }
      index[number][path] = version
    }
  }

  /// The files that are shared, with their bytes.
  func shared(_ number: Int) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try folders[number].files() {
      let parts = path.split(separator: "/")
      guard parts[0] != "local", !parts.contains(where: { $0.hasPrefix(".") }),
        ![".tmp", ".torn", ".lock"].contains(where: path.hasSuffix)
      else { continue }
      files[path] = try folders[number].bytes(path)
    }
    return files
  }

  /// Puts the shared files of a folder back as they were, without those that came later; the journals
  /// of other kiosks are not in the copy.
  func restore(_ number: Int, _ copy: [String: [UInt8]]) throws {
    func isOwn(_ path: String) -> Bool {
      !path.hasPrefix("journal/") || path.hasPrefix("journal/" + Self.device(number) + "/")
    }
    for path in try shared(number).keys where isOwn(path) && copy[path] == nil {
      try folders[number].remove(path)
    }
    for (path, bytes) in copy where isOwn(path) { try folders[number].write(bytes, to: path) }
  }

  /// The files of a folder, hidden ones too, whose name or content has a text.
  func files(_ number: Int, with text: String) throws -> [String] {
    try folders[number].files().filter {
      try $0.contains(text) || folders[number].bytes($0).contains(text: text)
    }
  }
}
