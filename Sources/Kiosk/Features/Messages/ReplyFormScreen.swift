import Foundation
import KioskModel
import TerminalUI

/// The form for the reply to a wish: its text as visitors will see it, the decision, and the reply.
struct ReplyFormScreen: DocumentFormScreen {
  nonisolated enum Field: Hashable, Sendable {
    case text, theme, status
    case reply(language: String)
  }

  let id: String
  private let original: ReplyDraft
  private let words: String
  var form: Form<Field>
  var editing = DocumentEditing(.replies)

  init(_ wish: WishCase, _ context: Context) {
    id = wish.id
    let original = ReplyDraft(wish, context)
    self.original = original
    words = wish.entry?.wish.text ?? context.words(of: wish)
    let themes =
      [context.text("replyForm.noTheme")]
      + HealthTheme.allCases.map { context.text("health.theme.\($0.rawValue)") }
    let theme = original.theme.flatMap { HealthTheme.allCases.firstIndex(of: $0) }
    let text = FormField<Field>.text(
      .text, context.text("replyForm.text"), original.text, limit: Wish.longest)
    form = Form(
      (original.isIdea ? [] : [text]) + [
        .choice(
          .status, context.text("replyForm.status"),
          ReplyStatus.allCases.map { context.text("wishes.status.\($0.rawValue)") },
          chosen: ReplyStatus.allCases.firstIndex(of: original.status) ?? 0,
          hint: context.text("form.choose")),
        .choice(
          .theme, context.text("replyForm.theme"), themes, chosen: theme.map { $0 + 1 } ?? 0,
          hint: context.text("form.choose")),
      ]
        + context.languageNames.place.map { language in
          .text(
            .reply(language: language.tag),
            context.text("replyForm.reply", ["language": language.name]),
            original.reply[language.tag] ?? "", limit: ReplyDraft.longestReply)
        })
  }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("replyForm.title"))
    page.message = editing.message
    page.blocks = [.text(words), .text(context.text("replyForm.preview"))]
    page.add(form, save: context.text("form.save"))
    return page
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

  mutating func save(_ context: Context) -> [Effect<Action>] {
    let old = context.place.replies.values.values.first { $0.id == id }
    do throws(ReplyDraft.Mistakes) {
      let document = try draft().document(
        changing: old?.document, id: id, today: context.now.date)
      let edit = DocumentChange.Edit(
        path: context.replyPath(id), before: old?.document, after: document)
      return editing.ask(DocumentChange([edit]), done: "", context)
    } catch {
      let first = context.languageNames.place.first?.tag ?? "sv"
      form.show(
        error.problems.reduce(into: [:]) { errors, problem in
          errors[problem.key == .text ? .text : .reply(language: first)] =
            context.words.sentence(problem.value)
        })
      return []
    }
  }
}
