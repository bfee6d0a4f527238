import Foundation
import KioskModel
import Testing

@testable import Kiosk
@testable import TerminalUI

/// A failure to save is shown on every page and on the smallest screen.
@Suite struct SavingStories {
  /// A staff page that saves something: how to get there, and the press.
  nonisolated struct Save: CustomTestStringConvertible, Sendable {
    let name: String
    let open: @Sendable @MainActor (Driver) throws -> Void
    let save: @Sendable @MainActor (Driver) throws -> Void

    var testDescription: String { name }

    /// A page that saves with F2.
    static func form(
      _ name: String, _ way: String..., fill: String = ""
    ) -> Save {
      Save(name: name) { driver in
        try driver.follow(way)
        if !fill.isEmpty { driver.fill(fill) }
      } save: {
        $0.press(.function(2))
      }
    }

    /// A page that saves with a choice.
    static func choice(_ name: String, _ way: String..., press label: String) -> Save {
      Save(name: name) {
        try $0.follow(way)
      } save: {
        try $0.press(label)
      }
    }
  }

  nonisolated static let walk = "10:00–11:30  Stavgång för alla"
  nonisolated static let lecture = "13:30–15:00  Sov bättre"

  nonisolated static let all: [Save] = [
    .form("settings", "Inställningar", fill: "Träffpunkten"),
    .form("new notice", "Meddelanden", "Nytt meddelande", fill: "Kaffe"),
    .form("notice", "Meddelanden", "Stängt", fill: "Öppet"),
    Save(name: "notice removed") {
      try $0.follow(["Meddelanden", "Stängt"])
    } save: {
      $0.press(.function(4))
    },
    Save(name: "new activity") { driver in
      try driver.follow(["Program", "fredag 20", "Ny aktivitet", "Tomt formulär"])
      driver.write("Yoga")
      driver.press(.enter, .enter)
      driver.fill("18")
      driver.press(.enter)
      driver.fill("19")
    } save: {
      $0.press(.function(2))
    },
    .form("one session", "Program", "fredag 20", walk, "Ändra den här gången", fill: "Gång"),
    .form("from here on", "Program", "fredag 20", walk, "Ändra alla härifrån", fill: "Gång"),
    .form("move", "Program", "fredag 20", lecture, "Flytta", fill: "21/11"),
    .form("copy a day", "Program", "fredag 20", "Kopiera dagen"),
    .form("copy a week", "Program", "Mer", "Kopiera veckan"),
    .form("copy one", "Program", "fredag 20", lecture, "Kopiera som ny"),
    .choice("cancel", "Program", "fredag 20", lecture, press: "Ställ in"),
    .choice("remove", "Program", "fredag 20", lecture, press: "Ta bort"),
    .choice(
      "end a series", "Program", "fredag 20", walk, "Avsluta serien här",
      press: "Ja, avsluta serien"),
    Save(name: "new staff") { driver in
      try driver.follow(["Personal och PIN", "Ny i personalen"])
      driver.fill("Bo")
      driver.press(.function(2))
    } save: {
      try $0.press("Jag har skrivit upp koden")
    },
    .choice(
      "reset a PIN", "Personal och PIN", "Anna", "Ge en ny PIN-kod",
      press: "Jag har skrivit upp koden"),
    .choice("remove staff", "Personal och PIN", "Bosse", "Ta bort", press: "Ja, ta bort"),
    Save(name: "own PIN") { driver in
      try driver.follow(["Personal och PIN", "Byt min PIN-kod"])
      driver.write("582047")
    } save: {
      $0.write("582047")
    },
    .choice(
      "card", "Meddelanden", "Hälsoinfo", "Rör på dig", press: "Läst mot källan"),
    Save(name: "languages") { driver in
      try driver.follow(["Inställningar", "Språk", "Av · العربية"])
    } save: {
      $0.press(.function(2))
    },
    .choice("wish", "Meddelanden", "Önskningar och svar", "Simning", press: "Godkänn"),
    .form(
      "reply", "Meddelanden", "Önskningar och svar", "Simning", "Ändra och svara", fill: "Sim"),
    .choice(
      "erase a wish", "Meddelanden", "Önskningar och svar", "Simning", "Radera texten",
      press: "Ja, radera för gott"),
    Save(name: "a name") { driver in
      try driver.follow(["Närvaro", "Sök namn"])
      driver.write("Nils")
      try driver.press("Ny: Nils")
    } save: {
      try $0.press("Ja, har varit här förut")
    },
    Save(name: "erase somebody") { driver in
      try driver.follow(["Personer"])
      driver.write("kim")
      try driver.follow(["Kim Testsson", "Radera för gott"])
    } save: {
      try $0.press("Ja, radera för gott")
    },
  ]

  nonisolated static let sizes = [
    Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 33),
  ]

  private func atWork(_ size: Size) throws -> Driver {
    let driver = try Driver.atWork(
      size: size, at: "2026-11-20T09:00:10", people: ["Kim Testsson"])
    try driver.addStaff("Bosse", .host)
    try driver.addNotice("Stängt")
    driver.press(.function(10))
    driver.wait(.seconds(3))
    driver.press(.digit(8), .digit(9))
    driver.write("Simning")
    driver.press(.enter)
    driver.wait(.seconds(3))
    try driver.unlockAgain()
    return driver
  }

  @Test(arguments: all, sizes) func aFailureIsSaidInFull(save: Save, size: Size) throws {
    let driver = try atWork(size)
    try save.open(driver)
    try driver.breakFolder()
    try save.save(driver)
    let message = try #require(
      driver.app.page.message, "nothing is said on\n\(driver.screen)")
    #expect(message.tone == .failed && message.text.hasPrefix("Det gick inte: "))
    // Every line of it is on the screen, in order.
    let margin = size.columns >= 100 ? 4 : 1
    let lines = TextWidth.wrap(message.text, size.columns - 2 * margin)
    let rows = driver.screen.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.drop { $0 == " " }
    }
    #expect(
      rows.indices.contains { rows[$0...].starts(with: lines.map { $0[...] }) },
      "\(message.text) on\n\(driver.screen)")
    #expect(!driver.app.renderedPage.canvas.layoutProblems.contains(message.text))
  }

  @Test(arguments: sizes) func aPageThatSaysNothingItselfSaysItToo(size: Size) throws {
    let driver = try atWork(size)
    try driver.follow(["Meddelanden"])
    // The page also reads something when it is opened; that is not the save.
    driver.holdsJobs = true
    try driver.press("Önskningar och svar")
    let job = try #require(driver.heldJobs.last)
    driver.send(
      .jobFinished(job, JobResult(action: nil, error: DiskError(.read, "journal", code: 5))))
    let message = try #require(driver.app.page.message)
    #expect(message.tone == .failed && driver.screen.contains("Det gick inte: "))
    driver.press(.up)
    #expect(!driver.screen.contains("Det gick inte"))
  }

  @Test func aSaveSaysSoOnThePageThatItLeadsTo() throws {
    let driver = try atWork(Size(columns: 60, rows: 18))
    try driver.follow(["Inställningar"])
    driver.fill("Träffpunkten")
    driver.press(.function(2))
    #expect(driver.app.page.message == PageMessage(text: "Sparat."))
    #expect(driver.screen.contains("Sparat."))
    driver.press(.up)
    #expect(driver.app.page.message == nil)
  }

  @Test func whatCameOfItIsGoneWhenStaffHaveLocked() throws {
    let driver = try atWork(Size(columns: 60, rows: 18))
    try driver.follow(["Inställningar"])
    driver.fill("Träffpunkten")
    driver.holdsJobs = true
    driver.press(.function(2))
    driver.press(.function(10))
    driver.finishJobs()
    #expect(!driver.screen.contains("Sparat"))
    try driver.unlockAgain()
    #expect(driver.app.page.message?.text.contains("Sparat") != true)
  }
}
