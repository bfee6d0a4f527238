import KioskModel
import TerminalUI

/// Shows a generated PIN, once. It is stored when staff say that it has been written down, so that
/// there is no PIN that nobody has seen.
struct NewPINScreen: Screen {
  enum Action: Sendable {
    case appeared
    case made(Result<PIN, any Error>)
    case noted
    case stored(Result<StaffMember.ID, any Error>)
  }

  /// The person who gets the PIN.
  enum Holder: Sendable {
    case new(name: String, role: StaffRole)
    case member(StaffMember)

    var name: String {
      switch self {
      case .new(let name, _): name
      case .member(let member): member.name
      }
    }
  }

  let holder: Holder
  /// The generated PIN; nil until it is available.
  private(set) var pin: PIN?
  private(set) var message: PageMessage?
  private var isWaiting = false

  init(_ holder: Holder) { self.holder = holder }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("newPIN.title", ["name": holder.name]))
    page.message = message
    guard let pin else { return page }
    page.blocks = [
      .text(context.text("newPIN.text")), .banner(Self.spaced(pin.digits), score: nil),
    ]
    page.choices = [
      Choice(
        key: .digit(1), label: context.text("setupPage.written"),
        details: [context.text("newPIN.written")], shape: .tile, action: .noted)
    ]
    return page
  }

  /// The digits of a PIN in two groups of three, spaced for reading out and writing down.
  static func spaced(_ pin: String) -> String {
    pin.prefix(3).map(String.init).joined(separator: " ") + "  "
      + pin.dropFirst(3).map(String.init).joined(separator: " ")
  }

  var onAppear: Action? { .appeared }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .appeared: return [.run(.makePIN) { .made($0) }]
    case .made(.success(let made)): pin = made
    case .noted: return store()
    case .stored(.success):
      return [.back, .announce(PageMessage(text: context.text("ownPIN.done")))]
    case .made(.failure(let error)), .stored(.failure(let error)):
      isWaiting = false
      message = context.failed(error)
    }
    return []
  }

  private mutating func store() -> [Effect<Action>] {
    guard let pin, !isWaiting else { return [] }
    isWaiting = true
    switch holder {
    case .new(let name, let role):
      return [.run(.addStaff(name: name, role: role, pin: pin)) { .stored($0) }]
    case .member(let member):
      return [.run(.setPIN(pin.digits, of: member.id)) { .stored($0) }]
    }
  }
}
