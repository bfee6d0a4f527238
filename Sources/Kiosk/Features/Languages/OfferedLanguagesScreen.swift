import KioskModel
import TerminalUI

/// The languages offered to visitors: a press adds or removes one. Those that have not been
/// reviewed are marked, as are those that this terminal cannot display.
struct OfferedLanguagesScreen: Screen {
  enum Action: EditingAction {
    case toggled(String)
    case saved
    case editing(DocumentEditing.Action)
  }

  private let original: [String]
  /// The order on the page; it stays the same when languages are added or removed.
  private let order: [String]
  private(set) var chosen: [String]
  private var editing = DocumentEditing(.site)

  init(_ context: Context) {
    original = context.place.site.languages
    chosen = original
    let tags = context.languageNames.known.map(\.tag)
    order = original.filter { tags.contains($0) } + tags.filter { !context.isOffered($0) }
  }

  var holdsDraft: Bool { chosen != original }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("offered.title"))
    page.message = editing.message
    page.blocks = [.text(context.text("offered.text"))]
    let names = order.compactMap { tag in context.languageNames.known.first { $0.tag == tag } }
    page.choices = zip(Key.tenDigits, names).map { key, language in
      context.offer(of: language, among: chosen, key: key, action: .toggled(language.tag))
    }
    page.choices.append(
      Choice(
        role: .primary, key: .function(2), label: context.text("form.save"), shape: .footer,
        action: .saved))
    page.choices += editing.choices(context)
    page.tileColumns = 2
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    editing.forget()
    switch action {
    case .toggled(let tag):
      chosen.toggleLanguage(tag)
      return []
    case .saved: return save(context)
    case .editing(let action): return editing.update(action, context) { [.back] }
    }
  }

  private mutating func save(_ context: Context) -> [Effect<Action>] {
    var draft = SiteDraft(context.place.site)
    draft.languages = chosen
    let old = context.place.site.document
    guard let document = try? draft.document(changing: old) else { return [] }
    return editing.ask(
      DocumentChange([.init(path: DocumentKind.site.path, before: old, after: document)]), done: "",
      context)
  }
}
