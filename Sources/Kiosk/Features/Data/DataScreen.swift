import Foundation
import KioskModel
import TerminalUI

/// Shows how the kiosks of the place are, checks whether everything in the data folder can be read,
/// and leads to the export.
struct DataScreen: Screen {
  enum Action: Sendable {
    case appeared, checked, exportOpened, conflictsOpened
    case read(Result<FolderStatus, any Error>)
    case looked
    case found(Result<FolderCheck, any Error>)
  }

  private(set) var status: FolderStatus?
  private(set) var check: FolderCheck?
  private(set) var message: PageMessage?
  private var isWaiting = false
  /// The number of implausible days that are named.
  private static let maxDays = 3

  var onAppear: Action? { .appeared }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("data.title"))
    if let check {
      let lines = context.words.lines(
        check, all: false,
        uncheckedCards: context.healthCatalogue.waiting(on: context.now.date).count)
      page.blocks = [.table(Table(rows: lines.map { Table.Row(cells: [$0]) }))]
    } else if isWaiting {
      page.blocks = [.text(context.text("data.reading"))]
    } else if let status {
      let lines = context.words.findings(status) + context.words.facts(status)
      page.blocks = [.table(Table(rows: lines.map { Table.Row(cells: [$0]) }))]
      let days = context.implausibleDays
      // Everything is kept, so nothing has to be done at once; the check names the files.
      page.blocks += days.prefix(Self.maxDays).map {
        .text(context.text("check.strangeDay", ["day": $0.description]))
      }
      if days.count > Self.maxDays {
        page.blocks.append(.text(context.text("data.strangeDays", count: days.count)))
      }
    } else {
      page.blocks = [.text(context.text("data.text"))]
    }
    page.message = message
    page.choices = [
      Choice(key: .digit(1), label: context.text("data.check"), shape: .tile, action: .checked),
      Choice(
        key: .digit(2), label: context.text("data.export"), shape: .tile, action: .exportOpened),
      conflicts(context),
    ]
    return page
  }

  /// The way to what two kiosks have changed at once, and how much there is.
  private func conflicts(_ context: Context) -> Choice<Action> {
    let count = context.conflicts?.count ?? 0
    return Choice(
      key: .digit(3), label: context.text("data.conflicts"),
      details: count > 0 ? [context.text("data.toSettle", count: count)] : [], shape: .tile,
      action: .conflictsOpened)
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .appeared:
      return [
        .run(.readStatus(of: context.place, today: context.now.date)) { .read($0) },
        .run(.findConflicts) { _ in .looked },
      ]
    case .read(.success(let found)): status = found
    case .read(.failure(let error)): message = context.failed(error)
    case .looked: break
    case .conflictsOpened: return [.show(ConflictListScreen())]
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
    }
    return []
  }
}
