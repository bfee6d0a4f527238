import Foundation
import SafeText
import TerminalUI

/// Errors of commands in words.
extension Catalogue {
  /// The sentence for an error; nil if it has already been reported.
  func sentence(forCommand error: any Error) -> String? {
    switch error {
    case let error as CommandFailure: sentence(error)
    case let error as TerminalError: sentence(error)
    default: sentence(for: error)
    }
  }

  func sentence(_ failure: CommandFailure) -> String? {
    switch failure {
    case .disk(let error): sentence(error)
    case .document(let error): sentence(error)
    case .terminal(let error): sentence(error)
    case .noAssets: text("error.noAssets")
    case .noPlace(let folder): text("error.noPlace", ["folder": folder])
    case .folderInUse(let folder): text("error.folderInUse", ["folder": folder])
    case .calendar(let error, let file): sentence(error, file: file)
    case .noClash(let id): text("import.noClash", ["id": CleanText.line(id)])
    case .noFolder(let file): text("error.noFolder", ["file": file])
    case .badValue(let value, let option):
      text("error.badValue", ["value": value, "option": option])
    case .endsBefore(let first, let last):
      text("error.endsBefore", ["first": first, "last": last])
    case .noCalendarPeriod(let first, let last):
      text("error.noCalendarPeriod", ["first": first, "last": last])
    case .noWholeMonths(let first, let last):
      text("error.noWholeMonths", ["first": first, "last": last])
    case .notBegun(let first): text("error.notBegun", ["first": first])
    case .noName(let option): text("error.noName", ["option": option])
    case .isFolder(let file): text("error.isFolder", ["file": file])
    case .samePlace(let id, let folders):
      text("error.samePlace", ["id": id, "folders": folders.joined(separator: ", ")])
    case .placeBeside(let id, let folder):
      text("error.placeBeside", ["id": id, "folder": folder])
    case .usage(let fault, let help): sentence(fault, help)
    case .dateNotConfirmed: text("error.dateNotConfirmed")
    case .outputLost(let code):
      text("error.outputLost", ["reason": String(cString: strerror(code))])
    case .notTheOwner(let folder, let owner):
      text(
        "error.notTheOwner",
        ["folder": folder, "owner": owner, "command": FolderOwner.command(as: owner)])
    case .notAccepted(let file): text("error.notAccepted", ["file": file])
    case .noDevice(let id): text("deviceCommand.unknown", ["id": CleanText.line(id)])
    case .ownDevice(let id): text("deviceCommand.own", ["id": id])
    case .damageFound, .readerGone: nil
    }
  }

  private func sentence(_ fault: UsageFault, _ help: String) -> String {
    switch fault {
    case .unknown(let what): text("error.usage.unknown", ["what": what, "help": help])
    case .missing(let what): text("error.usage.missing", ["what": what, "help": help])
    case .noValue(let option): text("error.usage.noValue", ["option": option, "help": help])
    case .unwantedValue(let option):
      text("error.usage.unwantedValue", ["option": option, "help": help])
    case .badValue(let value, let option):
      text("error.usage.badValue", ["value": value, "option": option, "help": help])
    case .other(let message): text("error.usage.other", ["message": message, "help": help])
    }
  }

  func sentence(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal: text("error.terminal.none")
    case .unknownTerminal(let name): text("error.terminal.unknown", ["name": name])
    case .cannotMoveCursor(let name): text("error.terminal.dumb", ["name": name])
    case .noUTF8: text("error.terminal.noUTF8")
    }
  }
}
