import Foundation
import KioskModel

/// What screens ask for.
extension App {
  mutating func perform(_ requests: [Request]) -> [Effect] {
    // A rating that comes too soon after another is not heard, nor what would follow it.
    if requests.contains(where: \.isRating) {
      if let lastRating, here.moment.uptime - lastRating < Self.ratingPause { return [] }
      lastRating = here.moment.uptime
    }
    return requests.flatMap { perform($0) }
  }

  mutating func perform(_ request: Request) -> [Effect] {
    switch request {
    case .show(let screen):
      screens.append(screen)
      pageState = PageState()
    case .replace(let screen):
      screens[screens.count - 1] = screen
      pageState = PageState()
    case .back:
      if screens.count > 1 { screens.removeLast() }
      pageState = PageState()
    case .home: goHome()
    case .useLanguage(let tag): useLanguage(tag)
    case .record(let event, let id):
      var event = event
      if case .rating(var rating) = event {
        rating.isFlood = flood.isFlood(at: here.moment.uptime)
        event = .rating(rating)
        here.ratingsToday += 1
      }
      return outbox.add(event.journalEvent(id: id), day: here.now.date)
    }
    return []
  }

  mutating func goHome() {
    screens = [root]
    pageState = PageState()
  }

  mutating func useLanguage(_ tag: String) {
    if let words = try? localizer.catalogue(tag) { here.words = words }
  }

  mutating func tell(_ news: News) -> [Effect] {
    changeTop { screen, here in screen.learned(news, here) }
  }

  mutating func changeTop(
    _ change: (inout any Screen, Surroundings) -> [Request]
  ) -> [Effect] {
    guard var screen = screens.last else { return [] }
    let requests = change(&screen, here)
    screens[screens.count - 1] = screen
    return perform(requests)
  }
}
