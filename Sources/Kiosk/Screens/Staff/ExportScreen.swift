import Foundation
import KioskModel

/// Writes what visitors have said to a USB stick, as open data or for Excel.
struct ExportScreen: Screen {
  enum Action: Sendable {
    case again
    case chosen(Stick)
    case begun(Stick, TableForm)
    case left
  }

  /// How far it is.
  enum Step: Sendable {
    case looking
    case sticks([Stick])
    case form(Stick)
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

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("export.title"))
    switch step {
    case .looking: page.blocks = [.text(here.text("data.reading"))]
    case .sticks(let sticks):
      page.blocks = [.text(here.text(sticks.isEmpty ? "export.none" : "export.choose"))]
      page.choices = sticks.enumerated().map { index, stick in
        Choice(
          key: .digit(index + 1), label: CleanText.line(stick.name),
          details: stick.free.map { [here.text("export.free", count: $0 / 1_000_000)] } ?? [],
          shape: .row, action: .chosen(stick))
      }
      page.choices.append(
        Choice(key: .digit(9), label: here.text("export.again"), shape: .row, action: .again))
    case .form(let stick):
      page.question = here.text("export.ask")
      page.blocks = [.text(here.text("export.about"))]
      page.choices = TableForm.allCases.enumerated().map { index, form in
        Choice(
          key: .digit(index + 1), label: here.text("export.form.\(form.rawValue)"),
          details: [here.text("export.formText.\(form.rawValue)")], shape: .tile,
          action: .begun(stick, form))
      }
    case .writing(let share):
      page.back = .own(label: here.text("export.cancel"), .left)
      page.blocks = [
        .text(here.text("export.writing", ["percent": String(Int(share * 100))])),
        .text(here.text("export.leaveIn")),
      ]
    case .done(let done):
      page.blocks = [
        .banner(here.text("export.done"), score: nil),
        .text(here.text("export.folder", count: done.rows, ["folder": done.folder])),
      ]
    case .failed(let message):
      page.message = message
      page.choices = [
        Choice(key: .digit(9), label: here.text("export.again"), shape: .row, action: .again)
      ]
    }
    return page
  }

  mutating func appeared(_ here: Surroundings) -> [Request] { look(here) }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .again: return asked == nil ? look(here) : []
    case .chosen(let stick): step = .form(stick)
    case .begun(let stick, let form):
      let id = here.newID()
      asked = id
      step = .writing(0)
      return [.perform(.export(stick: stick.path, form, place: here.place), id: id)]
    case .left: return [.back]
    }
    return []
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    switch news {
    case .progress(let id, let share) where id == asked: step = .writing(share)
    case .done(let id, let outcome) where id == asked:
      asked = nil
      switch outcome {
      case .sticks(let sticks): step = .sticks(sticks)
      case .exported(let done): step = .done(done)
      case .failed(let failure): step = .failed(here.failed(failure))
      default: break
      }
    default: break
    }
    return []
  }

  private mutating func look(_ here: Surroundings) -> [Request] {
    let id = here.newID()
    asked = id
    step = .looking
    return [.perform(.findSticks, id: id)]
  }
}
