import Foundation
import KioskModel
import TerminalUI

/// The files that are shipped with the program: texts, health cards, question sets.
nonisolated struct Assets: Sendable {
  /// The path of their folder.
  let folder: String

  /// Looks for the folder at `KIOSK_ASSETS`, beside the program, in `../share/motesplats-kiosk`,
  /// and in the folders above it (as in a checkout). Nil if it is nowhere.
  init?(environment: [String: String], program: String) {
    var candidates = [environment["KIOSK_ASSETS"]].compactMap { $0 }
    var parent = program
    for depth in 0..<7 {
      guard let slash = parent.lastIndex(of: "/") else { break }
      parent = String(parent[..<slash])
      candidates.append(parent + "/assets")
      if depth == 1 { candidates.append(parent + "/share/motesplats-kiosk") }
    }
    guard let found = candidates.first(where: { access($0 + "/locales/sv.json", R_OK) == 0 }) else {
      return nil
    }
    folder = found
  }

  /// The path of the translations.
  var locales: String { folder + "/locales" }

  /// The path of recorded pages.
  var speech: String { folder + "/speech" }

  /// The path of the health information cards.
  var information: String { folder + "/information" }

  /// What staff and visitors of a meeting place can choose from.
  func offered(_ data: DataFolder) -> ShippedContent {
    func names(_ path: String) -> [String] {
      ((try? Disk.live.list(path)) ?? []).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
        .map { String($0.dropLast(5)) }
    }
    let own = QuestionSet.documents(in: data).read()
    let copies = Set((Array(own.copies.values) + own.strays.values).joined().map { $0.dropLast(5) })
    let sets = Set(
      names(folder + "/questions")
        + names(data.path(.questions)).filter { !copies.contains($0[...]) })
    let templates = try? ProgrammeTemplates(folder: folder + "/templates")
    return ShippedContent(
      languages: names(locales), questionSets: sets.sorted(),
      templates: templates?.activities ?? [],
      cards: (try? HealthCatalogue.shipped(information)) ?? [],
      ideas: ideas, categories: categories)
  }

  /// The options for importing calendars, with the names of Windows time zones and the category
  /// table, as changed by the meeting place.
  func importOptions(
    _ data: DataFolder, titles: [ActivityKind: String], takesOrganisers: Bool
  ) -> ImportOptions {
    let zones = try? Disk.live.read(folder + "/time-zones/windowsZones.xml")
    return ImportOptions(
      takesOrganisers: takesOrganisers, windowsZones: WindowsZones(zones ?? []),
      fallbackTitles: titles,
      kinds: categories.with(MeetingPlace.categories(data).table.kinds))
  }

  /// Which kinds the categories of calendars stand for, where the meeting place says nothing else.
  private var categories: CategoryKinds {
    let table: CategoryTable? = try? Document.load(folder + "/categories.json")
    return table?.kinds ?? CategoryKinds()
  }

  /// The ideas that are shipped with the kiosk.
  var ideas: [Idea] { (try? Idea.load(folder + "/ideas.json")) ?? [] }

  /// The question set with this name, or the error from reading it.
  func questionReading(
    _ name: String, folder data: DataFolder
  ) -> (questions: QuestionSet?, error: DocumentError?) {
    do throws(DocumentError) {
      return (try questions(name, folder: data), nil)
    } catch {
      return (nil, error)
    }
  }

  /// The question set with this name; one in the data folder takes precedence over a shipped one.
  func questions(_ name: String, folder data: DataFolder) throws(DocumentError) -> QuestionSet {
    let own = data.path(.questions) + "/" + name + ".json"
    guard access(own, R_OK) == 0 else {
      return try Document.load(folder + "/questions/" + name + ".json")
    }
    return try QuestionSet.document(file: name + ".json", in: data)
  }
}
