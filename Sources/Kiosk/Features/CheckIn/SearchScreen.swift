import Foundation
import KioskModel
import SafeText
import TerminalUI

/// Finds a visitor by a name that is stored, while it is typed. Names are never listed otherwise.
struct SearchScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case chosen(Person)
    case left(Person)
    case nameAdded
  }

  let session: Session.ID
  private(set) var field = TextField(limit: 60)
  /// The message about the person checked in or out last.
  private(set) var receipt: Receipt?
  /// The person chosen, if they have already been checked in.
  private(set) var alreadyCheckedIn: Person?

  /// The most matches that are shown; to find others more letters have to be typed.
  static let most = 6

  init(session: Session.ID) { self.session = session }

  /// The search, after somebody has been checked in or out.
  init(session: Session.ID, after receipt: Receipt) {
    self.session = session
    self.receipt = receipt
  }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("search.title"))
    if let person = alreadyCheckedIn {
      page.blocks = [.banner(context.text("search.already", ["name": person.name]), score: nil)]
      page.choices = [
        Choice(
          // The key that checks out on the check-in page, and not the one just pressed.
          key: .digit(5), label: context.text("search.leaves"), shape: .tile, action: .left(person))
      ]
      return page
    }
    page.blocks = [.text(context.text("search.text"))]
    page.message = receipt?.message(context)
    page.add(name: field, label: context.text("search.name")) { .typed($0) }
    let found = context.people?.search(field.text, limit: Self.most) ?? []
    page.choices += found.enumerated().map { index, person in
      Choice(
        id: person.id, key: .digit(index + 1), otherKeys: found.count == 1 ? [.enter] : [],
        label: person.name,
        details: context.expectedAttendance.isHere(person.id, session)
          ? [context.text("search.isHere")] : [],
        shape: .row, action: .chosen(person))
    }
    if CleanText.line(field.text).count >= 2 {
      page.choices.append(
        Choice(
          key: .digit(9), label: context.text("search.add", ["name": CleanText.line(field.text)]),
          shape: .row, action: .nameAdded))
    }
    let letters = CleanText.line(field.text).count
    if letters > 0, letters < PeopleIndex.minLetters {
      page.blocks.append(.text(context.text("search.more")))
    }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .typed(let key):
      field.handle(key)
      receipt = nil
      return []
    case .chosen(let person):
      if context.expectedAttendance.isHere(person.id, session) {
        alreadyCheckedIn = person
        return []
      }
      return arrive(person, context)
    case .left(let person):
      alreadyCheckedIn = nil
      field = TextField(limit: 60)
      let id = context.newID()
      receipt = Receipt(id: id, name: person.name, key: "search.left")
      return [.record(.departures(from: session, of: [person.id], id: id, context))]
    case .nameAdded:
      return [.replace(ConsentScreen(name: CleanText.line(field.text), session: session))]
    }
  }

  private mutating func arrive(_ person: Person, _ context: Context) -> [Effect<Action>] {
    field = TextField(limit: 60)
    let admission = Admission(session: session, person: person, id: context.newID())
    receipt = Receipt(id: admission.id, name: person.name, key: "search.arrived")
    return admission.effects(context)
  }
}
