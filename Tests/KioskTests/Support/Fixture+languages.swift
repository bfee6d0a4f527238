import KioskModel

@testable import Kiosk

/// A meeting place that offers all languages.
extension Fixture {
  static func manyLanguages() throws -> MeetingPlace {
    var place = MeetingPlace(
      site: try site { $0["languages"] = .strings(LocaleTests.languages) })
    try addReviews(to: &place)
    for document in [walk, lecture, cafe] {
      var document = document
      var translated = document["localizations"]?.objectValue ?? [:]
      for (language, titles) in titles {
        let uid = document["uid"]?.stringValue ?? ""
        translated[language] = .object(["title": .string(titles[uid] ?? "")])
      }
      document["localizations"] = .object(translated)
      let activity = try Activity(document)
      place.activities.values[activity.uid + ".json"] = activity
    }
    return place
  }

  private static let titles: [String: [String: String]] = [
    "ar": ["walk": "مشي بالعصي للجميع", "lecture": "نم أفضل", "cafe": "مقهى اللغة"],
    "prs": ["walk": "پیاده روی برای همه", "lecture": "خواب بهتر", "cafe": "قهوه خانه زبان"],
  ]
}
