import ArgumentParser
import Foundation
import KioskModel
import SafeText
import Statistics

/// Commands in a folder that holds the data folders of several places, as an office receives them.
///
/// Nothing is written in what was received.
extension CommandLineTool {
  /// A place below the data folder.
  private struct PlaceBelow {
    /// Its id, or the folder's name if `site.json` cannot be read.
    var id: String
    var name: String
    var folder: DataFolder
  }

  /// Runs a command in the data folder or, if that holds several, in those requested, one after
  /// the other: what fails in one place does not stop the others.
  ///
  /// As JSON they are an object with `places`, a list of the ids and what the command prints for
  /// each, null where it failed.
  ///
  /// - Parameters:
  ///   - isHeaded: Whether the name of each place is printed before its text.
  ///   - failure: The exit code if the command fails in a place.
  ///   - body: Receives the id of the place if it is one of several, otherwise nil.
  func forEachPlace(
    _ options: PlacesOptions, asJSON: Bool = false, isHeaded: Bool = true,
    failure: Int32 = 1, _ body: (CommandLineTool, String?) throws -> Void
  ) throws {
    let below = try Self.isThere(folder.site) ? [] : placesBelow()
    guard !below.isEmpty else {
      for site in options.site where try place().site.id != site {
        throw CommandFailure.badValue(site, option: "--site")
      }
      return try bodyHere(body, failure: failure)
    }
    for site in options.site where !below.contains(where: { $0.id == site }) {
      throw CommandFailure.badValue(site, option: "--site")
    }
    let (places, doubles) = Self.withoutDoubles(below)
    var worst: Int32 = 0
    for double in doubles {
      worst = 1
      complain(of: CommandFailure.samePlace(id: double.id, folders: double.folders))
    }
    let wanted = places.filter { options.site.isEmpty || options.site.contains($0.id) }
    if asJSON { print("{\"places\": [", terminator: "") }
    for (number, place) in wanted.enumerated() {
      if asJSON {
        let site = JSONWriter.line(.string(place.id))
        print(number == 0 ? "" : ",")
        print("{\"site\": \(String(decoding: site, as: UTF8.self)), \"result\":")
      } else if isHeaded {
        print((number == 0 ? "" : "\n") + CleanText.line("\(place.name) (\(place.id))"))
      }
      worst = max(worst, run(body, in: place, asJSON: asJSON, failure: failure))
      if asJSON { print("}", terminator: "") }
    }
    if asJSON { print("\n]}") }
    if worst > 0 { throw ExitCode(worst) }
  }

  /// Runs a command in the data folder itself.
  private func bodyHere(
    _ body: (CommandLineTool, String?) throws -> Void, failure: Int32
  ) throws {
    do {
      try body(self, nil)
    } catch  where failure != 1 && !(error is ExitCode) {
      complain(of: error)
      throw ExitCode(failure)
    }
  }

  /// Runs a command in one place; returns its exit code.
  private func run(
    _ body: (CommandLineTool, String?) throws -> Void, in place: PlaceBelow, asJSON: Bool,
    failure: Int32
  ) -> Int32 {
    let tool = CommandLineTool(
      folder: place.folder, assets: assets, localizer: localizer, words: words,
      environment: environment)
    do {
      try body(tool, place.id)
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch CommandFailure.damageFound {
      return 1
    } catch {
      if asJSON { print("null") }
      complain(of: error, at: place.id)
      return failure
    }
  }

  private func complain(of error: any Error, at place: String? = nil) {
    guard let sentence = words.sentence(forCommand: error) else { return }
    Self.complain("kiosk: " + (place.map { CleanText.line($0) + ": " } ?? "") + sentence)
  }

  private func placesBelow() throws -> [PlaceBelow] {
    try names(in: folder.root).sorted().compactMap { name in
      let below = DataFolder(folder.root + "/" + name).asFound()
      // A folder that cannot be looked into may be a place, and its error is told there.
      guard (try? Self.isThere(below.site)) != false else { return nil }
      let site = try? MeetingPlace.site(below)
      return PlaceBelow(id: site?.id ?? name, name: site?.name ?? name, folder: below)
    }
  }

  /// The places with an id of their own, and the ids that several have.
  private static func withoutDoubles(
    _ places: [PlaceBelow]
  ) -> (places: [PlaceBelow], doubles: [(id: String, folders: [String])]) {
    let byID = Dictionary(grouping: places, by: \.id)
    let doubles = byID.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    return (
      places.filter { byID[$0.id]?.count == 1 },
      doubles.map { ($0.key, $0.value.map(\.folder.root)) }
    )
  }

  /// Places whose summaries are kept in a folder of the office, by their ids; without one, those of
  /// several places are not kept, and those of the kiosk's own data folder are kept in it.
  func cached(_ sources: [Results.Source], in cache: String?) -> [Results.Source] {
    sources.map { source in
      var source = source
      source.keepsReleases = source.folder == folder
      if let cache {
        source.summaries = cache + "/" + source.place.site.id.filter { $0 != "/" && $0 != "." }
      } else if source.folder != folder {
        source.summaries = nil
      }
      return source
    }
  }

  /// The id of a new place. Throws if it cannot be one, or if a place beside it has the same.
  func placeID(_ given: String?, name: String) throws -> String {
    let id = given ?? NewPlace.id(for: name)
    guard 1...60 ~= id.count,
      id.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else { throw CommandFailure.badValue(id, option: "--id") }
    let own = URL(fileURLWithPath: folder.root).standardizedFileURL
    let parent = own.deletingLastPathComponent().path
    for other in (try? names(in: parent)) ?? [] where other != own.lastPathComponent {
      let folder = DataFolder(parent + "/" + other)
      // Sample data are no place.
      guard let site = try? MeetingPlace.site(folder), site.id == id, !site.isDemonstration else {
        continue
      }
      throw CommandFailure.placeBeside(id: id, folder: folder.root)
    }
    return id
  }
}
