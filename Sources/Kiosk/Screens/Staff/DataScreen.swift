import Foundation
import KioskModel
import TerminalUI

/// Whether everything in the data folder can be read, and where it is.
struct DataScreen: Screen {
  enum Action: Sendable {
    case checked, exportOpened
  }

  private(set) var check: FolderCheck?
  private(set) var message: PageMessage?
  private(set) var asked: UUID?

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("data.title"))
    if let check {
      let lines = context.words.lines(
        check, all: false, unreadCards: context.shelf.waiting(on: context.now.date).count)
      page.blocks = [.table(Table(rows: lines.map { Table.Row(cells: [$0]) }))]
    } else if asked != nil {
      page.blocks = [.text(context.text("data.reading"))]
    } else {
      page.blocks = [.text(context.text("data.text"))]
    }
    page.message = message
    page.choices = [
      Choice(key: .digit(1), label: context.text("data.check"), shape: .tile, action: .checked),
      Choice(
        key: .digit(2), label: context.text("data.export"), shape: .tile, action: .exportOpened),
    ]
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Request] {
    if case .exportOpened = action { return [.show(ExportScreen())] }
    guard asked == nil else { return [] }
    let id = context.newID()
    asked = id
    check = nil
    message = nil
    return [.perform(.checkFolder, id: id)]
  }

  mutating func learned(_ news: News, _ context: Context) -> [Request] {
    guard case .done(let id, let outcome) = news, asked == id else { return [] }
    asked = nil
    switch outcome {
    case .folder(let found): check = found
    case .failed(let failure): message = context.failed(failure)
    default: break
    }
    return []
  }
}
