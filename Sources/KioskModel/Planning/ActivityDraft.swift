package import Foundation
import SafeText

/// The content of a form about an activity while it is being filled in: texts as entered.
package struct ActivityDraft: Sendable, Hashable {
  package enum Field: String, Sendable, CaseIterable {
    case title, titleEnglish, details, date, start, end, room, organiser, kind, capacity,
      spokenLanguages, coCreation, accessibility, repeats
  }

  package var title = ""
  /// The title in English; may be empty.
  package var titleEnglish = ""
  /// The description in paragraphs; may be empty.
  package var details = ""
  /// The date of the first session, or of the session being edited (see `TypedDate`).
  package var date = ""
  /// The start on the meeting place's wall clock (see `TypedTime`); empty for an all-day activity.
  package var start = ""
  /// The end, on the same day.
  package var end = ""
  /// The first room; other rooms stay as they are.
  package var room = ""
  /// The first organiser; other organisers stay as they are.
  package var organiser = ""
  /// The category.
  package var kind = ActivityKind.other
  /// The number of places; empty if it is unlimited or unknown.
  package var capacity = ""
  /// The languages spoken at the activity (RFC 5646 tags).
  package var spokenLanguages: [String] = []
  /// The form of co-creation, if recorded.
  package var coCreation: CoCreation?
  /// The accessibility notes; may be empty.
  package var accessibility = ""
  /// The recurrence, as far as the form can express it.
  package var repeats = RepeatPattern.once

  /// The source with which a form is filled.
  enum Origin: Sendable, Hashable {
    case activity(Activity, Session?, TimeZone)
    case template(Activity, LocalDate)
  }

  /// The source with which the form was filled; nil for an empty form.
  let origin: Origin?

  /// An empty form with a date.
  package init(new day: LocalDate) {
    origin = nil
    date = day.description
    spokenLanguages = ["sv"]
  }

  /// A form filled with an activity, or with one session of it.
  ///
  /// - Parameter zone: The meeting place's time zone, in which times are shown.
  package init(_ activity: Activity, of session: Session? = nil, zone: TimeZone) {
    self.init(
      texts: session?.activity ?? activity, repeats: RepeatPattern(activity),
      origin: .activity(activity, session, zone))
    let shown = session?.activity ?? activity
    let told = activity.timeZone ?? zone
    let begins = session?.localStart ?? zone.wallClock(of: activity.start, in: told)
    date = (shown.isAllDay && session == nil ? activity.start : begins).date.description
    guard !shown.isAllDay else { return }
    start = begins.clock
    guard shown.duration != NominalDuration() else { return }
    let ends =
      session?.localEnd
      ?? zone.localTime(at: told.instant(activity.duration, after: activity.start))
    end = ends.clock
  }

  /// A form filled with a template, for a date.
  package init(template: Activity, on day: LocalDate) {
    self.init(
      texts: template, repeats: RepeatPattern(template), origin: .template(template, day))
    date = day.description
    start = template.start.clock
    end = (template.start + template.duration.seconds).clock
  }

  private init(texts activity: Activity, repeats: RepeatPattern, origin: Origin) {
    self.origin = origin
    self.repeats = repeats
    title = activity.title
    let english = activity.document["localizations"]?.objectValue?["en"]?.objectValue
    titleEnglish = CleanText.line(english?["title"]?.stringValue ?? "")
    details = activity.details
    room = activity.rooms.first ?? ""
    organiser = activity.organisers.first ?? ""
    kind = activity.kind
    capacity = activity.capacity.map(String.init) ?? ""
    spokenLanguages = activity.spokenLanguages
    coCreation = activity.coCreation
    accessibility = activity.accessibility
  }

  /// The form as it was filled, before any change; nil if it began empty.
  var before: ActivityDraft? {
    switch origin {
    case .activity(let activity, let session, let zone):
      ActivityDraft(activity, of: session, zone: zone)
    case .template(let template, let day): ActivityDraft(template: template, on: day)
    case nil: nil
    }
  }
}

extension TimeZone {
  /// The wall-clock time in this zone when the wall clock in another zone shows `local`.
  func wallClock(of local: LocalDateTime, in other: TimeZone) -> LocalDateTime {
    // In the same zone the time is kept, also one skipped when daylight saving time begins.
    other.identifier == identifier ? local : localTime(at: other.instant(of: local))
  }
}
