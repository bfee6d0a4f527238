import Foundation
import KioskModel
import TerminalUI

/// The form for a question to the room.
struct PollFormScreen: Screen {
  enum Action: FormAction {
    case form(FormPress)
  }

  nonisolated enum Field: Hashable, Sendable {
    case question
    case option(Int)
  }

  private(set) var form: Form<Field>
  private let usual: PollTemplate?

  init(_ usual: PollTemplate?, _ context: Context) {
    self.usual = usual
    let (question, options) = usual?.words(context.words) ?? ("", [])
    let count = Poll.optionCount.upperBound
    form = Form(
      [
        .text(
          .question, context.text("pollStaff.question"), question, limit: Poll.longestQuestion)
      ]
        + (1...count).map { number in
          .text(
            .option(number), context.text("pollStaff.option", ["number": String(number)]),
            options.indices.contains(number - 1) ? options[number - 1] : "",
            limit: Poll.longestOption)
        })
  }

  var holdsDraft: Bool { form.isChanged }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("pollStaff.staffTitle"))
    page.add(form, save: context.text("pollStaff.start"))
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .form(let press):
      if form.handle(press) == .finished { return start(context) }
    }
    return []
  }

  private mutating func start(_ context: Context) -> [Effect<Action>] {
    let id = context.newID()
    let fields = form.fields.filter { $0.name != .question }
    guard
      let poll = Poll(
        id: id.uuidString.lowercased(), question: form.value(.question),
        options: fields.map(\.value),
        // A question that staff have changed is shown as they wrote it, untranslated.
        usual: form.isChanged ? nil : usual?.rawValue)
    else {
      let isEmpty = form.value(.question).allSatisfy(\.isWhitespace)
      form.show([
        isEmpty ? .question : .option(1):
          context.text(isEmpty ? "pollStaff.noQuestion" : "pollStaff.badOptions")
      ])
      return []
    }
    form = Form([])
    // The kiosk shows the question until staff come back to end it.
    return [.record(.feedback(.poll(poll)), id: id), .lock]
  }
}
