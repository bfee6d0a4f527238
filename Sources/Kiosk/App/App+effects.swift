import Foundation
import KioskModel
import TerminalUI

/// What updates ask for.
extension App {
  /// Whatever asks for something: which screen, and on whose behalf.
  struct Origin: Sendable {
    /// The screen's number; nil where it is the program itself.
    var screen: Int?
    /// Who of the staff was at work then.
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
    case .openDoor: return openDoor()
    case .unlock(let member): return unlock(member)
    case .lock: return lock()
    }
    return []
  }

  /// Writes entries down; features take notice of them at once, and may mark them.
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

  /// Tells every feature something.
  mutating func tellFeatures(_ tell: (inout any FeatureState, Context) -> Void) {
    let context = context
    self.context.states.tell { tell(&$0, context) }
  }

  /// Tells every feature something, and collects what they answer.
  mutating func askFeatures<Answer>(
    _ ask: (inout any FeatureState, Context) -> [Answer]
  ) -> [Answer] {
    let context = context
    return self.context.states.tell { ask(&$0, context) }
  }

  /// The first page, or what a feature shows in its place.
  mutating func goHome() {
    navigation.reset(to: [root])
    pageState = PageState()
    standingHome = nil
    replaceHome()
  }

  /// Shows what a feature wants in the place of home, if one does.
  mutating func replaceHome() {
    guard context.staff == nil else { return }
    let replacements = askFeatures { feature, context in
      feature.home(context).map { [$0] } ?? []
    }
    guard let replacement = replacements.first else { return }
    navigation.push(replacement.screen)
    pageState = PageState()
    if case .standing = replacement { standingHome = navigation.top?.number }
  }

  /// Takes away what stands in the place of home, wherever somebody is; if a feature still wants it
  /// there, it comes back.
  mutating func takeAwayStandingHome() {
    guard let standingHome else { return }
    if navigation.top?.number == standingHome { pageState = PageState() }
    navigation.remove(standingHome)
    self.standingHome = nil
    if navigation.isAtRoot { replaceHome() }
  }

  mutating func useLanguage(_ tag: String) {
    if let words = try? localizer.catalogue(tag) { context.words = words }
  }
}
