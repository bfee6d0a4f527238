import KioskModel

/// The check of settings against what comes with the program.
nonisolated extension Assets {
  /// The languages and the question set of `site.json` that do not exist; without its first language
  /// the kiosk does not start.
  func findings(_ data: DataFolder) -> [FolderFinding] {
    guard let site = try? MeetingPlace.site(data) else { return [] }
    let file = DocumentKind.site.path
    var findings: [FolderFinding] = []
    for tag in site.languages where !Disk.live.holdsFile(locales + "/" + tag + ".json") {
      findings.append(FolderFinding(.language, file, other: tag))
    }
    let sets = [folder + "/" + DocumentKind.questions.path, data.path(.questions)]
    let set = site.questionSet
    if set != Self.noQuestions,
      !sets.contains(where: { Disk.live.holdsFile($0 + "/" + set + ".json") })
    {
      findings.append(FolderFinding(.questions, file, other: set))
    }
    return findings
  }

  /// The name of a question set that says that nothing is asked.
  private static var noQuestions: String { "none" }
}

nonisolated extension Disk {
  fileprivate func holdsFile(_ path: String) -> Bool { status(path)?.isFile == true }
}
