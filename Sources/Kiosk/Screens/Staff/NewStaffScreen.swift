import Foundation
import KioskModel
import SafeText
import TerminalUI

/// Adds somebody to the staff; their PIN is made up and shown once.
struct NewStaffScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case fieldTouched(Int)
    case saved
  }

  nonisolated enum Field: Hashable, Sendable {
    case name, role
  }

  private(set) var form: Form<Field>
  private var asked: UUID?
  private(set) var message: PageMessage?
  private static let roles: [StaffRole] = [.host, .coordinator]

  init(_ context: Context) {
    form = Form([
      .text(.name, context.text("newStaff.name"), "", limit: 40),
      .choice(
        .role, context.text("newStaff.role"),
        Self.roles.map { context.text("role.\($0.rawValue)") },
        chosen: 0, hint: context.text("newStaff.roleHint")),
    ])
  }

  var holdsDraft: Bool { form.isChanged }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("newStaff.title"))
    page.blocks = [.text(context.text("newStaff.text"))]
    page.message = message
    page.add(
      form, save: context.text("form.save"), typed: { .typed($0) }, touched: { .fieldTouched($0) },
      saved: .saved)
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Request] {
    switch action {
    case .typed(let key):
      if form.take(key) == .finished { return save(context) }
    case .fieldTouched(let index): form.touch(index)
    case .saved: return save(context)
    }
    return []
  }

  private mutating func save(_ context: Context) -> [Request] {
    let name = CleanText.line(form.value(.name), limit: 40)
    if name.isEmpty { form.show([.name: context.text("form.missing")]) }
    guard !name.isEmpty, asked == nil else { return [] }
    let id = context.newID()
    asked = id
    return [.perform(.addStaff(name: name, role: Self.roles[form.chosen(.role)]), id: id)]
  }

  mutating func learned(_ news: News, _ context: Context) -> [Request] {
    guard case .done(let id, let outcome) = news, asked == id else { return [] }
    asked = nil
    switch outcome {
    case .staffChanged(_, let pin?):
      return [
        .replace(
          NewPINScreen(name: CleanText.line(form.value(.name), limit: 40), pin: pin.digits))
      ]
    case .failed(let error): message = context.failed(error)
    default: break
    }
    return []
  }
}
