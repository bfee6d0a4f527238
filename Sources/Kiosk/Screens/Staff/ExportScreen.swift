import Foundation
import KioskModel
import SafeText
import Statistics
import TerminalUI

/// Writes what visitors have said to a USB stick, as open data or for Excel.
struct ExportScreen: Screen {
  enum Action: Sendable {
    case again
    case chosen(USBDrive)
    case begun(USBDrive, TableForm)
    case left
  }

  /// How far it is.
  enum Step: Sendable {
    case looking
    case drives([USBDrive])
    case form(USBDrive)
    case writing(Double)
    case done(Exported)
    case failed(PageMessage)
  }

  private(set) var step = Step.looking
  private var asked: UUID?

  /// Writing ends with the page; a stick with half of a package on it is none.
  var ongoing: UUID? {
    if case .writing = step { return asked }
    return nil
  }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("export.title"))
    switch step {
    case .looking: page.blocks = [.text(context.text("data.reading"))]
    case .drives(let drives):
      page.blocks = [.text(context.text(drives.isEmpty ? "export.none" : "export.choose"))]
      page.choices = drives.enumerated().map { index, drive in
        Choice(
          key: .digit(index + 1), label: CleanText.line(drive.name),
          details: drive.free.map { [context.text("export.free", count: $0 / 1_000_000)] } ?? [],
          shape: .row, action: .chosen(drive))
      }
      page.choices.append(
        Choice(key: .digit(9), label: context.text("export.again"), shape: .row, action: .again))
    case .form(let drive):
      page.question = context.text("export.ask")
      page.blocks = [.text(context.text("export.about"))]
      page.choices = TableForm.allCases.enumerated().map { index, form in
        Choice(
          key: .digit(index + 1), label: context.text("export.form.\(form.rawValue)"),
          details: [context.text("export.formText.\(form.rawValue)")], shape: .tile,
          action: .begun(drive, form))
      }
    case .writing(let share):
      page.back = .own(label: context.text("export.cancel"), .left)
      page.blocks = [
        .text(context.text("export.writing", ["percent": String(Int(share * 100))])),
        .text(context.text("export.leaveIn")),
      ]
    case .done(let done):
      page.blocks = [
        .banner(context.text("export.done"), score: nil),
        .text(context.text("export.folder", count: done.rows, ["folder": done.folder])),
      ]
    case .failed(let message):
      page.message = message
      page.choices = [
        Choice(key: .digit(9), label: context.text("export.again"), shape: .row, action: .again)
      ]
    }
    return page
  }

  mutating func appeared(_ context: Context) -> [Request] { look(context) }

  mutating func update(_ action: Action, _ context: Context) -> [Request] {
    switch action {
    case .again: return asked == nil ? look(context) : []
    case .chosen(let drive): step = .form(drive)
    case .begun(let drive, let form):
      let id = context.newID()
      asked = id
      step = .writing(0)
      return [.perform(.export(drive: drive.path, form, place: context.place), id: id)]
    case .left: return [.back]
    }
    return []
  }

  mutating func learned(_ news: News, _ context: Context) -> [Request] {
    switch news {
    case .progress(let id, let share) where id == asked: step = .writing(share)
    case .done(let id, let outcome) where id == asked:
      asked = nil
      switch outcome {
      case .drives(let drives): step = .drives(drives)
      case .exported(let done): step = .done(done)
      case .failed(let failure): step = .failed(context.failed(failure))
      default: break
      }
    default: break
    }
    return []
  }

  private mutating func look(_ context: Context) -> [Request] {
    let id = context.newID()
    asked = id
    step = .looking
    return [.perform(.findDrives, id: id)]
  }
}
