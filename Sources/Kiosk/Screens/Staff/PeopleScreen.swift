import Foundation
import KioskModel

/// Looks for somebody whose name is kept, to show what is known and to erase it when they ask.
struct PeopleScreen: Screen {
  enum Action: Sendable {
    case typed(Key)
    case chosen(Person)
    case erasureAsked
    case erased(Person)
  }

  private(set) var field = TextField(limit: 60)
  private(set) var person: Person?
  private(set) var isAskingToErase = false
  private(set) var asked: UUID?
  private(set) var message: PageMessage?

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("people.title"))
    if let person {
      page.blocks = [
        .fact(name: here.text("people.name"), value: person.name),
        .fact(name: here.text("people.consent"), value: person.consent.date.description),
        .fact(name: here.text("people.wording"), value: person.consent.textVersion),
        .fact(name: here.text("people.id"), value: person.id),
        .text(""), .text(here.text("people.eraseText")),
      ]
      page.choices = [
        Choice(
          key: .digit(1), label: here.text("people.erase"), shape: .tile, action: .erasureAsked)
      ]
      if isAskingToErase {
        page.question = here.text("people.askErase", ["name": person.name])
        page.choices = [
          Choice(
            key: .digit(5), label: here.text("people.yesErase"), shape: .tile,
            action: .erased(person))
        ]
      }
      return page
    }
    page.blocks = [.text(here.text("people.text", count: here.place.site.retentionDays))]
    page.message = message
    let look = FieldLook(value: field.text, cursor: field.cursor, isActive: true)
    page.choices = [
      Choice(
        key: .tab, label: here.text("search.name"), details: [field.text], shape: .field(look),
        action: .typed(.end))
    ]
    page.choices += (here.people?.search(field.text, limit: 8) ?? []).enumerated().map {
      Choice(key: .digit($0 + 1), label: $1.name, shape: .row, action: .chosen($1))
    }
    page.writes = { key in TextField.takesName(key) ? .typed(key) : nil }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .typed(let key):
      field.take(key)
      message = nil
    case .chosen(let person): self.person = person
    case .erasureAsked: isAskingToErase = true
    case .erased(let person):
      guard asked == nil else { return [] }
      let id = here.newID()
      asked = id
      return [.perform(.erasePerson(id: person.id), id: id)]
    }
    return []
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    guard case .done(let id, let outcome) = news, asked == id else { return [] }
    asked = nil
    isAskingToErase = false
    person = nil
    field = TextField(limit: 60)
    switch outcome {
    case .personErased(let erased):
      let unreached = here.words.sentence(erased.unreached)
      message = PageMessage(
        text: unreached ?? here.text("people.erased", count: erased.events),
        tone: unreached == nil ? .done : .failed)
    case .failed(let error): message = here.failed(error)
    default: break
    }
    return []
  }
}
