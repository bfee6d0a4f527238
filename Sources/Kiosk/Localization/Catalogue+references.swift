import KioskModel

extension Catalogue {
  /// The sentence for a line of reference values that cannot be read.
  func sentence(_ problem: ReferenceProblem) -> String {
    var values = ["file": problem.file, "line": String(problem.line)]
    values["problem"] =
      switch problem.reason {
      case .notText: text("error.reference.notText")
      case .noColumn(let name): text("error.reference.noColumn", ["name": name])
      case .tooFewFields: text("error.reference.tooFewFields")
      case .tooManyFields(let count, let headings):
        text(
          "error.reference.tooManyFields",
          ["count": String(count), "headings": String(headings)])
      case .badYear(let value): text("error.reference.badYear", ["value": value])
      case .badValue(let value): text("error.reference.badValue", ["value": value])
      case .badBand(let value): text("error.reference.badBand", ["value": value])
      case .unclosedQuote: text("error.reference.unclosedQuote")
      }
    let isWhole =
      switch problem.reason {
      case .notText, .noColumn: true
      default: false
      }
    return text(isWhole ? "error.reference.whole" : "error.reference.sentence", values)
  }
}
