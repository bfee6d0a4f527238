import Foundation
import KioskModel

/// The form about a wish: its words as visitors will see them, what is decided, and what the staff
/// say about it.
struct ReplyFormScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case fieldTouched(Int)
    case saved
  }

  nonisolated enum Field: Hashable, Sendable {
    case text, theme, status
    case reply(language: String)
  }

  let id: String
  private let original: ReplyDraft
  private let words: String
  private(set) var form: Form<Field>
  private var desk = ChangeDesk(.wishes)

  init(_ wish: WishCase, _ here: Surroundings) {
    id = wish.id
    let original = ReplyDraft(wish, here)
    self.original = original
    words = wish.entry?.wish.text ?? here.words(of: wish)
    let themes =
      [here.text("replyForm.noTheme")]
      + HealthTheme.allCases.map { here.text("health.theme.\($0.rawValue)") }
    let theme = original.theme.flatMap { HealthTheme.allCases.firstIndex(of: $0) }
    let text = FormField<Field>.text(
      .text, here.text("replyForm.text"), original.text, limit: Wish.longest)
    form = Form(
      (original.isIdea ? [] : [text]) + [
        .choice(
          .status, here.text("replyForm.status"),
          ReplyStatus.allCases.map { here.text("wishes.status.\($0.rawValue)") },
          chosen: ReplyStatus.allCases.firstIndex(of: original.status) ?? 0,
          hint: here.text("form.choose")),
        .choice(
          .theme, here.text("replyForm.theme"), themes, chosen: theme.map { $0 + 1 } ?? 0,
          hint: here.text("form.choose")),
      ]
        + here.languages.map { language in
          .text(
            .reply(language: language.tag),
            here.text("replyForm.reply", ["language": language.name]),
            original.reply[language.tag] ?? "", limit: ReplyDraft.longestReply)
        })
  }

  var holdsDraft: Bool { form.isChanged }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("replyForm.title"))
    page.message = desk.message
    page.blocks = [.text(words), .text(here.text("replyForm.preview"))]
    page.add(
      form, save: here.text("form.save"), typed: { .typed($0) }, touched: { .fieldTouched($0) },
      saved: .saved)
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .typed(let key): if form.take(key) == .finished { return save(here) }
    case .fieldTouched(let index): form.touch(index)
    case .saved: return save(here)
    }
    return []
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    desk.learned(news, here) == true ? [.back] : []
  }

  private func draft() -> ReplyDraft {
    var draft = original
    for field in form.fields {
      switch field.name {
      case .text: draft.text = field.value
      case .status: draft.status = ReplyStatus.allCases[form.chosen(.status)]
      case .theme:
        let chosen = form.chosen(.theme)
        draft.theme = chosen == 0 ? nil : HealthTheme.allCases[chosen - 1]
      case .reply(let language): draft.reply[language] = field.value
      }
    }
    return draft
  }

  private mutating func save(_ here: Surroundings) -> [Request] {
    let old = here.place.replies.values.values.first { $0.id == id }
    do throws(ReplyDraft.Mistakes) {
      let document = try draft().document(
        changing: old?.document, id: id, today: here.now.date)
      let edit = DocumentChange.Edit(
        path: here.replyPath(id), before: old?.document, after: document)
      return desk.ask(DocumentChange([edit]), done: "", here)
    } catch {
      let first = here.languages.first?.tag ?? "sv"
      form.show(
        error.problems.reduce(into: [:]) { errors, problem in
          errors[problem.key == .text ? .text : .reply(language: first)] =
            here.words.sentence(problem.value)
        })
      return []
    }
  }
}
