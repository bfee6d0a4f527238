import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// The wishes of all kiosks together: each counts once, undone ones do not count, and erased texts
/// are in no file.
@Suite struct WishBookTests {
  private let scratch: ScratchFolder
  private let today = JournalSamples.day

  init() throws { scratch = try DataSamples.folder() }

  @discardableResult
  private func write(
    _ events: [FeedbackEvent], on day: LocalDate, device: String = "a", ids: [UUID] = []
  ) throws -> [String] {
    var writer = JournalWriter(root: scratch.path, device: device)
    let made = events.enumerated().map { index, event in
      event.journalEvent(id: ids.indices.contains(index) ? ids[index] : .random())
    }
    try writer.append(made, to: .feedback, on: day)
    return made.map(\.id)
  }

  private func erasure(_ disk: Disk = .live) -> WishErasure {
    WishErasure(scratch.data, device: Device(id: "a"), disk: disk)
  }

  private func wish(_ text: String) -> FeedbackEvent {
    .wish(Wish(text: text, language: "sv", hour: 12))
  }

  private func support(_ id: String, isFlood: Bool = false) -> FeedbackEvent {
    .wish(Wish(idea: id, language: "sv", hour: 12, isFlood: isFlood))
  }

  private func read() throws -> WishList {
    try WishReader(scratch.data).read((today - WishReader.days)...today)
  }

  private func reply(_ id: String, _ status: ReplyStatus, on day: LocalDate) throws -> Reply {
    var draft = ReplyDraft(text: "Simning", language: "sv", received: day)
    draft.status = status
    draft.reply = ["sv": "Ja."]
    let document = try draft.document(changing: nil, id: id, today: day)
    try Disk.live.makeFolder(scratch.data.path(.replies))
    try Document.save(document, to: scratch.path + "/" + DocumentKind.replies.path(of: id))
    return try Reply(JSONReader(document))
  }

  @Test func wishesOfAllKiosksComeTogetherEachOnce() throws {
    let id = UUID.random()
    let first = try write([wish("Simning")], on: today - 1, ids: [id])
    // The same entry appended again, as after a failed sync.
    try write([wish("Simning")], on: today - 1, device: "b", ids: [id])
    let taken = try write([wish("Fel")], on: today)
    try write([.retract(event: taken[0])], on: today)
    try write([support(first[0]), support(first[0]), support("musik")], on: today, device: "b")
    try write([support("musik", isFlood: true)], on: today)
    try write([wish("För länge sedan")], on: today - 400)
    let book = try read()
    #expect(book.waiting(besides: []).map(\.id) == first)
    #expect(book.waiting(besides: Set(first)).isEmpty)
    #expect(book.support() == [first[0]: 2, "musik": 1])
    #expect(book.wish(taken[0]) == nil)
  }

  @Test func oneTakenBackAfterMidnightDoesNotCount() throws {
    let ids = try write([wish("Sent")], on: today - 1)
    try write([.retract(event: ids[0])], on: today)
    let book = try WishReader(scratch.data).read((today - 5)...(today - 1))
    #expect(book.wishes.isEmpty)
  }

  @Test func whatWasJustPressedIsThereBeforeTheDiskIsReadAgain() throws {
    let old = try write([wish("Gammal")], on: today)
    var live = try read()
    live.apply(wish("Ny"), id: "new", day: today)
    live.apply(wish("Uråldrig"), id: "ancient", day: today - 500)
    var again = try read()
    again.addMissing(from: live, since: today - WishReader.days)
    #expect(Set(again.wishes.map(\.id)) == Set(old + ["new"]))
  }

  @Test func erasedWordsAreInNoFileAndNoCountChanges() throws {
    let ids = try write([wish("Kim Testsson är snäll"), wish("Simning")], on: today - 3)
    try write([wish("Kim Testsson är snäll")], on: today - 3, device: "b", ids: [UUID()])
    _ = try reply(ids[0], .approved, on: today - 2)
    let before = try read()
    #expect(try erasure().erase(ids[0], on: today).events == 1)
    let path = DocumentKind.replies.path(of: ids[0])
    let left = try scratch.text(path)
    #expect(!left.contains("Simning") && !left.contains("Ja."))
    let book = try read()
    #expect(book.wishes.count == before.wishes.count)
    #expect(book.wish(ids[0])?.wish.text == nil)
    #expect(book.wish(ids[1])?.wish.text == "Simning")
    // The same text by another visitor is kept.
    #expect(book.waiting(besides: [ids[1]]).map(\.wish.text) == ["Kim Testsson är snäll"])
    #expect(try FolderCheck(scratch.data).isClean)
    #expect(try erasure().erase(ids[0], on: today).events == 0)
    var merged = book
    merged.addMissing(from: before, since: today - 9)
    #expect(merged.wish(ids[0])?.wish.text == nil)
  }

  /// The files that contain a text.
  private func files(with text: String) throws -> [String] {
    try scratch.files().filter { try scratch.text($0).contains(text) }
  }

  @Test func erasedWordsAreInNoDamagedLineEither() throws {
    let text = #"Ring Kim "Kimmen" Test\son"#
    let ids = try write([wish(text), wish("Simning")], on: today - 3)
    let file = JournalSamples.file(device: "a", day: today - 3)
    let line = try #require(try scratch.text(file).split(separator: "\n").first)
    // An incomplete line in another segment, a damaged one on another day, and one cut from a
    // journal.
    try scratch.write(
      String(line.dropLast(30)), to: JournalSamples.file(device: "a", day: today - 3, segment: 2))
    try scratch.write(
      line.replacing(ids[0], with: "?") + "\n", to: "journal/a/2026/\(today - 9).feedback.jsonl")
    let cut = try #require(line.range(of: "Test"))
    try scratch.write("\(line)\n\(line[..<cut.upperBound])\n", to: file + ".torn")
    let broken = DocumentKind.replies.path(of: ids[0])
    try scratch.write(#"{"id": "\#(ids[0])", "text": {"sv": "Ring Kim"}"#, to: broken)
    let erased = try erasure().erase(ids[0], on: today)
    #expect(erased == Erased(events: 1))
    #expect(try files(with: "Kim").isEmpty && files(with: "Ring").isEmpty)
    #expect(try read().wish(ids[1])?.wish.text == "Simning")
  }

  @Test func aShortWishIsNotLookedForInTheWordsOfOthers() throws {
    let ids = try write([wish("Bo")], on: today - 3)
    let file = JournalSamples.file(device: "a", day: today - 3)
    let line = try #require(try scratch.text(file).split(separator: "\n").first)
    try scratch.write("\(line)\nBowling och Boule \"text\":\"Bo", to: file + ".torn")
    try scratch.write(
      try scratch.text(file) + "?\(line)\n?Bowling\n", to: file)
    try erasure().erase(ids[0], on: today)
    #expect(try files(with: "\"Bo\"").isEmpty)
    #expect(try files(with: "Bowling").count == 2)
  }

  @Test func aReplyThatCannotBeReadIsTold() throws {
    let ids = try write([wish("Kim Testsson")], on: today - 3)
    _ = try reply(ids[0], .approved, on: today)
    let path = scratch.path + "/" + DocumentKind.replies.path(of: ids[0])
    var disk = Disk.live
    disk.read = { file throws(DiskError) in
      if file == path { throw DiskError(.read, file, code: 5) }
      return try Disk.live.read(file)
    }
    let erased = try erasure(disk).erase(ids[0], on: today)
    #expect(erased.events == 1 && erased.incomplete.errors.map(\.path) == [path])
    #expect(try files(with: "Testsson").isEmpty)
    disk.read = { file throws(DiskError) in
      if file == path { throw DiskError(.read, file, code: 24) }
      return try Disk.live.read(file)
    }
    let tooManyFiles = disk
    #expect(throws: DiskError.self) {
      try erasure(tooManyFiles).erase(ids[0], on: today)
    }
  }

  /// A clock that is ahead makes a refusal of today look old; staff may still change their minds.
  @Test func onADateThatIsNotConfirmedOnlyWhatWasTakenBackGoes() throws {
    let ids = try write([wish("Ångrad"), wish("Avböjd")], on: today - 2)
    try write([.retract(event: ids[0])], on: today - 2)
    _ = try reply(ids[1], .declined, on: today)
    let erasure = erasure()
    #expect(try erasure.tidy(devices: ["a"], today: today + 300, isSure: false).events == 1)
    #expect(try read().wishes.compactMap(\.wish.text) == ["Avböjd"])
  }

  @Test func whatWasTakenBackOrDeclinedLosesItsWordsInTheUpkeep() throws {
    let ids = try write([wish("Ångrad"), wish("Avböjd"), wish("Väntar")], on: today - 2)
    try write([.retract(event: ids[0])], on: today - 2)
    let other = try write([wish("Annan kiosk")], on: today - 2, device: "b")
    _ = try reply(ids[1], .declined, on: today)
    _ = try reply(other[0], .declined, on: today - 1)
    let erasure = erasure()
    // Today's refusal can still be undone, and another kiosk's journal is not changed.
    #expect(try erasure.tidy(devices: ["a"], today: today, isSure: true).events == 1)
    #expect(try erasure.tidy(devices: ["a"], today: today + 1, isSure: true).events == 1)
    #expect(try erasure.tidy(devices: ["a"], today: today + 1, isSure: true).events == 0)
    #expect(try erasure.tidy(devices: ["b"], today: today, isSure: true).events == 1)
    let book = try read()
    #expect(book.wishes.compactMap(\.wish.text) == ["Väntar"])
    #expect(try FolderCheck(scratch.data).isClean)
  }

  @Test func aSummaryCountsWhatCameInAndShowsOnlyWhatWasApproved() throws {
    let ids = try write([wish("A"), wish("B"), wish("C")], on: today - 2)
    try write([support(ids[0]), support("musik"), support("musik")], on: today - 1)
    try write([wish("Before")], on: today - 60)
    let replies = [
      try reply(ids[0], .planned, on: today), try reply(ids[1], .declined, on: today),
    ]
    let ideas = try Idea.load(Stockholm.assets + "/ideas.json")
    let summary = WishSummary(
      (today - 7)...today, book: try read(), replies: replies, ideas: ideas)
    #expect(summary.received == 3 && summary.waiting == 1 && summary.declined == 1)
    #expect(summary.support == 3)
    // That an idea stood there would tell that one or two agreed with it.
    #expect(summary.lines.map(\.id) == [ids[0]])
    #expect(summary.lines.map(\.shownSupport) == [nil])
    #expect(summary.lines.first?.status == .planned)
  }

  @Test func aSupportIsRoundedAndOneThatIsNotShownIsNotTold() throws {
    let ideas = try Idea.load(Stockholm.assets + "/ideas.json").sorted { $0.id < $1.id }
    let counts = [1, 4, 7, 2, 5]
    for (idea, count) in zip(ideas, counts) {
      try write((0..<count).map { _ in support(idea.id) }, on: today)
    }
    let summary = WishSummary(today...today, book: try read(), replies: [], ideas: ideas)
    // Seven and five are told alike, so neither their order nor a row of the others tells more.
    #expect(summary.lines.map(\.shownSupport) == [5, 5])
    #expect(summary.lines.map(\.id) == [ideas[2], ideas[4]].map(\.id))
  }
}
