import Foundation
import KioskModel
import TerminalUI

/// Staff choose their name and type their PIN, which is checked after the sixth digit.
struct UnlockScreen: Screen {
  enum Action: Sendable {
    case memberChosen(StaffMember)
    case moreOpened
    case typed(Key)
    case appeared
    case waitRead(Result<Duration?, any Error>)
    case checked(Result<PINCheck, any Error>)
    case secondPassed
  }

  /// How far unlocking has come.
  enum Phase: Hashable, Sendable {
    case typing
    /// The PIN is being checked; digits typed meanwhile are ignored.
    case checking
    case wrong
    /// Too many failed attempts: digits are ignored until then.
    case waiting(until: Duration, since: Duration)
    /// The number of attempts could not be saved, so nobody can unlock the kiosk.
    case failed(String)
  }

  private(set) var member: StaffMember?
  private(set) var phase = Phase.typing
  private var pad = PINPad()
  private var pager = Pager(8)

  var onAppear: Action? { .appeared }

  /// When the countdown of the waiting time changes next.
  private var nextSecond: Duration?
  var timer: ScreenTimer<Action>? { ScreenTimer(nextSecond, .secondPassed) }

  /// Waiting for half a minute must not count as having left.
  var idleTimeout: Duration? { .seconds(60) }

  var isForStaff: Bool { true }

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
      pad, words: context.typed(pad), deleteLabel: context.text("unlock.delete"),
      isEnabled: canType(context)
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

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .appeared:
      // Staff pages exist in Swedish and English only.
      let site = context.place.site
      return [
        .useLanguage(Language.all.forStaff(context.words.language.tag, offered: site.languages))
      ]
    case .memberChosen(let chosen):
      member = chosen
      phase = .checking
      return [.run(.readWait(for: chosen.id)) { .waitRead($0) }]
    case .waitRead(.success(let wait)): finishCheck(wait.map { waiting($0, context) } ?? .typing)
    case .checked(.success(.right(let member))):
      finishCheck(.typing)
      return [.unlock(member)]
    case .checked(.success(.wrong(let wait))):
      finishCheck(wait == .zero ? .wrong : waiting(wait, context))
    case .checked(.success(.waiting(let wait))): finishCheck(waiting(wait, context))
    case .checked(.failure(let error)), .waitRead(.failure(let error)):
      finishCheck(.failed(context.words.sentence(for: error)))
    case .secondPassed: updateCountdown(context)
    case .moreOpened:
      pager.turn(context.members.count)
      return []
    case .typed(let key): return handle(key, context)
    }
    return []
  }

  private func waiting(_ wait: Duration, _ context: Context) -> Phase {
    .waiting(until: context.moment.uptime + wait, since: context.moment.uptime)
  }

  /// Handles the result of a check.
  private mutating func finishCheck(_ phase: Phase) {
    self.phase = phase
    pad = PINPad()
    nextSecond = if case .waiting(_, let since) = phase { since + .seconds(1) } else { nil }
  }

  private mutating func updateCountdown(_ context: Context) {
    nextSecond = nil
    guard case .waiting(let until, _) = phase else { return }
    if until <= context.moment.uptime {
      phase = .typing
    } else {
      nextSecond = context.moment.uptime + .seconds(1)
    }
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
    page.agenda = context.agendaFromNow
    page.choices = pager.shown(members).enumerated().map {
      Choice(
        id: $1.id, key: .digit($0 + 1), label: $1.name,
        details: [context.text("role.\($1.role.rawValue)")],
        shape: .tile, action: .memberChosen($1))
    }
    page.choices += pager.more(members.count, key: .digit(9), shape: .tile, action: .moreOpened) {
      _ in context.text("unlock.more")
    }
    return page
  }

  /// The errors that would otherwise be misread: a staff member whose document is damaged would
  /// seem to have been removed, and an unreadable question set to be in use.
  private func unreadable(_ context: Context) -> [Block] {
    [context.memberError, context.questionError].compactMap { $0 }
      .map { .text(context.words.sentence($0)) }
  }

  /// Whether digits are accepted.
  private func canType(_ context: Context) -> Bool {
    switch phase {
    case .typing, .wrong: true
    case .checking, .waiting, .failed: false
    }
  }

  private func message(_ context: Context) -> String? {
    switch phase {
    case .typing, .wrong, .checking: return nil
    case .waiting(let until, _):
      let seconds = max(1, Int(((until - context.moment.uptime) / .seconds(1)).rounded(.up)))
      if seconds < 120 { return context.text("unlock.waitSeconds", count: seconds) }
      return context.text("unlock.waitMinutes", count: (seconds + 59) / 60)
    case .failed(let reason): return context.text("unlock.failed", ["reason": reason])
    }
  }

  private mutating func handle(_ key: Key, _ context: Context) -> [Effect<Action>] {
    guard canType(context) else { return [] }
    pad.handle(key)
    guard pad.isFull, let member = member ?? context.members.first else { return [] }
    self.member = member
    phase = .checking
    return [.run(.checkPIN(pad.digits, of: member.id)) { .checked($0) }]
  }
}
