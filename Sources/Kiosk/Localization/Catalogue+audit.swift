import KioskModel

/// What staff have done, in words.
extension Catalogue {
  /// Who did it: somebody of the staff, the kiosk by itself, or somebody at the command line.
  func auditor(_ by: String, _ members: [StaffMember]) -> String {
    if let member = members.first(where: { $0.id == by }) { return member.name }
    return text(has("audit.by.\(by)") ? "audit.by.\(by)" : "audit.by.gone")
  }

  /// What was done, and to what: documents are told by what stands in them.
  func sentence(
    _ event: AuditEvent, _ members: [StaffMember], _ place: MeetingPlace
  ) -> String {
    let subject =
      event.subject.map { id in
        members.first { $0.id == id }?.name ?? title(ofDocument: id, place) ?? id
      } ?? ""
    let words = text("audit.action.\(event.action.rawValue)")
    let count = event.count.map { "(\($0))" } ?? ""
    return [words, subject, count].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func title(ofDocument path: String, _ place: MeetingPlace) -> String? {
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    if DocumentKind.site.holds(path) { return "" }
    if DocumentKind.programme.holds(path) { return place.activities.values[file]?.title }
    if DocumentKind.replies.holds(path) {
      return place.replies.values[file].map {
        $0.text.map { "\"" + $0.text([language.tag]) + "\"" } ?? text("wishes.wished")
      }
    }
    if DocumentKind.information.holds(path) {
      return text("cards.title") + " (" + file.replacing(".json", with: "") + ")"
    }
    guard DocumentKind.notices.holds(path) else { return nil }
    return place.notices.values[file].map { "\"" + $0.text.text([language.tag]) + "\"" }
  }
}
