import Foundation
import KioskModel
import SafeText
import Statistics
import TerminalUI

/// Exports the feedback to a USB drive, as open data or for Excel.
struct ExportScreen: Screen {
  enum Action: Sendable {
    case again
    case chosen(USBDrive)
    case begun(USBDrive, TableForm)
    case left
    case found(Result<[USBDrive], any Error>)
    case progressed(Double)
    case finished(Result<Exported, any Error>)
  }

  /// How far the export has come.
  enum Step: Sendable {
    case looking
    case drives([USBDrive])
    case form(USBDrive)
    case writing(Double)
    case done(Exported)
    case failed(PageMessage)
  }

  private(set) var step = Step.looking
  private var isLooking = false

  var onAppear: Action? { .again }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("export.title"))
    switch step {
    case .looking: page.blocks = [.text(context.text("data.reading"))]
    case .drives(let drives):
      page.blocks = [.text(context.text(drives.isEmpty ? "export.none" : "export.choose"))]
      page.choices = drives.enumerated().map { index, drive in
        Choice(
          id: drive.path, key: .digit(index + 1), label: CleanText.line(drive.name),
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

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .again:
      guard !isLooking else { return [] }
      isLooking = true
      step = .looking
      return [.run(.findDrives) { .found($0) }]
    case .found(let result):
      isLooking = false
      switch result {
      case .success(let drives): step = .drives(drives)
      case .failure(let error): step = .failed(context.failed(error))
      }
    case .chosen(let drive): step = .form(drive)
    case .begun(let drive, let form):
      step = .writing(0)
      // The job ends with the page: an incomplete package is of no use.
      return [
        .run(
          .export(to: drive.path, form, place: context.place), progress: { .progressed($0) },
          then: { .finished($0) })
      ]
    case .progressed(let share): step = .writing(share)
    case .finished(.success(let done)): step = .done(done)
    case .finished(.failure(let error)): step = .failed(context.failed(error))
    case .left: return [.back]
    }
    return []
  }
}
