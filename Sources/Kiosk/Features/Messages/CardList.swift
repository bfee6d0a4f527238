import KioskModel
import TerminalUI

/// The health information cards with their state, hidden ones first. While any needs a review it
/// says how to do that.
struct CardList: EditedList {
  let kind = DocumentKind.information
  let title = "cards.title"
  let perPage = 5

  func items(_ context: Context) -> [HealthCard] {
    let (catalogue, today) = (context.healthCatalogue, context.now.date)
    return catalogue.waiting(on: today) + catalogue.hidden + catalogue.shown(on: today)
  }

  func blocks(_ items: [HealthCard], _ context: Context) -> [Block] {
    let (catalogue, today) = (context.healthCatalogue, context.now.date)
    let waiting = catalogue.waiting(on: today).count
    guard waiting > 0 else { return [] }
    return [
      .text(
        catalogue.shown(on: today).isEmpty
          ? context.text("cards.noneShown") : context.text("cards.how", count: waiting))
    ]
  }

  func row(_ item: HealthCard, _ context: Context) -> ListRow {
    let theme = context.text("health.theme.\(item.page.theme.rawValue)")
    return ListRow(
      id: item.id, label: context.text(item)?.text.title ?? item.id,
      details: [theme + " · " + context.state(of: item)])
  }

  func screen(_ item: HealthCard) -> any Screen { CardScreen(id: item.id) }
}
