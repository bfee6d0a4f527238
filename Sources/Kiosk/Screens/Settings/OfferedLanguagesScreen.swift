import KioskModel

/// Which languages visitors are offered: one press puts one in or takes it out. Those that nobody
/// has reviewed say so, and those that this terminal cannot show.
struct OfferedLanguagesScreen: Screen {
  enum Action: Sendable {
    case toggled(String)
    case saved
    case undone, redone
  }

  private let original: [String]
  /// The order in which they stand on the page: it stays while they are put in and taken out.
  private let order: [String]
  private(set) var chosen: [String]
  private var desk = ChangeDesk(.site)

  init(_ here: Surroundings) {
    original = here.place.site.languages
    chosen = original
    let tags = here.knownLanguages.map(\.tag)
    order = original.filter { tags.contains($0) } + tags.filter { !here.isOffered($0) }
  }

  var holdsDraft: Bool { chosen != original }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("offered.title"))
    page.message = desk.message
    page.blocks = [.text(here.text("offered.text"))]
    let names = order.compactMap { tag in here.knownLanguages.first { $0.tag == tag } }
    page.choices = zip(Key.tenDigits, names).map { key, language in
      here.offer(of: language, among: chosen, key: key, action: .toggled(language.tag))
    }
    page.choices.append(
      Choice(key: .function(2), label: here.text("form.save"), shape: .foot, action: .saved))
    page.choices += desk.choices(here, undo: .undone, redo: .redone)
    page.tileColumns = 2
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    desk.forget()
    switch action {
    case .toggled(let tag):
      chosen.toggleLanguage(tag)
      return []
    case .saved: return save(here)
    case .undone: return desk.undo(here)
    case .redone: return desk.redo(here)
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    desk.learned(news, here) == true ? [.back] : []
  }

  private mutating func save(_ here: Surroundings) -> [Request] {
    var draft = SiteDraft(here.place.site)
    draft.languages = chosen
    let old = here.place.site.document
    guard let document = try? draft.document(changing: old) else { return [] }
    return desk.ask(
      DocumentChange([.init(path: "site.json", before: old, after: document)]), done: "", here)
  }
}
