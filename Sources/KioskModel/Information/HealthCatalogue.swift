/// All cards of health information: those that come with the kiosk and the meeting place's own,
/// which replace the kiosk's cards of the same id. Visitors see those that staff at this place have
/// checked against their source.
package struct HealthCatalogue: Sendable, Hashable {
  /// All cards, sorted by theme, order and id.
  package let cards: [HealthCard]

  /// The catalogue of the kiosk's cards and the documents in the meeting place's folder.
  package init(shipped: [HealthPage], own: some Sequence<HealthDocument>) {
    var cards: [String: HealthCard] = [:]
    for page in shipped { cards[page.id] = HealthCard(page: page, review: nil, isHidden: false) }
    for document in own {
      // A hidden card of the place's own keeps its text.
      guard let page = document.page ?? cards[document.id]?.page else { continue }
      cards[document.id] = HealthCard(
        page: page, review: document.review, isHidden: document.isHidden)
    }
    self.cards = cards.values.sorted { Self.place($0.page) < Self.place($1.page) }
  }

  /// The cards that visitors see on a day.
  package func shown(on day: LocalDate) -> [HealthCard] {
    cards.filter { if case .shown = $0.state(on: day) { true } else { false } }
  }

  /// The cards about a theme that visitors see on a day.
  package func shown(about theme: HealthTheme, on day: LocalDate) -> [HealthCard] {
    shown(on: day).filter { $0.page.theme == theme }
  }

  /// The cards that staff have to check, for the first time or again, before visitors see them.
  package func waiting(on day: LocalDate) -> [HealthCard] {
    cards.filter {
      switch $0.state(on: day) {
      case .unread, .changed, .expired: true
      case .shown, .hidden: false
      }
    }
  }

  /// The cards that staff have hidden.
  package var hidden: [HealthCard] { cards.filter(\.isHidden) }

  private static func place(_ page: HealthPage) -> (Int, Int, String) {
    (HealthTheme.allCases.firstIndex(of: page.theme) ?? 0, page.order, page.id)
  }

  /// The cards in a folder of documents, such as `information` in the assets.
  ///
  /// - Throws: `DocumentError` for the first file that cannot be read, since the program's own
  ///   files must be complete.
  package static func shipped(
    _ folder: String, disk: Disk = .live
  ) throws(DocumentError) -> [HealthPage] {
    let reading = DocumentFolder(folder, disk: disk) { reader throws(DocumentProblem) in
      try HealthPage(reader)
    }.read()
    if let error = reading.errors.first { throw error }
    return reading.values.values.sorted { place($0) < place($1) }
  }
}
