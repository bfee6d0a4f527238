import Foundation
import KioskModel
import TerminalUI

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

  func page(_ context: Context) -> Page<Action> {
    let members = context.members
    if members.isEmpty {
      return Page(
        title: context.text("unlock.title"),
        blocks: unreadable(context) + [.text(context.text("unlock.nobody"))])
    }
    let isAlone = members.count == 1 && unreadable(context).isEmpty
    guard let member = member ?? (isAlone ? members.first : nil) else {
      return choosing(members, context)
    }
    var page = Page<Action>(title: context.text("unlock.pin", ["name": member.name]))
    page.add(
      pad, words: context.typed(pad), deleteLabel: context.text("unlock.rub"),
      takes: canType(context)
    ) { .typed($0) }
    if let message = message(context) { page.blocks = [.banner(message, score: nil)] }
    guard canType(context) else { return page }
    page.question = context.text(
      phase == .wrong && pad.digits.isEmpty ? "unlock.wrong" : "unlock.type")
    if context.place.site.isDemonstration {
      page.hint = context.text("unlock.demo", ["pin": Demonstration.staffPIN])
    }
    return page
  }

  mutating func appeared(_ context: Context) -> [Request] {
    // Staff pages are in Swedish and English only.
    [
      .useLanguage(
        Localizer.staffLanguage(context.words.language, offered: context.place.site.languages))
    ]
  }

  mutating func update(_ action: Action, _ context: Context) -> [Request] {
    switch action {
    case .memberChosen(let chosen):
      member = chosen
      let id = context.newID()
      phase = .checking(id)
      return [.perform(.readWait(member: chosen.id), id: id)]
    case .moreOpened:
      pager.turn(context.members.count)
      return []
    case .typed(let key): return take(key, context)
    }
  }

  mutating func learned(_ news: News, _ context: Context) -> [Request] {
    guard case .done(let id, let outcome) = news, phase == .checking(id) else { return [] }
    pad = PINPad()
    deadline = nil
    switch outcome {
    case .pin(.right(let member)): return [.unlock(member)]
    case .pin(.wrong(let wait)) where wait == .zero: phase = .wrong
    case .pin(.wrong(let wait)), .pin(.waiting(let wait)), .wait(let wait?):
      phase = .waiting(until: context.moment.uptime + wait)
      deadline = context.moment.uptime + .seconds(1)
    case .failed(let error): phase = .failed(context.words.sentence(for: error))
    default: phase = .typing
    }
    return []
  }

  mutating func deadlinePassed(_ context: Context) -> [Request] {
    deadline = nil
    guard case .waiting(let until) = phase else { return [] }
    if until <= context.moment.uptime {
      phase = .typing
    } else {
      deadline = context.moment.uptime + .seconds(1)
    }
    return []
  }
}

extension Context {
  /// How many digits of a PIN have been typed, in words.
  func typed(_ pad: PINPad) -> String {
    text("unlock.typed", ["count": String(pad.digits.count), "of": String(PINPad.length)])
  }
}

extension UnlockScreen {
  private func choosing(_ members: [StaffMember], _ context: Context) -> Page<Action> {
    var page = Page<Action>(
      title: context.text("unlock.title"), blocks: unreadable(context),
      question: context.text("unlock.who"))
    page.choices = pager.shown(members).enumerated().map {
      Choice(
        key: .digit($0 + 1), label: $1.name, details: [context.text("role.\($1.role.rawValue)")],
        shape: .tile, action: .memberChosen($1))
    }
    page.choices += pager.more(members.count, key: .digit(9), shape: .tile, action: .moreOpened) {
      _ in context.text("unlock.more")
    }
    return page
  }

  /// Whose document is broken would else think to have been taken off the staff, and whoever has
  /// written questions that they are asked.
  private func unreadable(_ context: Context) -> [Block] {
    [context.memberError, context.questionError].compactMap { $0 }
      .map { .text(context.words.sentence($0)) }
  }

  /// Whether digits are heard.
  private func canType(_ context: Context) -> Bool {
    switch phase {
    case .typing, .wrong: true
    case .checking, .waiting, .failed: false
    }
  }

  private func message(_ context: Context) -> String? {
    switch phase {
    case .typing, .wrong, .checking: return nil
    case .waiting(let until):
      let seconds = max(1, Int(((until - context.moment.uptime) / .seconds(1)).rounded(.up)))
      if seconds < 120 { return context.text("unlock.waitSeconds", count: seconds) }
      return context.text("unlock.waitMinutes", count: (seconds + 59) / 60)
    case .failed(let reason): return context.text("unlock.failed", ["reason": reason])
    }
  }

  private mutating func take(_ key: Key, _ context: Context) -> [Request] {
    guard canType(context) else { return [] }
    pad.take(key)
    guard pad.isFull, let member = member ?? context.members.first else { return [] }
    self.member = member
    let id = context.newID()
    phase = .checking(id)
    return [.perform(.checkPIN(pad.digits, member: member.id), id: id)]
  }
}
