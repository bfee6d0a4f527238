import Foundation
import KioskModel
import SafeText
import TerminalUI

/// The name and role of a new staff member, who is added when their PIN has been shown.
struct NewStaffScreen: Screen {
  enum Action: FormAction {
    case form(FormPress)
    case checked(Result<String, any Error>)
  }

  nonisolated enum Field: Hashable, Sendable {
    case name, role
  }

  private(set) var form: Form<Field>
  private var isWaiting = false
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
    page.add(form, save: context.text("form.save"))
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .form(let press):
      if form.handle(press) == .finished { return save(context) }
    case .checked(.success(let name)):
      return [.replace(NewPINScreen(.new(name: name, role: Self.roles[form.chosen(.role)])))]
    case .checked(.failure(let error)):
      isWaiting = false
      message = context.failed(error)
    }
    return []
  }

  private mutating func save(_ context: Context) -> [Effect<Action>] {
    let name = CleanText.line(form.value(.name), limit: 40)
    if name.isEmpty { form.show([.name: context.text("form.missing")]) }
    guard !name.isEmpty, !isWaiting else { return [] }
    isWaiting = true
    return [.run(.checkNewStaff(name: name)) { .checked($0) }]
  }
}
