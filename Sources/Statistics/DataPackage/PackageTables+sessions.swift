internal import Foundation
internal import KioskModel

extension PackageTables {
  /// The table of sessions: those of the programme, and those that other tables refer to although
  /// the programme no longer has them.
  func sessionTable(named: Set<Session.ID>) -> DataResource {
    let place = source.place
    let known = Dictionary(
      source.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = named.union(known.keys).sorted {
      ($0.recurrence.description, $0.activity) < ($1.recurrence.description, $1.activity)
    }
    let activities = Dictionary(
      place.programme.activities.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = ids.map { id -> [DataCell] in
      let session = known[id]
      let activity = session?.activity ?? activities[id.activity]
      let hours = session.map { $0.end.timeIntervalSince($0.start) / 3600 }
      return [
        .text(place.site.id), .text(id.description), .text(id.activity),
        .optional(activity?.title),
        .time((session?.localStart.date ?? id.recurrence.date).description),
        session.map { .time($0.localStart.description) } ?? .empty,
        session.map { .time($0.localEnd.description) } ?? .empty,
        hours.map(DataCell.number) ?? .empty, .optional(activity?.kind.rawValue),
        .optional(activity?.organisers.joined(separator: "; ")),
        .optional(activity?.spokenLanguages.joined(separator: "; ")),
        .optional(activity?.coCreation?.rawValue), .optional(activity?.capacity),
        .text(activity?.status.rawValue ?? "gone"),
      ]
    }
    return DataResource(
      name: "sessions",
      description: BilingualText(
        "Tillfällena i programmet som har slutat: vad som hölls, när, av vem och för vem.",
        "The sessions in the programme that have ended: what was held, when, by whom and for whom."),
      fields: Self.sessionFields, rows: rows)
  }

  private static let sessionFields = [
    siteField,
    DataField(
      "session", .string,
      BilingualText(
        "Tillfällets namn: aktivitetens uid, ett snedstreck och starttiden som serien ger.",
        "The session's id: the activity's uid, a slash and the start time given by the series."),
      required: true, unique: true),
    DataField(
      "activity", .string, BilingualText("Aktivitetens uid.", "The activity's uid."),
      required: true),
    DataField(
      "title", .string,
      BilingualText(
        "Aktivitetens titel; tom om aktiviteten inte längre finns i programmet.",
        "The activity's title; empty if the activity is no longer in the programme.")),
    DataField(
      "day", .date,
      BilingualText("Dagen det började, lokal tid.", "The day it started, local time."),
      required: true),
    DataField("start", .datetime, BilingualText("Start, lokal tid.", "Start, local time.")),
    DataField("end", .datetime, BilingualText("Slut, lokal tid.", "End, local time.")),
    DataField("hours", .number, BilingualText("Längd i timmar.", "Length in hours.")),
    DataField(
      "kind", .string, BilingualText("Sorts aktivitet.", "The type of activity."),
      values: ActivityKind.allCases.map(\.rawValue)),
    DataField(
      "organiser", .string,
      BilingualText(
        "Arrangörer, skilda med semikolon.", "Organisers, separated by semicolons.")),
    DataField(
      "spoken_languages", .string,
      BilingualText(
        "Språk som talas (RFC 5646), skilda med semikolon.",
        "Languages spoken (RFC 5646), separated by semicolons.")),
    DataField(
      "co_creation", .string,
      BilingualText(
        "Görs med, för eller av invånarna (with, for, to: göra med, för, åt).",
        "Done with, for or to residents."),
      values: CoCreation.allCases.map(\.rawValue)),
    DataField(
      "capacity", .integer, BilingualText("Antal platser.", "The number of places."),
      range: 0...1_000_000),
    DataField(
      "status", .string,
      BilingualText(
        "Om det hölls; gone: aktiviteten är borttagen ur programmet.",
        "Whether it was held; gone: the activity has been removed from the programme."),
      required: true, values: ActivityStatus.allCases.map(\.rawValue) + ["gone"]),
  ]

  /// The column with the meeting place's id.
  static let siteField = DataField(
    "site", .string, BilingualText("Mötesplatsens id.", "The id of the meeting place."),
    required: true)
}
