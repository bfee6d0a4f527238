import KioskModel
import SafeText
import TerminalUI

/// Asks for the name of a new meeting place or of its first coordinator.
struct SetupNameScreen: Screen {
  /// Whose name is asked for.
  enum Owner: String, Sendable {
    case place, coordinator
  }

  enum Action: Sendable {
    case wrote(KeyboardWriting.Act)
  }

  let owner: Owner
  private(set) var writing: KeyboardWriting
  private var draft: SetupDraft
  private var problem = ""

  init(_ owner: Owner, _ draft: SetupDraft, _ context: Context) {
    self.owner = owner
    self.draft = draft
    writing = KeyboardWriting(
      limit: owner == .place ? SiteDraft.longestName : StaffMember.maxNameLength,
      done: "setupPage.next", opener: .digit(1), context)
  }

  var idleTimeout: Duration? { SetupDraft.idleTimeout }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(
      title: context.text("setup." + (owner == .place ? "name" : "staff")),
      aside: draft.step(owner == .place ? 1 : 3, context))
    page.question =
      problem.isEmpty
      ? context.text(
        context.access.readsLines
          ? "setupPage.line" : writing.isTyping ? "setupPage.\(owner.rawValue)" : "setupPage.hint")
      : problem
    writing.add(to: &page, context) { .wrote($0) }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .wrote(let act):
      let before = writing.text
      let isDone = writing.handle(act, context)
      if writing.text != before { problem = "" }
      return isDone ? goOn(context) : []
    }
  }

  private mutating func goOn(_ context: Context) -> [Effect<Action>] {
    let name = CleanText.line(writing.text, limit: writing.field.limit)
    if name.isEmpty {
      problem = context.text("write.empty")
    } else if owner == .coordinator, PersonName.holdsIdentityNumber(name) {
      problem = context.words.sentence(StaffError.looksLikeIdentityNumber)
    } else {
      problem = ""
      switch owner {
      case .place:
        draft.name = name
        return [.show(SetupLanguagesScreen(draft))]
      case .coordinator:
        draft.coordinator = name
        return [.show(SetupPINScreen(draft))]
      }
    }
    return []
  }
}
