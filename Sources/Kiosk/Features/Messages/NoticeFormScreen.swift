import Foundation
import KioskModel
import TerminalUI

/// The form for a notice, with a preview of its line above it.
struct NoticeFormScreen: Screen {
  enum Action: FormAction, EditingAction {
    case form(FormPress)
    case removed
    case editing(DocumentEditing.Action)
  }

  nonisolated enum Field: Hashable, Sendable {
    case text(language: String)
    case sender, from, to
  }

  /// The name of the document; nil for a new notice.
  let file: String?
  private let original: NoticeDraft
  private(set) var form: Form<Field>
  private var editing = DocumentEditing(.notices)

  init(file: String?, _ context: Context) {
    self.file = file
    let notice = file.flatMap { context.place.notices.values[$0] }
    var draft = notice.map { NoticeDraft($0) } ?? NoticeDraft(new: context.now.date)
    if notice == nil { draft.sender = context.place.site.name }
    original = draft
    let languages = context.languageNames.place.filter { !$0.tag.contains("-x-") }
    form = Form(
      languages.map { language in
        .text(
          .text(language: language.tag), context.text("notice.text", ["language": language.name]),
          draft.text[language.tag] ?? "", limit: NoticeDraft.longestText)
      } + [
        .text(
          .sender, context.text("notice.sender"), draft.sender, limit: NoticeDraft.longestSender),
        .text(
          .from, context.text("notice.from"), draft.from,
          hint: context.text("activityForm.hint.date"),
          limit: 30),
        .text(
          .to, context.text("notice.to"), draft.to, hint: context.text("activityForm.hint.date"),
          limit: 30),
      ])
  }

  var holdsDraft: Bool { form.isChanged }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text(file == nil ? "notice.new" : "notice.change"))
    let draft = draft()
    let words = form.fields.lazy.map(\.value).first { !$0.isEmpty } ?? ""
    page.message = editing.message
    page.blocks = [
      .text(context.text("notice.preview")),
      .notice(words + " (" + draft.sender + ")"),
    ]
    page.add(form, save: context.text("form.save"))
    if file != nil {
      page.choices.append(
        Choice(
          key: .function(4), label: context.text("plan.remove"), shape: .footer, action: .removed))
    }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .editing(let action): return editing.update(action, context) { [.back] }
    case .form(let press):
      if form.handle(press) == .finished { return save(context) }
    case .removed:
      guard let file, let notice = context.place.notices.values[file] else { return [.back] }
      return editing.ask(
        DocumentChange([
          .init(path: DocumentKind.notices.path(file: file), before: notice.document, after: nil)
        ]),
        done: "", context)
    }
    return []
  }

  private func draft() -> NoticeDraft {
    var draft = original
    for field in form.fields {
      switch field.name {
      case .text(let language): draft.text[language] = field.value
      case .sender: draft.sender = field.value
      case .from: draft.from = field.value
      case .to: draft.to = field.value
      }
    }
    return draft
  }

  private mutating func save(_ context: Context) -> [Effect<Action>] {
    let draft = draft()
    let old = file.flatMap { context.place.notices.values[$0] }
    let id = old?.id ?? context.newID().uuidString.lowercased()
    do throws(NoticeDraft.Mistakes) {
      let document = try draft.document(changing: old?.document, id: id, today: context.now.date)
      let path =
        file.map { DocumentKind.notices.path(file: $0) } ?? DocumentKind.notices.path(of: id)
      return editing.ask(
        DocumentChange([.init(path: path, before: old?.document, after: document)]), done: "",
        context)
    } catch {
      let first = form.fields.first?.name ?? .sender
      form.show(
        error.problems.reduce(into: [:]) { errors, problem in
          errors[Self.field(problem.key, first)] = context.words.sentence(problem.value)
        })
      return []
    }
  }

  private static func field(_ field: NoticeDraft.Field, _ first: Field) -> Field {
    switch field {
    case .text: first
    case .sender: .sender
    case .from: .from
    case .to: .to
    }
  }
}
