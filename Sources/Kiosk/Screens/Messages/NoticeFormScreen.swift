import Foundation
import KioskModel

/// The form of a notice; above it stands the line as visitors will see it.
struct NoticeFormScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case fieldTouched(Int)
    case saved, removed
  }

  nonisolated enum Field: Hashable, Sendable {
    case text(language: String)
    case sender, from, to
  }

  /// The document's file; nil for a new notice.
  let file: String?
  private let original: NoticeDraft
  private(set) var form: Form<Field>
  private var desk = ChangeDesk(.notices)

  init(file: String?, _ here: Surroundings) {
    self.file = file
    let notice = file.flatMap { here.place.notices.values[$0] }
    var draft = notice.map { NoticeDraft($0) } ?? NoticeDraft(new: here.now.date)
    if notice == nil { draft.sender = here.place.site.name }
    original = draft
    let languages = here.languages.filter { !$0.tag.contains("-x-") }
    form = Form(
      languages.map { language in
        .text(
          .text(language: language.tag), here.text("notice.text", ["language": language.name]),
          draft.text[language.tag] ?? "", limit: NoticeDraft.longestText)
      } + [
        .text(
          .sender, here.text("notice.sender"), draft.sender, limit: NoticeDraft.longestSender),
        .text(
          .from, here.text("notice.from"), draft.from, hint: here.text("activityForm.hint.date"),
          limit: 30),
        .text(
          .to, here.text("notice.to"), draft.to, hint: here.text("activityForm.hint.date"),
          limit: 30),
      ])
  }

  var holdsDraft: Bool { form.isChanged }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text(file == nil ? "notice.new" : "notice.change"))
    let draft = draft()
    let words = form.fields.lazy.map(\.value).first { !$0.isEmpty } ?? ""
    page.message = desk.message
    page.blocks = [
      .text(here.text("notice.preview")),
      .notice(words + " (" + draft.sender + ")"),
    ]
    page.add(
      form, save: here.text("form.save"), typed: { .typed($0) }, touched: { .fieldTouched($0) },
      saved: .saved)
    if file != nil {
      page.choices.append(
        Choice(key: .function(4), label: here.text("plan.remove"), shape: .foot, action: .removed))
    }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .typed(let key): if form.take(key) == .finished { return save(here) }
    case .fieldTouched(let index): form.touch(index)
    case .saved: return save(here)
    case .removed:
      guard let file, let notice = here.place.notices.values[file] else { return [.back] }
      return desk.ask(
        DocumentChange([.init(path: "notices/" + file, before: notice.document, after: nil)]),
        done: "", here)
    }
    return []
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    desk.learned(news, here) == true ? [.back] : []
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

  private mutating func save(_ here: Surroundings) -> [Request] {
    let draft = draft()
    let old = file.flatMap { here.place.notices.values[$0] }
    let id = old?.id ?? here.newID().uuidString.lowercased()
    do throws(NoticeDraft.Mistakes) {
      let document = try draft.document(changing: old?.document, id: id, today: here.now.date)
      let path = file.map { "notices/" + $0 } ?? DataFolder.noticePath(id: id)
      return desk.ask(
        DocumentChange([.init(path: path, before: old?.document, after: document)]), done: "",
        here)
    } catch {
      let first = form.fields.first?.name ?? .sender
      form.show(
        error.problems.reduce(into: [:]) { errors, problem in
          errors[Self.field(problem.key, first)] = here.words.sentence(problem.value)
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
