import Foundation
import KioskModel
import SafeText

/// The state of the data folder in words.
extension Catalogue {
  /// What was found, file by file, and the verdict last.
  ///
  /// - Parameters:
  ///   - all: Whether to name also the files in which nothing is wrong.
  ///   - uncheckedCards: How many cards of health information wait for somebody to read them.
  func lines(_ check: FolderCheck, all: Bool = true, uncheckedCards: Int) -> [String] {
    let files = check.journals.filter { all || !$0.badLines.isEmpty || !$0.gaps.isEmpty }
    var lines = files.map { file in
      var parts = [text("check.events", count: file.events)]
      parts += file.badLines.map {
        text("check.\($0.fault.rawValue)", ["line": String($0.line)])
      }
      if file.moreBadLines > 0 {
        parts.append(text("check.moreLines", ["count": String(file.moreBadLines)]))
      }
      parts += file.gaps.map {
        text("check.gap", ["from": String($0.lowerBound), "to": String($0.upperBound)])
      }
      return CleanText.escaped(file.file) + ": " + parts.joined(separator: "; ")
    }
    lines += check.incompleteFiles.map { text("check.setAside", ["file": $0]) }
    lines += check.unreadable.map { unreadable($0) }
    lines += check.documentErrors.map { error in
      guard case .disk(let cause) = error.reason, !cause.isMissing else { return sentence(error) }
      return unreadable(cause)
    }
    lines += check.findings.map { finding in
      text(
        "check.found.\(finding.kind.rawValue)",
        ["file": finding.file, "other": finding.other ?? ""])
    }
    lines += check.referenceProblems.map { sentence($0) }
    lines += check.implausibleFiles.map { text("check.strangeFile", ["file": $0]) }
    if case .doubtful(let last) = check.clock.verdict {
      lines.append(text("check.clock", ["day": last.description]))
    }
    lines += writerLines(check.writers)
    // Nothing is damaged by it, but nobody would else know why visitors see no cards.
    if uncheckedCards > 0 { lines.append(text("check.cards", count: uncheckedCards)) }
    if let series = check.series { lines += self.lines(series) }
    lines.append(text("check.documents", count: check.documents))
    let verdict =
      !check.isClean ? "damaged" : check.hasNotes ? "cleanWithNotes" : "clean"
    lines.append(text("check.\(verdict)"))
    return lines
  }

  /// How many series were worked out, and those of which not all is shown.
  private func lines(_ series: SeriesCheck) -> [String] {
    series.cut.map { text("check.cutSeries", ["file": $0]) } + [
      text(
        "check.series", count: series.count,
        [
          "sessions": String(series.sessions), "from": series.days.lowerBound.description,
          "to": series.days.upperBound.description,
        ])
    ]
  }

  private func unreadable(_ error: DiskError) -> String {
    if error.isTooLarge { return sentence(error) }
    return text(
      "check.unreadable", ["file": error.path, "reason": String(cString: strerror(error.code))])
  }

  /// Where more than one machine has written, and the ids that this kiosk had to give up.
  private func writerLines(_ writers: WriterCheck) -> [String] {
    writers.journals.map { text("check.twoWriters", ["file": $0]) }
      + (writers.device?.former ?? []).filter { $0.reason != .derived }.map {
        text("check.newDevice.\($0.reason.rawValue)", ["id": $0.id, "day": $0.until.description])
      }
  }
}
