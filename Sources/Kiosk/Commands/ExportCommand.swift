import ArgumentParser
import Foundation
import KioskModel
import Statistics

/// `kiosk export`: a data package in a new folder.
struct ExportCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the anonymous data for a period as a data package.",
    discussion: """
      A Frictionless Data Package: CSV tables, a schema for every column and a codebook. It is of \
      whole months that are over, and a month has the same rows in every package. Nobody is in a \
      class of fewer than five responses or of one score. \
      Several places have a package each, in a folder named after the id of the place.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var places: PlacesOptions
  @Argument(help: "The folder to write to; it must be new or empty.") var directory: String
  @Option(help: "The first day of a month, such as 2026-11-01 (default: the first with data).")
  var from: LocalDate?
  @Option(help: "The last day of a month (default: the last month that is over).")
  var to: LocalDate?
  @Flag(help: "Write tables for Swedish Excel: semicolons and decimal commas.") var excel = false

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      try tool.forEachPlace(places) { tool, received in
        try tool.export(
          to: directory, below: received, first: from, last: to, form: excel ? .excel : .open,
          now: Date())
      }
    }
  }
}

extension CommandLineTool {
  /// The folder in which a folder stands.
  private static func parent(of directory: String) -> String {
    var path = directory[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Writes the data package of some days.
  ///
  /// - Parameter received: The id of one of several places, whose package has a folder of its own
  ///   and in whose data nothing is written; nil for the kiosk's own data folder.
  func export(
    to directory: String, below received: String?, first: LocalDate?, last: LocalDate?,
    form: TableForm, now: Date
  ) throws {
    guard !directory.isEmpty else { throw CommandFailure.noName(option: "kiosk export") }
    var directory = directory
    if let received {
      guard try Self.isThere(Self.parent(of: directory)) else {
        throw CommandFailure.noFolder(for: directory)
      }
      try Disk.live.makeFolder(directory)
      directory += "/" + received
    }
    let place = try place()
    let all = try DataPackage.allDays(of: place, folder: folder, now: now)
    let days = try wholeMonths(
      first ?? min(all.lowerBound, last ?? all.upperBound), last ?? all.upperBound,
      today: place.site.timeZone.localTime(at: now).date)
    // Nobody waits for a package that there is no place for, and a USB drive whose name was mistyped is
    // not made on the system's disk.
    guard try Self.isThere(Self.parent(of: directory)) else {
      throw CommandFailure.noFolder(for: directory)
    }
    if let names = try? Disk.live.list(directory), !names.isEmpty {
      throw PackageError.notEmpty(folder: directory)
    }
    let progress = Progress(words.text("export.progress"))
    let package = try DataPackage(
      of: days, place: place, ideas: assets.ideas, folder: folder, keepsRows: received == nil,
      now: now, version: Version.text
    ) { progress.show($0 * 0.6) }
    try PackageWriter().write(package.files(form), to: directory) { progress.show(0.6 + $0 * 0.4) }
    var book = FactBook()
    let summaries = received == nil ? folder.summaries : nil
    _ = try FactsReader(folder, summaries: summaries).add(days, to: &book)
    progress.end()
    warn(UnreadableFiles(book, [Results.Source(place, folder)]))
    if received == nil { note(.export, count: package.rowCount) }
    for resource in package.resources {
      print(resource.path + "\t" + words.text("export.rows", count: resource.rows.count))
    }
  }
}
