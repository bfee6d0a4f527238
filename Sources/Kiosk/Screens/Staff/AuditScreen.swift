import Foundation
import KioskModel
import TerminalUI

/// What staff have done at this kiosk, newest first; no participant is named.
struct AuditScreen: Screen {
  enum Action: Sendable {
    case read
  }

  /// How far back the page goes.
  static let days = 31

  let days: ClosedRange<LocalDate>
  private(set) var events: [AuditEvent]?
  private(set) var message: PageMessage?
  private(set) var asked: UUID?

  init(days: ClosedRange<LocalDate>) { self.days = days }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("audit.title"), aside: context.text("audit.aside"))
    if let events {
      let rows = events.map { Table.Row(cells: cells($0, context)) }
      page.blocks =
        rows.isEmpty
        ? [.text(context.text("audit.nothing"))] : [.table(Table(rows: rows, widest: 2))]
    } else if message == nil {
      page.blocks = [.text(context.text("data.reading"))]
    }
    page.message = message
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Request] { [] }

  mutating func appeared(_ context: Context) -> [Request] {
    let id = context.newID()
    asked = id
    return [.perform(.readAudit(days), id: id)]
  }

  mutating func learned(_ news: News, _ context: Context) -> [Request] {
    guard case .done(let id, let outcome) = news, asked == id else { return [] }
    asked = nil
    switch outcome {
    case .audit(let found): events = found
    case .failed(let failure): message = context.failed(failure)
    default: break
    }
    return []
  }

  private func cells(_ event: AuditEvent, _ context: Context) -> [String] {
    let local = context.place.site.timeZone.localTime(at: event.time)
    return [
      local.date.description + " " + local.clock, context.words.auditor(event.by, context.members),
      context.words.sentence(event, context.members, context.place),
    ]
  }
}
