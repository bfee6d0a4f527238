import Foundation
import KioskModel
import TerminalUI

/// Carries out the effects that screens and features request.
extension App {
  /// Where an effect comes from: a screen, and the staff member who was working.
  struct Origin: Sendable {
    /// The screen's number; nil if the program itself requested the effect.
    var screen: Int?
    /// The staff member at work at the time; nil if there was none.
    var by: StaffMember.ID?
  }

  mutating func perform<Action>(_ effects: [Effect<Action>], from origin: Origin) -> [Work] {
    effects.flatMap { perform($0, from: origin) }
  }

  private mutating func perform<Action>(_ effect: Effect<Action>, from origin: Origin) -> [Work] {
    switch effect {
    case .show(let screen):
      navigation.push(screen)
      return appear()
    case .replace(let screen):
      navigation.replaceTop(with: screen)
      return appear()
    case .back:
      navigation.pop()
      pageState = PageState()
    case .home: goHome()
    case .stay: _ = idle.pressed(at: context.moment.uptime)
    case .useLanguage(let tag): useLanguage(tag)
    case .record(let batch): return record(batch)
    case .audit(let action, let subject, let count):
      return note(action, subject: subject, count: count, by: origin.by ?? "kiosk")
    case .run(let request): return run(request, from: origin)
    case .modify(let change): change(&context)
    case .reload(.documents): return readAgain()
    case .reload(.journals): return readJournals()
    case .announce(let message):
      if let by = origin.by, by == context.staff?.id { announcement = message }
    case .openUnlockScreen: return openUnlockScreen()
    case .unlock(let member): return unlock(member)
    case .lock: return lock()
    }
    return []
  }

  /// Records journal entries. Features are notified at once; they may flag an entry or add others.
  mutating func record(_ batch: JournalBatch) -> [Work] {
    let day = batch.day ?? context.now.date
    var batch = batch
    var following: [JournalBatch.Entry] = []
    for index in batch.entries.indices {
      following += askFeatures { $0.willRecord(&batch.entries[index], $1) }
      let entry = batch.entries[index]
      tellFeatures { $0.recorded(entry, day: day, $1) }
    }
    let work = outbox.add(batch.entries, day: day, at: context.moment.uptime)
    return work + following.flatMap { record(JournalBatch(entries: [$0])) }
  }

  /// Notifies every feature.
  mutating func tellFeatures(_ tell: (inout any FeatureState, Context) -> Void) {
    let context = context
    self.context.states.tell { tell(&$0, context) }
  }

  /// Notifies every feature, and collects their answers.
  mutating func askFeatures<Answer>(
    _ ask: (inout any FeatureState, Context) -> [Answer]
  ) -> [Answer] {
    let context = context
    return self.context.states.tell { ask(&$0, context) }
  }

  /// Goes to the home page, or to the page that a feature shows instead.
  mutating func goHome() {
    navigation.reset(to: [root])
    pageState = PageState()
    replaceHome()
  }

  /// Shows the page that a feature wants instead of the home page, if there is one.
  mutating func replaceHome() {
    guard context.staff == nil else { return }
    let replacements = askFeatures { feature, context in
      feature.home(context).map { [$0] } ?? []
    }
    guard let replacement = replacements.first else { return }
    navigation.push(replacement.screen)
    pageState = PageState()
    if case .standing = replacement { navigation.markStandingHome() }
  }

  /// Closes the page that is shown instead of the home page, even if other screens are open above
  /// it. A feature that still wants one is asked again.
  mutating func removeStandingHome() {
    if navigation.isStandingHome { pageState = PageState() }
    guard navigation.removeStandingHome() else { return }
    if navigation.isAtRoot { replaceHome() }
  }

  mutating func useLanguage(_ tag: String) {
    if let words = try? localizer.catalogue(tag) { context.words = words }
  }
}
