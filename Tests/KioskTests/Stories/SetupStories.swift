import Foundation
import KioskModel
import ModelSupport
import Testing

@testable import Kiosk
@testable import TerminalUI

/// The first start: a meeting place is set up on the screen.
@Suite struct SetupStories {
  private func start(
    _ size: Size = Size(columns: 80, rows: 24), hasStaff: Bool = false, readsLines: Bool = false
  ) throws -> Driver {
    let localizer = Localizer(folder: try Fixture.assets().locales)
    let start = SetupStart(
      languages: localizer.names(LocaleTests.languages), hasStaff: hasStaff)
    return try Driver(
      size: size, place: MeetingPlace(site: try Fixture.site { $0["languages"] = ["sv", "en"] }),
      root: WelcomeScreen(folder: "/srv/kiosk", start: start), readsLines: readsLines)
  }

  private func pin(_ driver: Driver) throws -> PIN {
    try #require((driver.app.screens.last as? SetupPINScreen)?.pin)
  }

  /// Digits as shown on the page.
  private func written(_ pin: PIN) -> String {
    pin.digits.map(String.init).joined(separator: " ")
  }

  private func place(_ driver: Driver) throws -> MeetingPlace {
    try MeetingPlace(DataFolder(driver.folder.path))
  }

  private func isWhole(_ driver: Driver) -> Bool {
    driver.app.renderedPage.canvas.layoutProblems.isEmpty
  }

  /// Answers the questions before the page with the PIN.
  private func goToPIN(_ driver: Driver) throws {
    try driver.press("Gör i ordning mötesplatsen")
    driver.write("Träffpunkten")
    driver.press(.enter)
    driver.wait(.seconds(1))
    driver.press(.enter)
    driver.wait(.seconds(1))
    driver.write("Alva")
    driver.press(.enter)
    driver.wait(.seconds(1))
  }

  private func confirm(_ driver: Driver) throws {
    let digits = try pin(driver).digits
    try driver.press("Jag har skrivit upp koden")
    driver.wait(.seconds(1))
    driver.write(digits)
    driver.wait(.seconds(1))
  }

  @Test func aPlaceIsSetUpOnTheScreen() throws {
    let driver = try start()
    try expectSnapshot(driver.screen, "welcome-80x24")
    try driver.press("Gör i ordning mötesplatsen")
    try expectSnapshot(driver.screen, "setup-name-80x24")
    driver.press(.enter)
    #expect(driver.screen.contains("Skriv något först."))
    driver.write("Träffpunkten")
    driver.wait(.seconds(1))
    driver.press(.enter)
    driver.wait(.seconds(1))
    try expectSnapshot(driver.screen, "setup-languages-80x24")
    try driver.press("På · Lätt svenska")
    try driver.press("Av · العربية")
    driver.press(.enter)
    driver.wait(.seconds(1))
    driver.write("Alva")
    driver.press(.enter)
    driver.wait(.seconds(1))
    let pin = try pin(driver)
    #expect(driver.screen.contains(written(pin)))
    #expect(driver.screen.contains("PIN-KOD FÖR Alva"))
    // Nothing is stored before the PIN has been shown and written down.
    #expect(!driver.folder.isMade)
    try driver.press("Jag har skrivit upp koden")
    try expectSnapshot(driver.screen, "setup-confirm-80x24")
    #expect(!driver.screen.contains(written(pin)))
    driver.wait(.seconds(1))
    driver.write("000000")
    #expect(driver.screen.contains("Det var en annan kod.") && !driver.folder.isMade)
    // The PIN can be shown once more if the note has been lost.
    driver.wait(.seconds(1))
    try driver.press("Visa koden igen")
    #expect(driver.screen.contains(written(pin)))
    driver.wait(.seconds(1))
    try confirm(driver)
    #expect(driver.screen.contains("Träffpunkten") && driver.screen.contains("1  "))
    #expect(driver.app.root is HomeScreen && driver.app.screens.count == 1)
    let site = try place(driver).site
    #expect(site.name == "Träffpunkten" && site.languages == ["sv", "en", "ar"])
    #expect(site.timeZone.identifier == "Europe/Stockholm")
    #expect(driver.audit == ["staff", "settings"])
    driver.wait(.seconds(3))
    try driver.unlock("Alva", pin: pin.digits)
    #expect(
      driver.app.context.staff?.name == "Alva" && driver.app.context.staff?.role == .coordinator)
  }

  @Test(arguments: [
    Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 33),
    Size(columns: 160, rows: 50),
  ])
  func everyPageFitsTheScreen(size: Size) throws {
    let driver = try start(size)
    func look(_ page: String) {
      #expect(
        isWhole(driver),
        "\(page): \(driver.app.renderedPage.canvas.layoutProblems)\n\(driver.screen)")
    }
    look("welcome")
    try driver.press("Gör i ordning mötesplatsen")
    look("name")
    driver.write("Träffpunkten")
    look("name, typed")
    driver.press(.enter)
    look("languages")
    driver.wait(.seconds(1))
    driver.press(.enter)
    look("coordinator")
    driver.write("Alva Andersson-Lundqvist")
    driver.press(.enter)
    look("PIN")
    try driver.press("Jag har skrivit upp koden")
    look("confirm")
    if size.columns == 60 { try expectSnapshot(driver.screen, "setup-confirm-60x18") }
  }

  @Test func aNumberPadIsEnough() throws {
    let driver = try start(Size(columns: 60, rows: 18))
    driver.press(.digit(1))
    driver.wait(.seconds(1))
    try driver.writeWithNumberPad("Hej")
    try expectSnapshot(driver.screen, "setup-name-60x18")
    driver.press(.digit(3))
    driver.wait(.seconds(2))
    #expect(driver.app.screens.last is SetupLanguagesScreen)
    driver.press(.digit(2))
    driver.wait(.seconds(1))
    driver.press(.enter)
    driver.wait(.seconds(2))
    try driver.writeWithNumberPad("Bo")
    driver.press(.digit(3))
    driver.wait(.seconds(2))
    let pin = try pin(driver).digits
    driver.press(.digit(1))
    driver.wait(.seconds(2))
    driver.type(pin)
    let site = try place(driver).site
    #expect(site.name == "Hej" && site.languages == ["sv", "en"])
  }

  @Test func itIsDoneInLinesToo() throws {
    let driver = try start(readsLines: true)
    func type(_ line: String) {
      guard case .inputs(let inputs) = driver.app.answer(to: line) else {
        Issue.record("\(line) is no answer to\n\(driver.app.words.joined(separator: "\n"))")
        return
      }
      for input in inputs { driver.send(.input([input])) }
      driver.wait(.seconds(2))
    }
    type("gör")
    type("Träffpunkten")
    type("vidare")
    type("Alva")
    let pin = try pin(driver).digits
    #expect(driver.app.words.contains { $0.filter(\.isNumber) == pin })
    type("1")
    #expect(driver.app.page.isSecret)
    type(pin)
    #expect(try place(driver).site.name == "Träffpunkten")
  }

  @Test func theWelcomePageGoesAwayWhenThePlaceIsSetUpElsewhere() throws {
    let driver = try start()
    try goToPIN(driver)
    driver.send(.folderChanged)
    driver.send(.placeRead(PlaceReading(place: try Fixture.place())))
    #expect(driver.screen.contains("IDAG") && driver.app.screens.count == 1)
  }

  @Test func aDiskThatRefusesIsToldAndTheNextTryGoesOn() throws {
    let driver = try start()
    try goToPIN(driver)
    // There is a file where the folder should be.
    try Data().write(to: URL(fileURLWithPath: driver.folder.path))
    try confirm(driver)
    #expect(driver.screen.contains("Mötesplatsen kunde inte sparas:") && isWhole(driver))
    try FileManager.default.removeItem(atPath: driver.folder.path)
    try driver.press("Försök igen")
    #expect(try place(driver).site.name == "Träffpunkten")
    #expect(driver.app.root is HomeScreen)
  }

  /// After a power cut the coordinator had been saved but not the place: their PIN stays valid.
  @Test func staffWhoAreThereStayAndNobodyIsAdded() throws {
    let driver = try start(hasStaff: true)
    #expect(driver.screen.contains("Personalen är kvar"))
    let room = StaffDirectory(DataFolder(driver.folder.path))
    let (alva, pin) = try room.add(name: "Alva", role: .coordinator, on: driver.today)
    try driver.press("Gör i ordning mötesplatsen")
    driver.write("Träffpunkten")
    driver.press(.enter)
    #expect(driver.screen.contains("2 av 2"))
    driver.wait(.seconds(1))
    driver.press(.enter)
    driver.wait(.seconds(3))
    #expect(try place(driver).site.name == "Träffpunkten")
    #expect(room.members().values.values.map(\.id) == [alva.id])
    try driver.unlock("Alva", pin: pin.digits)
    #expect(driver.app.context.staff?.id == alva.id)
  }

  @Test func nobodyGoesToTheStaffPagesBeforeThereIsAPlace() throws {
    let driver = try start()
    driver.press(.function(10), .character("-"))
    #expect(driver.app.screens.last is WelcomeScreen)
  }

  @Test func anIdentityNumberIsNoName() throws {
    let driver = try start()
    try driver.press("Gör i ordning mötesplatsen")
    driver.write("Träffpunkten")
    driver.press(.enter)
    driver.wait(.seconds(1))
    driver.press(.enter)
    driver.wait(.seconds(1))
    driver.write("Alva 191212121212")
    driver.press(.enter)
    #expect(driver.screen.contains("ser ut som ett personnummer"))
  }
}
