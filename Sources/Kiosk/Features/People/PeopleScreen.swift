import Foundation
import KioskModel
import TerminalUI

/// Finds a person by name, shows what is stored, and erases it at their request.
struct PeopleScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case chosen(Person)
    case erasureAsked
    case erased(Person)
    case finished(Result<Erased, any Error>)
  }

  private(set) var field = TextField(limit: 60)
  private(set) var person: Person?
  private(set) var isAskingToErase = false
  private var isWaiting = false
  private(set) var message: PageMessage?

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("people.title"))
    if let person {
      page.blocks = [
        .fact(name: context.text("people.name"), value: person.name),
        .fact(name: context.text("people.consent"), value: person.consent.date.description),
        .fact(name: context.text("people.wording"), value: person.consent.textVersion),
        .fact(name: context.text("people.id"), value: person.id),
        .space, .text(context.text("people.eraseText")),
      ]
      page.choices = [
        Choice(
          key: .digit(1), label: context.text("people.erase"), shape: .tile, action: .erasureAsked)
      ]
      if isAskingToErase {
        page.question = context.text("people.askErase", ["name": person.name])
        page.choices = [
          Choice(
            key: .digit(5), label: context.text("people.yesErase"), shape: .tile,
            action: .erased(person))
        ]
      }
      return page
    }
    page.blocks = [.text(context.text("people.text", count: context.place.site.retentionDays))]
    page.message = message
    page.add(name: field, label: context.text("search.name")) { .typed($0) }
    page.choices += (context.people?.search(field.text, limit: 8) ?? []).enumerated().map {
      Choice(
        id: $1.id, key: .digit($0 + 1), label: $1.name, shape: .row, action: .chosen($1))
    }
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .typed(let key):
      field.handle(key)
      message = nil
    case .chosen(let person): self.person = person
    case .erasureAsked: isAskingToErase = true
    case .erased(let person):
      guard !isWaiting else { return [] }
      isWaiting = true
      return [.run(.erasePerson(id: person.id, today: context.now.date)) { .finished($0) }]
    case .finished(let result): finish(result, context)
    }
    return []
  }

  private mutating func finish(_ result: Result<Erased, any Error>, _ context: Context) {
    isWaiting = false
    isAskingToErase = false
    person = nil
    field = TextField(limit: 60)
    switch result {
    case .success(let erased):
      let incomplete = context.words.sentence(erased.incomplete)
      message = PageMessage(
        text: incomplete
          ?? [context.text("people.erased", count: erased.events), context.words.followers(erased)]
          .compactMap { $0 }.joined(separator: " "),
        tone: incomplete == nil ? .done : .failed)
    case .failure(let error): message = context.failed(error)
    }
  }
}
