import Foundation
import KioskModel
import Testing

@testable import Kiosk

/// A small meeting place for the tests, always the same.
enum Fixture {
  /// The root folder of the repository.
  static let repository = #filePath.components(separatedBy: "/Tests/")[0]

  static func assets() throws -> Assets {
    try #require(Assets(environment: ["KIOSK_ASSETS": repository + "/assets"], program: ""))
  }

  /// What is shipped with the kiosk, read once for all tests.
  static let offered = (try? assets())?.offered(DataFolder("/nowhere")) ?? ShippedContent()

  static func site(_ change: (inout JSONObject) -> Void = { _ in }) throws -> Site {
    let zone = try #require(TimeZone(identifier: "Europe/Stockholm"))
    var document = Site.document(
      id: "torvalla", name: "Mötesplats Hälsa", district: "Torvalla", timeZone: zone,
      languages: ["sv", "sv-x-lattlast", "en"])
    change(&document)
    return try Site(JSONReader(document))
  }

  /// Friday 20 November 2026: a walk that has ended, a current lecture, and a café that is next.
  ///
  /// Anna, its staff member, has reviewed the health information cards that are shipped with the
  /// kiosk.
  static func place(_ activities: [JSONObject]? = nil) throws -> MeetingPlace {
    var place = MeetingPlace(site: try site())
    try addReviews(to: &place)
    for document in activities ?? [walk, lecture, cafe] {
      let activity = try Activity(document)
      place.activities.values[activity.uid + ".json"] = activity
    }
    return place
  }

  /// Adds reviews of all health information cards.
  static func addReviews(to place: inout MeetingPlace) throws {
    for document in cardReviews {
      let card = try HealthDocument(JSONReader(document))
      place.information.values[card.id + ".json"] = card
    }
  }

  /// The documents with reviews of all cards.
  static let cardReviews: [JSONObject] = (offered.cards ?? []).compactMap { card in
    LocalDate("2026-11-20").map { day in
      CardReview(of: card, in: "sv", by: "anna", on: day)
        .document(of: card, changing: nil)
    }
  }

  static func activity(
    _ uid: String, _ title: String, _ start: String, _ duration: String, room: String,
    _ more: JSONObject = [:]
  ) -> JSONObject {
    var document: JSONObject = [
      "@type": "Event", "uid": .string(uid), "title": .string(title), "start": .string(start),
      "duration": .string(duration), "timeZone": "Europe/Stockholm",
      "locations": .object(["1": .object(["@type": "Location", "name": .string(room)])]),
    ]
    for (key, value) in more.members { document[key] = value }
    return document
  }

  static let weekly: JSONValue = .array([
    .object(["@type": "RecurrenceRule", "frequency": "weekly"])
  ])

  static let walk = activity(
    "walk", "Stavgång för alla", "2026-11-06T10:00:00", "PT1H30M", room: "Utanför entrén",
    ["recurrenceRules": weekly, "motesplats.example:kind": "movement"])

  static let lecture = activity(
    "lecture", "Sov bättre", "2026-11-20T13:30:00", "PT1H30M", room: "Stora salen",
    [
      "description": "Varför sover vi? Vad kan du göra själv?",
      "motesplats.example:kind": "lecture", "motesplats.example:capacity": 4,
      "motesplats.example:spokenLanguages": ["sv", "ar"],
      "localizations": .object(["en": .object(["title": "Sleep better"])]),
      "participants": .object([
        "1": .object(["name": "Östersunds kommun", "roles": .object(["owner": true])])
      ]),
    ])

  static let cafe = activity(
    "cafe", "Språkcafé", "2026-11-06T15:30:00", "PT1H", room: "Caféet",
    ["recurrenceRules": weekly, "motesplats.example:kind": "social"])
}
