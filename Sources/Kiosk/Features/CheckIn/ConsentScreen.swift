import Foundation
import KioskModel
import TerminalUI

/// Asks for consent before a name is stored, with the text that is read out to its owner.
struct ConsentScreen: Screen {
  enum Action: Sendable {
    case agreed(isFirstVisit: Bool)
    case declined
    case added(Result<Person, any Error>, isFirstVisit: Bool)
  }

  /// The version of the consent text; it is stored with the name.
  static let textVersion = "2026-1"

  let name: String
  let session: Session.ID
  private(set) var isWaiting = false
  private(set) var message: PageMessage?

  init(name: String, session: Session.ID) {
    self.name = name
    self.session = session
  }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("consent.title", ["name": name]))
    page.blocks = [
      .text(context.text("consent.text", count: context.place.site.retentionDays)),
      .text(context.text("consent.version", ["version": Self.textVersion])),
    ]
    page.message = message
    page.question = context.text("consent.ask")
    page.choices = [
      Choice(
        key: .digit(1), label: context.text("consent.yesFirst"), shape: .tile,
        action: .agreed(isFirstVisit: true)),
      Choice(
        key: .digit(2), label: context.text("consent.yes"), shape: .tile,
        action: .agreed(isFirstVisit: false)),
      Choice(key: .digit(3), label: context.text("consent.no"), shape: .tile, action: .declined),
    ]
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .agreed(let isFirstVisit):
      guard !isWaiting else { return [] }
      isWaiting = true
      let consent = Person.Consent(date: context.now.date, textVersion: Self.textVersion)
      return [
        .run(.addPerson(name: name, consent: consent)) { .added($0, isFirstVisit: isFirstVisit) }
      ]
    case .declined: return arrive(person: nil, isFirstVisit: false, context)
    case .added(.success(let person), let isFirstVisit):
      return arrive(person: person, isFirstVisit: isFirstVisit, context)
    case .added(.failure(let error), _):
      isWaiting = false
      message = context.failed(error)
      return []
    }
  }

  private func arrive(person: Person?, isFirstVisit: Bool, _ context: Context) -> [Effect<Action>] {
    let admission = Admission(
      session: session, isFirstVisit: isFirstVisit, person: person, name: name, id: context.newID())
    let back: Effect<Action> =
      person.map {
        let receipt = Receipt(id: admission.id, name: $0.name, key: "search.arrived")
        return .replace(SearchScreen(session: session, after: receipt))
      } ?? .back
    // If the host has to be asked first, the question is shown above the page that it returns to.
    return [back] + admission.effects(context)
  }
}
