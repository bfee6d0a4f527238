import Foundation
import KioskModel

/// The files that come with the program: texts, drawings, questions.
nonisolated struct Assets: Sendable {
  /// The folder that holds them.
  let folder: String

  /// Finds them: where `KIOSK_ASSETS` says, beside the program, in `../share/motesplats-kiosk`, or
  /// in a folder above it, as in a checkout. Nil where there are none.
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

  /// The translations.
  var locales: String { folder + "/locales" }

  /// Pages that somebody has read in.
  var speech: String { folder + "/speech" }

  /// Cards of health information.
  var information: String { folder + "/information" }

  /// The drawings of the faces: finer ones where the terminal's font has half blocks.
  func faces(fine: Bool) -> FaceSet {
    let path = folder + "/faces/" + (fine ? "fine" : "console")
    let names = (try? Disk.live.list(path)) ?? []
    return FaceSet(
      texts: names.compactMap { try? Disk.live.read(path + "/" + $0) }
        .map { String(decoding: $0, as: UTF8.self) })
  }

  /// What a meeting place and its visitors can choose from.
  func offered(_ data: DataFolder) -> Offered {
    func names(_ path: String) -> [String] {
      ((try? Disk.live.list(path)) ?? []).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
        .map { String($0.dropLast(5)) }
    }
    let sets = Set(names(folder + "/questions") + names(data.path(.questions)))
    let templates = try? ProgrammeTemplates(folder: folder + "/templates")
    return Offered(
      languages: names(locales), questionSets: sets.sorted(),
      templates: templates?.activities ?? [],
      cards: (try? HealthCatalogue.shipped(information)) ?? [],
      ideas: ideas)
  }

  /// How calendars are read: with the names of Windows' zones, and the table of categories with
  /// what the meeting place has changed in it.
  func importOptions(
    _ data: DataFolder, titles: [ActivityKind: String], takesOrganisers: Bool
  ) -> ImportOptions {
    func kinds(_ path: String) -> CategoryKinds {
      (try? Document.load(path)) ?? CategoryKinds()
    }
    let zones = try? Disk.live.read(folder + "/time-zones/windowsZones.xml")
    return ImportOptions(
      takesOrganisers: takesOrganisers, windowsZones: WindowsZones(zones ?? []),
      standInTitles: titles,
      kinds: kinds(folder + "/categories.json").with(kinds(data.path(.categories))))
  }

  /// The ideas that come with the kiosk.
  var ideas: [Idea] { (try? Idea.load(folder + "/ideas.json")) ?? [] }

  /// A question set by its name, or what is wrong with it.
  func questionReading(
    _ name: String, folder data: DataFolder
  ) -> (questions: QuestionSet?, error: DocumentError?) {
    do throws(DocumentError) {
      return (try questions(name, folder: data), nil)
    } catch {
      return (nil, error)
    }
  }

  /// A question set by its name, from the data folder if the working group has loaded one there.
  func questions(_ name: String, folder data: DataFolder) throws(DocumentError) -> QuestionSet {
    let own = data.path(.questions) + "/" + name + ".json"
    let path = access(own, R_OK) == 0 ? own : folder + "/questions/" + name + ".json"
    return try Document.load(path)
  }
}
