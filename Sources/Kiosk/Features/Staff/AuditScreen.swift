import Foundation
import KioskModel
import TerminalUI

/// What staff have done at this kiosk, newest first; visitors' names are not included.
struct AuditScreen: Screen {
  enum Action: Sendable {
    case appeared
    case read(Result<[AuditEvent], any Error>)
  }

  /// How many days the page covers.
  static let days = 31

  let days: ClosedRange<LocalDate>
  private(set) var events: [AuditEvent]?
  private(set) var message: PageMessage?

  var onAppear: Action? { .appeared }

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

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .appeared: return [.run(.readAudit(days)) { .read($0) }]
    case .read(.success(let found)): events = found
    case .read(.failure(let error)): message = context.failed(error)
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
