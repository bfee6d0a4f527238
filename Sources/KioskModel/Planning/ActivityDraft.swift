package import Foundation
import SafeText

/// What a form about an activity holds while somebody fills it in: texts as they are typed.
package struct ActivityDraft: Sendable, Hashable {
  /// The form's fields.
  package enum Field: String, Sendable, CaseIterable {
    case title, titleEnglish, details, date, start, end, room, organiser, kind, capacity,
      spokenLanguages, coCreation, accessibility, repeats
  }

  /// What it is called.
  package var title = ""
  /// What it is called in English; may be empty.
  package var titleEnglish = ""
  /// What it is about, in paragraphs; may be empty.
  package var details = ""
  /// The day of the first session, or of the one that is edited (see `TypedDate`).
  package var date = ""
  /// When it begins, on the meeting place's clock (see `TypedTime`); empty for a whole day.
  package var start = ""
  /// When it ends, on the same day.
  package var end = ""
  /// The first of its rooms; others stay as they are.
  package var room = ""
  /// The first of those who arrange it; others stay as they are.
  package var organiser = ""
  /// What sort of thing it is.
  package var kind = ActivityKind.other
  /// For how many there is room; empty where nobody counts.
  package var capacity = ""
  /// The languages spoken at it (RFC 5646 tags).
  package var spokenLanguages: [String] = []
  /// Who makes it, where that is written down.
  package var coCreation: CoCreation?
  /// What somebody needs to know before coming; may be empty.
  package var accessibility = ""
  /// How it repeats.
  package var repeats = RepeatPattern.once

  /// What the form was filled with.
  enum Origin: Sendable, Hashable {
    case activity(Activity, Session?, TimeZone)
    case template(Activity, LocalDate)
  }

  /// What the form was filled with; nil for an empty one.
  let origin: Origin?

  /// An empty form for a day.
  package init(new day: LocalDate) {
    origin = nil
    date = day.description
    spokenLanguages = ["sv"]
  }

  /// A form filled with an activity, or with one session of it as it is.
  ///
  /// - Parameter zone: The meeting place's zone, on whose clock the times are told.
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

  /// A form filled with a template, for a day.
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

  /// The form as it was before anybody typed; nil for one that began empty.
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
  /// What a clock here shows when one in another zone shows `local`.
  func wallClock(of local: LocalDateTime, in other: TimeZone) -> LocalDateTime {
    // Also a time that the clocks leave out in spring stays as it is written.
    other.identifier == identifier ? local : localTime(at: other.instant(of: local))
  }
}
