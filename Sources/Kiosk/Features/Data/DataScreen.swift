import Foundation
import KioskModel
import TerminalUI

/// Checks whether everything in the data folder can be read, and leads to the export.
struct DataScreen: Screen {
  enum Action: Sendable {
    case checked, exportOpened
    case found(Result<FolderCheck, any Error>)
  }

  private(set) var check: FolderCheck?
  private(set) var message: PageMessage?
  private var isWaiting = false
  /// The number of implausible days that are named.
  private static let maxDays = 3

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("data.title"))
    if let check {
      let lines = context.words.lines(
        check, all: false,
        uncheckedCards: context.healthCatalogue.waiting(on: context.now.date).count)
      page.blocks = [.table(Table(rows: lines.map { Table.Row(cells: [$0]) }))]
    } else if isWaiting {
      page.blocks = [.text(context.text("data.reading"))]
    } else {
      page.blocks = [.text(context.text("data.text"))]
      let days = context.implausibleDays
      // Everything is kept, so nothing has to be done at once; the check names the files.
      page.blocks += days.prefix(Self.maxDays).map {
        .text(context.text("check.strangeDay", ["day": $0.description]))
      }
      if days.count > Self.maxDays {
        page.blocks.append(.text(context.text("data.strangeDays", count: days.count)))
      }
    }
    page.message = message
    page.choices = [
      Choice(key: .digit(1), label: context.text("data.check"), shape: .tile, action: .checked),
      Choice(
        key: .digit(2), label: context.text("data.export"), shape: .tile, action: .exportOpened),
    ]
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .exportOpened: return [.show(ExportScreen())]
    case .checked:
      guard !isWaiting else { return [] }
      isWaiting = true
      check = nil
      message = nil
      return [.run(.checkFolder) { .found($0) }]
    case .found(let result):
      isWaiting = false
      switch result {
      case .success(let found): check = found
      case .failure(let error): message = context.failed(error)
      }
      return []
    }
  }
}
