import Foundation
import KioskModel

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

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("audit.title"), aside: here.text("audit.aside"))
    if let events {
      let rows = events.map { Table.Row(cells: cells($0, here)) }
      page.blocks =
        rows.isEmpty ? [.text(here.text("audit.nothing"))] : [.table(Table(rows: rows, widest: 2))]
    } else if message == nil {
      page.blocks = [.text(here.text("data.reading"))]
    }
    page.message = message
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] { [] }

  mutating func appeared(_ here: Surroundings) -> [Request] {
    let id = here.newID()
    asked = id
    return [.perform(.readAudit(days), id: id)]
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    guard case .done(let id, let outcome) = news, asked == id else { return [] }
    asked = nil
    switch outcome {
    case .audit(let found): events = found
    case .failed(let failure): message = here.failed(failure)
    default: break
    }
    return []
  }

  private func cells(_ event: AuditEvent, _ here: Surroundings) -> [String] {
    let local = here.place.site.timeZone.localTime(at: event.time)
    return [
      local.date.description + " " + local.clock, here.words.auditor(event.by, here.members),
      here.words.sentence(event, here.members, here.place),
    ]
  }
}
