import KioskModel

/// Sample data folders.
package enum DataSamples {
  package static let site = """
    {
      "version": 1,
      "name": "Mötesplats Hälsa",
      "district": "Torvalla",
      "timeZone": "Europe/Stockholm",
      "languages": ["sv", "en"],
      "motesplats.example:oddity": [1, 2.50, null]
    }

    """

  /// An activity's document with a title and, to test errors, another start.
  package static func activity(
    _ uid: String, title: String = "Promenad", start: String = "2026-11-20T10:00:00"
  ) -> String {
    """
    {
      "@type": "Event",
      "uid": "\(uid)",
      "title": "\(title)",
      "start": "\(start)",
      "timeZone": "Europe/Stockholm",
      "duration": "PT1H"
    }

    """
  }

  package static func notice(_ id: String, to: String = "2026-11-27") -> String {
    """
    {
      "id": "\(id)",
      "sender": "Mötesplatsen",
      "text": { "sv": "Vi har stängt på fredag" },
      "from": "2026-11-20",
      "to": "\(to)"
    }

    """
  }

  /// A folder with a site, two activities and a notice.
  package static func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(site, to: "site.json")
    try folder.write(activity("walk"), to: "programme/walk.json")
    try folder.write(activity("song", title: "Sång"), to: "programme/song.json")
    try folder.write(notice("closed"), to: "notices/closed.json")
    return folder
  }
}
