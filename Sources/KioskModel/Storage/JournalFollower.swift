package import Foundation
internal import Synchronization

/// Follows what other devices write in the journals of a day and of the day before, from any thread.
///
/// A sync program appends to these files, or puts others in their place. Of a file that has grown
/// only the new lines are read, one that has been replaced is read again; an entry may therefore be
/// given more than once, and is known by its id.
package final class JournalFollower: Sendable {
  /// How far a file has been read.
  private struct Position: Sendable {
    var stamp: FileStamp
    /// The number of bytes up to and including the last line feed.
    var length: Int
    /// The last of these bytes, by which a file that was written again from the start is recognised.
    var end: [UInt8]
  }

  private struct State: Sendable {
    var day: LocalDate?
    var positions: [JournalPath: Position] = [:]
    var listing: Listing?
  }

  /// The files of the days, and how the folders in which they stand were before they were listed.
  private struct Listing: Sendable {
    var own: String
    var parts: [JournalPath]
    var folders: [(path: String, stamp: FileStamp?)]
  }

  private let state = Mutex(State())
  private let root: String
  private let own: @Sendable () -> String
  private let disk: Disk
  private let clock: @Sendable () -> Date

  /// The streams that are followed; nobody waits for what another kiosk's staff have done.
  private static let streams: Set<JournalPath.Stream> = [.attendance, .feedback]
  /// The number of bytes by which the end of what has been read is recognised.
  private static let endLength = 64
  /// A folder that was changed so shortly before, in nanoseconds, may change again without another time.
  private static let settling = 2_000_000_000

  /// A follower of a data folder.
  ///
  /// - Parameters:
  ///   - own: Gives the id under which this machine writes now.
  ///   - clock: The machine's time, which shows the folders that may still be changing.
  package init(
    root: String, own: @escaping @Sendable () -> String, disk: Disk = .live,
    clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.root = root
    self.own = own
    self.disk = disk
    self.clock = clock
  }

  /// Begins with a day; returns all that others have written in its journals and those of the day
  /// before.
  package func begin(_ day: LocalDate) -> [OthersEntry] {
    state.withLock { state in
      state = State(day: day)
      return read(&state)
    }
  }

  /// What others have written since the last reading; nothing before the first one.
  package func news() -> [OthersEntry] { state.withLock { read(&$0) } }

  /// The folders in which it would show that others have written.
  package var folders: [String] {
    state.withLock { state in
      unchanged(state)?.folders.map(\.path) ?? listedFolders(state.day)
    }
  }

  private func listedFolders(_ day: LocalDate?) -> [String] {
    let journals = root + "/journal"
    let years: Set<Int> = day.map { [$0.year, ($0 - 1).year] } ?? []
    var folders = [journals]
    for device in others((try? disk.list(journals)) ?? []) {
      let folder = journals + "/" + device
      folders.append(folder)
      for year in years.sorted() { folders.append(folder + "/" + year.digits(4)) }
    }
    return folders
  }

  /// The folders with the journals of all years and devices.
  package var yearFolders: [String] {
    let journals = root + "/journal"
    return ((try? disk.list(journals)) ?? []).flatMap { device in
      ((try? disk.list(journals + "/" + device)) ?? []).filter { Int($0) != nil }
        .map { journals + "/" + device + "/" + $0 }
    }
  }

  /// Whether a journal with a name is one of those that are followed.
  package func follows(_ name: String) -> Bool {
    guard let day = state.withLock(\.day) else { return true }
    return [day - 1, day].contains { name.hasPrefix($0.description) }
  }

  private func others(_ devices: [String]) -> [String] {
    let own = own()
    return devices.filter { $0 != own && $0 != Device.commandLine(own) && !$0.hasPrefix(".") }
  }

  private func read(_ state: inout State) -> [OthersEntry] {
    guard let day = state.day else { return [] }
    let parts = parts(day, &state)
    let devices = Set(others(Array(Set(parts.map(\.device)))))
    var entries: [OthersEntry] = []
    for part in parts where devices.contains(part.device) && Self.streams.contains(part.stream) {
      let path = root + "/" + part.path
      let earlier = state.positions[part]
      guard let stamp = disk.stamp(path), stamp != earlier?.stamp else { continue }
      guard
        let (records, position) = end(of: path, stamp, after: earlier) ?? whole(path, stamp)
      else { continue }
      state.positions[part] = position
      entries += records.map { OthersEntry($0, in: part.stream, on: part.day) }
    }
    return entries
  }

  /// The files of a day and the day before. In a minute in which no file was added they are not listed
  /// again: a year has a thousand names, for which the disk may have to be woken.
  private func parts(_ day: LocalDate, _ state: inout State) -> [JournalPath] {
    if let listing = unchanged(state) { return listing.parts }
    let latest = Int(clock().timeIntervalSince1970 * 1_000_000_000) - Self.settling
    let (own, folders) = (own(), listedFolders(day).map { (path: $0, stamp: disk.stamp($0)) })
    state.listing = nil
    // What cannot be read now is read the next time.
    guard let found = try? Journal(root: root, disk: disk).listing(on: [day - 1, day]) else {
      return []
    }
    let isSettled = folders.allSatisfy { $0.stamp.map { $0.changed < latest } ?? true }
    if found.unreadable.isEmpty, isSettled {
      state.listing = Listing(own: own, parts: found.parts, folders: folders)
    }
    return found.parts
  }

  /// The last listing, if the folders are as they were.
  private func unchanged(_ state: State) -> Listing? {
    guard let listing = state.listing, listing.own == own(),
      listing.folders.allSatisfy({ disk.stamp($0.path) == $0.stamp })
    else { return nil }
    return listing
  }

  private func whole(_ path: String, _ stamp: FileStamp) -> ([JournalRecord], Position)? {
    var records: [JournalRecord] = []
    guard
      let scan = try? JournalScan(
        path, disk: disk,
        { record in
          records.append(record)
          return records.count < JournalScan.maxEntries
        })
    else { return nil }
    let length = scan.wholeLength
    let start = max(0, length - Self.endLength)
    let end = disk.readEnd.flatMap { try? $0(path, start) }?.prefix(length - start) ?? []
    return (records, Position(stamp: stamp, length: length, end: Array(end)))
  }

  /// What follows in a file that has only grown; nil if it has to be read from the start.
  private func end(
    of path: String, _ stamp: FileStamp, after earlier: Position?
  ) -> ([JournalRecord], Position)? {
    guard let earlier, stamp.inode == earlier.stamp.inode, !earlier.end.isEmpty,
      earlier.length..<(earlier.length + JournalPieces.wholeSize) ~= stamp.size,
      let bytes = try? disk.readEnd?(path, earlier.length - earlier.end.count),
      bytes.starts(with: earlier.end)
    else { return nil }
    let new = JournalReading(Array(bytes.dropFirst(earlier.end.count)))
    let read = earlier.end.count + new.wholeLength
    return (
      new.records,
      Position(
        stamp: stamp, length: earlier.length + new.wholeLength,
        end: Array(bytes[..<read].suffix(Self.endLength)))
    )
  }
}
