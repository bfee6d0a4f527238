import KioskModel
import SafeText

/// What is wrong with a calendar file, in words.
extension Catalogue {
  /// The sentence for a calendar file that cannot be read.
  func sentence(_ error: ICalendarError, file: String) -> String {
    text(
      "error.calendar.sentence",
      ["file": file, "line": String(error.line), "problem": problem(error.reason)])
  }

  /// Why a component of a calendar was skipped.
  func reason(_ reason: ICalendarReading.Skipped.Reason) -> String {
    switch reason {
    case .notAnEvent(let component): text("import.reason.notAnEvent", ["component": component])
    case .unknownTimeZone(let zone):
      text("import.reason.unknownTimeZone", ["zone": CleanText.line(zone)])
    case .malformed(let property, let value):
      text(
        "error.calendar.malformed",
        ["property": property, "value": CleanText.line(value, limit: 60)])
    case .endsBeforeStart: text("error.calendar.endsBeforeStart")
    case .unfollowedCalendar(let scale): unfollowed(scale)
    case .notAnActivity(let problem):
      self.problem(problem.reason, key: problem.path.last ?? "")
    default: text("import.reason.\(reason.name)")
    }
  }

  private func problem(_ reason: ICalendarError.Reason) -> String {
    switch reason {
    case .notACalendar: text("error.calendar.notACalendar")
    case .unsupportedVersion(let version):
      text("error.calendar.unsupportedVersion", ["version": version])
    case .unclosed(let component): text("error.calendar.unclosed", ["component": component])
    case .tooDeep: text("error.json.deep")
    case .lineTooLong: text("error.calendar.lineTooLong")
    case .tooLarge(let size):
      text("error.calendar.tooLarge", ["size": String(size >> 20)])
    case .malformed(let property, let value):
      text("error.calendar.malformed", ["property": property, "value": CleanText.line(value)])
    case .endsBeforeStart: text("error.calendar.endsBeforeStart")
    case .unfollowedCalendar(let scale): unfollowed(scale)
    }
  }

  private func unfollowed(_ scale: String) -> String {
    text("import.reason.unfollowedCalendar", ["scale": CleanText.line(scale, limit: 60)])
  }
}

nonisolated extension ICalendarReading.Skipped.Reason {
  /// The reason's name, for programs that read the report.
  var name: String {
    switch self {
    case .notAnEvent: "notAnEvent"
    case .isPrivate: "isPrivate"
    case .withoutStart: "withoutStart"
    case .withoutTitle: "withoutTitle"
    case .unclosed: "unclosed"
    case .malformed: "malformed"
    case .endsBeforeStart: "endsBeforeStart"
    case .unfollowedCalendar: "unfollowedCalendar"
    case .withoutSessions: "withoutSessions"
    case .outdatedSession: "outdatedSession"
    case .unknownTimeZone: "unknownTimeZone"
    case .duplicate: "duplicate"
    case .cancelsUnknown: "cancelsUnknown"
    case .notAnActivity: "notAnActivity"
    }
  }
}
