import KioskModel

/// What is wrong with a calendar file, in words.
extension Catalogue {
  /// The sentence for a calendar file that cannot be read.
  func sentence(_ error: ICalendarError, file: String) -> String {
    text(
      "error.calendar.sentence",
      ["file": file, "line": String(error.line), "problem": problem(error.reason)])
  }

  /// Why a component of a calendar was passed over.
  func reason(_ reason: ICalendarReading.Skipped.Reason) -> String {
    switch reason {
    case .notAnEvent(let component): text("import.reason.notAnEvent", ["component": component])
    case .unknownTimeZone(let zone): text("import.reason.unknownTimeZone", ["zone": zone])
    default: text("import.reason.\(reason.name)")
    }
  }

  private func problem(_ reason: ICalendarError.Reason) -> String {
    switch reason {
    case .notACalendar: text("error.calendar.notACalendar")
    case .unsupportedVersion(let version):
      text("error.calendar.unsupportedVersion", ["version": version])
    case .notUTF8: text("error.calendar.notUTF8")
    case .malformedLine: text("error.calendar.malformedLine")
    case .unclosed(let component): text("error.calendar.unclosed", ["component": component])
    case .unopened(let component): text("error.calendar.unopened", ["component": component])
    case .tooDeep: text("error.json.deep")
    case .malformed(let property, let value):
      text("error.calendar.malformed", ["property": property, "value": CleanText.line(value)])
    case .missing(let property): text("error.content.missing", ["key": property])
    case .endsBeforeStart: text("error.calendar.endsBeforeStart")
    case .notAnActivity(let problem):
      self.problem(problem.reason, key: problem.path.last ?? "")
    }
  }
}

nonisolated extension ICalendarReading.Skipped.Reason {
  /// The reason's name, for programs that read the report.
  var name: String {
    switch self {
    case .notAnEvent: "notAnEvent"
    case .withoutStart: "withoutStart"
    case .withoutTitle: "withoutTitle"
    case .overrideWithoutSeries: "overrideWithoutSeries"
    case .changesAllThatFollow: "changesAllThatFollow"
    case .unknownTimeZone: "unknownTimeZone"
    case .duplicate: "duplicate"
    }
  }
}
