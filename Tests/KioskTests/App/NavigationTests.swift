import Testing

@testable import Kiosk
@testable import TerminalUI

/// The open screens, and those parked for a staff member.
@Suite struct NavigationTests {
  /// A screen that is identified by its title.
  private struct Named: Screen {
    var title: String
    var holdsDraft = false

    func page(_ context: Context) -> Page<Never> { Page(title: title) }
    func update(_ action: Never, _ context: Context) -> [Effect<Never>] {}
  }

  private func titles(_ navigation: Navigation) -> [String] {
    navigation.entries.compactMap { ($0.screen as? Named)?.title }
  }

  @Test func oneGoesBackToTheFirstPageAndNoFurther() {
    var navigation = Navigation(Named(title: "home"))
    navigation.push(Named(title: "week"))
    navigation.push(Named(title: "day"))
    navigation.pop()
    #expect(titles(navigation) == ["home", "week"])
    navigation.pop()
    navigation.pop()
    #expect(titles(navigation) == ["home"] && navigation.isAtRoot)
  }

  @Test func noNumberIsUsedTwice() throws {
    var navigation = Navigation(Named(title: "home"))
    navigation.push(Named(title: "week"))
    let week = try #require(navigation.top?.number)
    navigation.replaceTop(with: Named(title: "day"))
    navigation.reset(to: [Named(title: "home"), Named(title: "week")])
    #expect(navigation.screen(week) == nil)
    #expect(!navigation.numbers.contains(week) && navigation.numbers.count == 2)
    navigation.replace(week, with: Named(title: "nowhere"))
    #expect(titles(navigation) == ["home", "week"])
  }

  @Test func whatWasBegunComesBackToItsAuthorAlone() throws {
    var navigation = Navigation(Named(title: "home"))
    navigation.push(Named(title: "form", holdsDraft: true))
    let form = try #require(navigation.top?.number)
    navigation.park(for: "anna")
    navigation.reset(to: [Named(title: "home")])
    // It can be updated while it is parked.
    navigation.replace(form, with: Named(title: "saved form", holdsDraft: true))
    #expect(navigation.numbers.contains(form))
    let isBert = navigation.unpark(for: "bert", on: Named(title: "home"))
    #expect(!isBert && titles(navigation) == ["home"])
    let isAnna = navigation.unpark(for: "anna", on: Named(title: "home"))
    #expect(isAnna && titles(navigation) == ["home", "saved form"])
    #expect(navigation.top?.number == form)
  }

  @Test func whatHoldsNoDraftIsNotKept() {
    var navigation = Navigation(Named(title: "home"))
    navigation.push(Named(title: "list"))
    navigation.park(for: "anna")
    let hasWork = navigation.unpark(for: "anna", on: Named(title: "home"))
    #expect(!hasWork && navigation.isAtRoot)
  }

  @Test func aPageThatStandsForTheHomePageIsOneUntilItIsRemoved() {
    var navigation = Navigation(Named(title: "home"))
    let removed = navigation.removeStandingHome()
    #expect(!navigation.isStandingHome && !removed)
    navigation.push(Named(title: "poll"))
    navigation.markStandingHome()
    #expect(navigation.isStandingHome && !navigation.isAtRoot)
    navigation.push(Named(title: "week"))
    #expect(!navigation.isStandingHome)
    let removedBelow = navigation.removeStandingHome()
    #expect(removedBelow && titles(navigation) == ["home", "week"])
    navigation.markStandingHome()
    navigation.reset(to: [Named(title: "home")])
    let removedAgain = navigation.removeStandingHome()
    #expect(!removedAgain && titles(navigation) == ["home"])
  }
}
