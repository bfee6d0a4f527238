internal import Foundation
internal import KioskModel

/// What tells whether the journals of a day are still those that it was counted from.
struct JournalStamps {
  private let parts: [LocalDate: [JournalPath]]
  private let root: String
  private let disk: Disk
  /// Files that changed after this may change again without looking different: the file system's
  /// clock has steps, in which two changes are one.
  private let settled: Int

  /// The stamps of journals by day, taken before they are read.
  init(_ parts: [LocalDate: [JournalPath]], root: String, disk: Disk, now: Date) {
    self.parts = parts
    self.root = root
    self.disk = disk
    settled = Int((now.timeIntervalSince1970 - Self.step) * 1e9)
  }

  private static let step = 2.0

  /// A number for the files that a day is counted from; nil where one may still be changing.
  func files(of day: LocalDate) -> UInt64? {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    // FNV-1a (draft-eastlake-fnv): nobody is kept out by it, files are only told apart.
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    let later = (parts[day + 1] ?? []).filter { $0.stream == .feedback }
    for part in (parts[day] ?? []) + later {
      let path = part.path
      guard let stamp = disk.stamp(root + "/" + path), stamp.changed < settled,
        stamp.modified < settled
      else { return nil }
      add(path.utf8)
      for number in [
        Int(truncatingIfNeeded: stamp.inode), stamp.size, stamp.modified, stamp.changed,
      ] {
        withUnsafeBytes(of: number.littleEndian) { add($0) }
      }
    }
    return sum
  }
}
