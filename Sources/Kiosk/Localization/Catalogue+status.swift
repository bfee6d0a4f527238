import Foundation
import KioskModel
import SafeText
import TerminalUI

/// How the kiosks of a place are, in words.
extension Catalogue {
  /// A line for each kiosk and for what they depend on, then what somebody should know, and the
  /// verdict last.
  func lines(_ status: FolderStatus) -> [String] {
    facts(status) + findings(status) + [text("status.\(status.level)")]
  }

  /// What somebody should know, the worst first.
  func findings(_ status: FolderStatus) -> [String] {
    status.findings.map { finding in
      let key = "status.found.\(finding.kind.rawValue)"
      let values = [
        "subject": CleanText.escaped(finding.subject ?? ""),
        "day": finding.day?.description ?? "",
      ]
      let sentence =
        finding.kind.isCounted ? text(key, count: finding.count, values) : text(key, values)
      return text("status.mark.\(finding.kind.level)", ["finding": sentence])
    }
  }

  /// A line for each kiosk and for what they depend on.
  func facts(_ status: FolderStatus) -> [String] {
    let last = [machine(status), work(status)].filter { !$0.isEmpty }
    return [own(status)] + status.others.map(other) + calendars(status) + last
  }

  private func own(_ status: FolderStatus) -> String {
    guard let device = status.device else { return text("status.noDevice") }
    let name =
      device.name.isEmpty
      ? text("status.device", ["id": device.id])
      : text("status.namedDevice", ["id": device.id, "name": device.name])
    let state =
      status.machine.kiosk.isRunning ? "running" : status.isKiosk ? "stopped" : "notStarted"
    return text(
      "status.own",
      ["device": name, "state": text("status.\(state)"), "version": status.version])
  }

  private func other(_ kiosk: OtherKiosk) -> String {
    let last = text(
      "status.other", ["id": CleanText.line(kiosk.id), "day": kiosk.lastDay.description])
    let step =
      kiosk.daysBehind == 0
      ? text("status.inStep") : text("status.daysBehind", count: kiosk.daysBehind)
    return last + ", " + step
  }

  private func calendars(_ status: FolderStatus) -> [String] {
    let lines = status.calendars.map { calendar in
      let cells = row(calendar, status.timeZone).texts
      return text(
        "status.calendar",
        ["name": CleanText.line(cells[0]), "when": cells[1], "state": cells[2]])
    }
    return lines.isEmpty ? [text("calendarFile.noneRead")] : lines
  }

  private func machine(_ status: FolderStatus) -> String {
    guard let disk = status.machine.disk else { return "" }
    return text("status.disk", ["free": size(disk.free), "size": size(disk.size)])
  }

  /// What staff have to do: wishes without a decision and cards that nobody has read.
  private func work(_ status: FolderStatus) -> String {
    [
      text("status.wishes", count: status.waitingWishes),
      text("status.cards", count: status.unreadCards),
    ].joined(separator: ", ")
  }

  /// A number of bytes as disks are sold.
  private func size(_ bytes: Int) -> String {
    bytes < 10_000_000_000 ? "\(bytes / 1_000_000) MB" : "\(bytes / 1_000_000_000) GB"
  }
}
