/// The cards of health information that there are: those that come with the kiosk and the meeting
/// place's own, which win by their name.
public struct HealthShelf: Sendable, Hashable {
  /// All cards that are not hidden, by theme, order and name.
  public let pages: [HealthPage]
  /// The cards that the meeting place has hidden.
  public let hidden: [HealthPage]

  /// The cards that come with the kiosk and what the meeting place's folder says about them.
  public init(shipped: [HealthPage], own: some Sequence<HealthDocument>) {
    var pages: [String: HealthPage] = [:]
    var hidden: [String: HealthPage] = [:]
    for page in shipped { pages[page.id] = page }
    for document in own {
      switch document {
      case .page(let page): pages[page.id] = page
      case .hidden(let id, let document):
        let shipped = pages.removeValue(forKey: id)
        // One of the place's own keeps its words while it is hidden.
        hidden[id] = (try? HealthPage(JSONReader(document))) ?? shipped
      }
    }
    self.pages = Self.sorted(pages)
    self.hidden = Self.sorted(hidden)
  }

  /// What visitors see on a day: nothing that has expired.
  public func pages(on day: LocalDate) -> [HealthPage] { pages.filter { $0.expires >= day } }

  /// What visitors see about a theme on a day.
  public func pages(about theme: HealthTheme, on day: LocalDate) -> [HealthPage] {
    pages(on: day).filter { $0.theme == theme }
  }

  /// What has to be read again before visitors see it.
  public func expired(on day: LocalDate) -> [HealthPage] { pages.filter { $0.expires < day } }

  private static func sorted(_ pages: [String: HealthPage]) -> [HealthPage] {
    let themes = HealthTheme.allCases
    func place(_ page: HealthPage) -> (Int, Int, String) {
      (themes.firstIndex(of: page.theme) ?? 0, page.order, page.id)
    }
    return pages.values.sorted { place($0) < place($1) }
  }

  /// The cards in a folder of documents, such as `information` of the assets.
  ///
  /// - Throws: `DocumentError` for the first file that cannot be read: what comes with the program
  ///   must be whole.
  public static func shipped(
    _ folder: String, disk: Disk = .live
  ) throws(DocumentError) -> [HealthPage] {
    let reading = DocumentFolder(folder, disk: disk) { reader throws(DocumentProblem) in
      try HealthPage(reader)
    }.read()
    if let error = reading.errors.first { throw error }
    return sorted(
      reading.values.reduce(into: [:]) { pages, entry in pages[entry.value.id] = entry.value })
  }
}
