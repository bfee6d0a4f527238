import KioskModel

/// What is wrong in the forms of notices, replies and settings, in words.
extension Catalogue {
  func sentence(_ problem: NoticeDraft.Problem) -> String {
    switch problem {
    case .missing: text("form.missing")
    case .notADate: text("form.problem.date")
    case .endsBeforeStart: text("form.problem.until")
    case .tooLong(let limit): text("form.problem.tooLong", count: limit)
    }
  }

  func sentence(_ problem: ReplyDraft.Problem) -> String {
    switch problem {
    case .missing: text("form.missing")
    case .tooLong(let limit): text("form.problem.tooLong", count: limit)
    case .looksLikeIdentityNumber: text("write.identity")
    }
  }

  func sentence(_ problem: SiteDraft.Problem) -> String {
    switch problem {
    case .missing: text("form.missing")
    case .notANumber: text("form.problem.number")
    case .outside(let range):
      text(
        "form.problem.outside",
        ["from": String(range.lowerBound), "to": String(range.upperBound)])
    case .tooLong(let limit): text("form.problem.tooLong", count: limit)
    }
  }
}
