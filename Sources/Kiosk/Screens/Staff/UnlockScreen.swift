import Foundation
import KioskModel

/// Staff say who they are and type their PIN; after the sixth digit it is looked at.
struct UnlockScreen: Screen {
  enum Action: Sendable {
    case memberChosen(StaffMember)
    case moreOpened
    case typed(Key)
  }

  /// How far it has come.
  enum Phase: Hashable, Sendable {
    case typing
    /// The PIN is being looked at; digits that come meanwhile are not heard.
    case checking(UUID)
    case wrong
    /// Too many tries: nothing is heard until then.
    case waiting(until: Duration)
    /// The disk would not take the count of the tries, so nobody is let in.
    case failed(String)
  }

  private(set) var member: StaffMember?
  private(set) var phase = Phase.typing
  private(set) var deadline: Duration?
  private var pad = PINPad()
  private var pager = Pager(8)

  /// Whoever has to wait half a minute is still there after it.
  var patience: Duration? { .seconds(60) }

  func page(_ here: Surroundings) -> Page<Action> {
    let members = here.members
    if members.isEmpty {
      return Page(
        title: here.text("unlock.title"),
        blocks: unreadable(here) + [.text(here.text("unlock.nobody"))])
    }
    let isAlone = members.count == 1 && unreadable(here).isEmpty
    guard let member = member ?? (isAlone ? members.first : nil) else {
      return choosing(members, here)
    }
    var page = Page<Action>(title: here.text("unlock.pin", ["name": member.name]))
    page.add(
      pad, words: here.typed(pad), rub: here.text("unlock.rub"), takes: canType(here)
    ) { .typed($0) }
    if let message = message(here) { page.blocks = [.banner(message, score: nil)] }
    guard canType(here) else { return page }
    page.question = here.text(
      phase == .wrong && pad.digits.isEmpty ? "unlock.wrong" : "unlock.type")
    if here.place.site.isDemonstration {
      page.hint = here.text("unlock.demo", ["pin": Demonstration.staffPIN])
    }
    return page
  }

  mutating func appeared(_ here: Surroundings) -> [Request] {
    // Staff pages are in Swedish and English only.
    [
      .useLanguage(
        Localizer.staffLanguage(here.words.language, offered: here.place.site.languages))
    ]
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .memberChosen(let chosen):
      member = chosen
      let id = here.newID()
      phase = .checking(id)
      return [.perform(.readWait(member: chosen.id), id: id)]
    case .moreOpened:
      pager.turn(here.members.count)
      return []
    case .typed(let key): return take(key, here)
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    guard case .done(let id, let outcome) = news, phase == .checking(id) else { return [] }
    pad = PINPad()
    deadline = nil
    switch outcome {
    case .pin(.right(let member)): return [.unlock(member)]
    case .pin(.wrong(let wait)) where wait == .zero: phase = .wrong
    case .pin(.wrong(let wait)), .pin(.waiting(let wait)), .wait(let wait?):
      phase = .waiting(until: here.moment.uptime + wait)
      deadline = here.moment.uptime + .seconds(1)
    case .failed(let error): phase = .failed(here.words.sentence(for: error))
    default: phase = .typing
    }
    return []
  }

  mutating func deadlinePassed(_ here: Surroundings) -> [Request] {
    deadline = nil
    guard case .waiting(let until) = phase else { return [] }
    if until <= here.moment.uptime {
      phase = .typing
    } else {
      deadline = here.moment.uptime + .seconds(1)
    }
    return []
  }
}

extension Surroundings {
  /// How many digits of a PIN have been typed, in words.
  func typed(_ pad: PINPad) -> String {
    text("unlock.typed", ["count": String(pad.digits.count), "of": String(PINPad.length)])
  }
}

extension UnlockScreen {
  private func choosing(_ members: [StaffMember], _ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(
      title: here.text("unlock.title"), blocks: unreadable(here),
      question: here.text("unlock.who"))
    page.choices = pager.shown(members).enumerated().map {
      Choice(
        key: .digit($0 + 1), label: $1.name, details: [here.text("role.\($1.role.rawValue)")],
        shape: .tile, action: .memberChosen($1))
    }
    page.choices += pager.more(members.count, key: .digit(9), shape: .tile, action: .moreOpened) {
      _ in here.text("unlock.more")
    }
    return page
  }

  /// Whose document is broken would else think to have been taken off the staff, and whoever has
  /// written questions that they are asked.
  private func unreadable(_ here: Surroundings) -> [Block] {
    [here.memberError, here.questionError].compactMap { $0 }
      .map { .text(here.words.sentence($0)) }
  }

  /// Whether digits are heard.
  private func canType(_ here: Surroundings) -> Bool {
    switch phase {
    case .typing, .wrong: true
    case .checking, .waiting, .failed: false
    }
  }

  private func message(_ here: Surroundings) -> String? {
    switch phase {
    case .typing, .wrong, .checking: return nil
    case .waiting(let until):
      let seconds = max(1, Int(((until - here.moment.uptime) / .seconds(1)).rounded(.up)))
      if seconds < 120 { return here.text("unlock.waitSeconds", count: seconds) }
      return here.text("unlock.waitMinutes", count: (seconds + 59) / 60)
    case .failed(let reason): return here.text("unlock.failed", ["reason": reason])
    }
  }

  private mutating func take(_ key: Key, _ here: Surroundings) -> [Request] {
    guard canType(here) else { return [] }
    pad.take(key)
    guard pad.isFull, let member = member ?? here.members.first else { return [] }
    self.member = member
    let id = here.newID()
    phase = .checking(id)
    return [.perform(.checkPIN(pad.digits, member: member.id), id: id)]
  }
}
