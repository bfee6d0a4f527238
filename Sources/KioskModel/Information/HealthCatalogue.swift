/// The cards of health information that there are: those that come with the kiosk and the meeting
/// place's own, which win by their name. Visitors see those that somebody of this place has read
/// against their source.
package struct HealthCatalogue: Sendable, Hashable {
  /// All cards, by theme, order and name.
  package let cards: [HealthCard]

  /// The cards that come with the kiosk and what the meeting place's folder says about them.
  package init(shipped: [HealthPage], own: some Sequence<HealthDocument>) {
    var cards: [String: HealthCard] = [:]
    for page in shipped { cards[page.id] = HealthCard(page: page, review: nil, isHidden: false) }
    for document in own {
      // One of the place's own keeps its words while it is hidden.
      guard let page = document.page ?? cards[document.id]?.page else { continue }
      cards[document.id] = HealthCard(
        page: page, review: document.review, isHidden: document.isHidden)
    }
    self.cards = cards.values.sorted { Self.place($0.page) < Self.place($1.page) }
  }

  /// What visitors see on a day.
  package func shown(on day: LocalDate) -> [HealthCard] {
    cards.filter { if case .shown = $0.state(on: day) { true } else { false } }
  }

  /// What visitors see about a theme on a day.
  package func shown(about theme: HealthTheme, on day: LocalDate) -> [HealthCard] {
    shown(on: day).filter { $0.page.theme == theme }
  }

  /// What has to be read before visitors see it: for the first time, or again.
  package func waiting(on day: LocalDate) -> [HealthCard] {
    cards.filter {
      switch $0.state(on: day) {
      case .unread, .changed, .expired: true
      case .shown, .hidden: false
      }
    }
  }

  /// The cards that the meeting place has hidden.
  package var hidden: [HealthCard] { cards.filter(\.isHidden) }

  private static func place(_ page: HealthPage) -> (Int, Int, String) {
    (HealthTheme.allCases.firstIndex(of: page.theme) ?? 0, page.order, page.id)
  }

  /// The cards in a folder of documents, such as `information` of the assets.
  ///
  /// - Throws: `DocumentError` for the first file that cannot be read: what comes with the program
  ///   must be whole.
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
