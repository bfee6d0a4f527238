import Foundation
import KioskModel
import SafeText
import Statistics

/// Errors as one clear sentence: what is wrong, where, and what to do.
extension Catalogue {
  /// The sentence for an error of the model.
  func sentence(for error: any Error) -> String {
    switch error {
    case let error as DocumentError: sentence(error)
    case let error as DiskError: sentence(error)
    case let error as DemonstrationError: sentence(error)
    case let error as DocumentChangeError: sentence(error)
    case let error as StaffError: sentence(error)
    case let error as NewPlace.Failure: sentence(error)
    case let error as PINProblem: sentence(error)
    case let error as PersonError: sentence(error)
    case let error as PackageError: sentence(error)
    case let error as USBDriveFailure: sentence(error)
    case let error as CalendarFailure: sentence(error.error, file: error.file)
    default: String(describing: error)
    }
  }

  func sentence(_ error: DiskError) -> String {
    let values = ["path": error.path, "reason": String(cString: strerror(error.code))]
    if error.isTooLarge {
      let most = String(Document.largest / 1_000_000)
      return text("error.disk.tooLarge", ["path": error.path, "most": most])
    }
    if error.isFull { return text("error.disk.full", values) }
    if error.isForbidden { return text("error.disk.forbidden", values) }
    if error.isMissing { return text("error.disk.missing", values) }
    return text("error.disk.other", values)
  }

  /// What is to be done about files that were left out, by the first of them; nil where none was.
  func sentence(_ incomplete: IncompleteErasure) -> String? {
    incomplete.errors.first.map { error in
      text(
        "error.unreached",
        ["path": error.path, "reason": String(cString: strerror(error.code))])
    }
  }

  /// Which kiosks of the place have not erased it yet; nil if there are none.
  func followers(_ erased: Erased) -> String? {
    guard !erased.waiting.isEmpty else { return nil }
    let names = erased.waiting.map { CleanText.line($0.title) }.joined(separator: ", ")
    return text("people.follow", count: erased.waiting.count, ["names": names])
  }

  func sentence(_ error: DemonstrationError) -> String {
    switch error {
    case .holdsSomethingElse(let folder): text("error.notADemonstration", ["folder": folder])
    case .tooFewTemplates: text("error.noAssets")
    case .unusable(let template, let problem):
      sentence(DocumentError(file: template, line: nil, reason: .content(problem)))
    case .disk(let error): sentence(error)
    }
  }

  func sentence(_ error: DocumentError) -> String {
    if case .disk(let error) = error.reason { return sentence(error) }
    var values = ["file": error.file, "line": String(error.line ?? 1)]
    switch error.reason {
    case .disk: break
    case .syntax(let reason): values["problem"] = problem(reason)
    case .content(let problem):
      values["problem"] = self.problem(problem.reason, key: problem.path.last ?? "")
    }
    return text("error.document", values)
  }

  private func problem(_ reason: JSONSyntaxError.Reason) -> String {
    switch reason {
    case .unexpectedEnd: text("error.json.end")
    case .unexpected(let byte):
      text("error.json.unexpected", ["sign": String(decoding: [byte], as: UTF8.self)])
    case .badNumber: text("error.json.number")
    case .badString: text("error.json.string")
    case .duplicateKey(let key): text("error.json.duplicate", ["key": key])
    case .tooDeep: text("error.json.deep", ["most": String(JSONParser.deepest)])
    case .trailingText: text("error.json.trailing")
    }
  }

  func problem(_ reason: DocumentProblem.Reason, key: String) -> String {
    switch reason {
    case .missing: text("error.content.missing", ["key": key])
    case .expected(let kind):
      text("error.content.expected", ["key": key, "kind": text("error.kind.\(kind.rawValue)")])
    case .malformed(let value, let kind):
      text(
        "error.content.malformed",
        ["key": key, "value": value, "kind": text("error.kind.\(kind.rawValue)")])
    case .newerVersion(let version):
      text("error.content.newer", ["key": key, "version": String(version)])
    case .notAmong(let value, let allowed):
      text(
        "error.content.notAmong",
        ["key": key, "value": value, "allowed": allowed.joined(separator: ", ")])
    case .unknownName(let allowed):
      text("error.content.unknownName", ["key": key, "allowed": allowed.joined(separator: ", ")])
    case .endsBefore(let day): text("error.content.endsBefore", ["key": key, "value": day])
    case .notPositive: text("error.content.notPositive", ["key": key])
    case .wrongCount(let count, let allowed):
      text(
        "error.content.wrongCount",
        [
          "key": key, "number": String(count),
          "allowed": "\(allowed.lowerBound)–\(allowed.upperBound)",
        ])
    case .notFollowed: text("error.content.notFollowed", ["key": key])
    case .tooManySessions(let most):
      text("error.content.tooManySessions", ["most": String(most)])
    case .tooManySessionsTogether(let most):
      text("error.content.tooManySessionsTogether", ["most": String(most)])
    }
  }
}
