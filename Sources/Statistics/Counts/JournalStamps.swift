internal import Foundation
internal import KioskModel

/// The file stamps that show whether the journals of a day have changed since it was counted.
struct JournalStamps {
  private let parts: [LocalDate: [JournalPath]]
  private let root: String
  private let disk: Disk
  /// The time, in nanoseconds since 1970, from which a changed file may change again within the
  /// same tick of the file system's clock and so go unnoticed.
  private let stableBefore: Int

  /// The stamps of journals by day, to be taken before the files are read.
  init(_ parts: [LocalDate: [JournalPath]], root: String, disk: Disk, now: Date) {
    self.parts = parts
    self.root = root
    self.disk = disk
    stableBefore = Int((now.timeIntervalSince1970 - Self.step) * 1e9)
  }

  private static let step = 2.0

  /// A hash of the stamps of the files of a day; nil if one may still be changing.
  func files(of day: LocalDate) -> UInt64? {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    // FNV-1a (draft-eastlake-fnv) is sufficient, since it only has to distinguish files, not resist
    // attacks.
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    let later = (parts[day + 1] ?? []).filter { $0.stream == .feedback }
    for part in (parts[day] ?? []) + later {
      let path = part.path
      guard let stamp = disk.stamp(root + "/" + path), stamp.changed < stableBefore,
        stamp.modified < stableBefore
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
