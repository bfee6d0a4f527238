import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// A random history of three kiosks of a place: people and wishes, erasures, kiosks that are away and
/// copies that come back.
final class ErasureHistory {
  private let place: SyncedFolders
  private var random: SplitMix64
  private let today = JournalSamples.day
  /// The texts that may be nowhere in the end: ids, names, wishes.
  private(set) var erased: Set<String> = []
  private var people: [String: [String]] = [:]
  private var wishes: [String: String] = [:]
  private var copies: [(number: Int, files: [String: [UInt8]])] = []
  private var count = 0
  private(set) var arrivals = 0
  private let restores: Bool

  init(seed: UInt64, restores: Bool) throws {
    var random = SplitMix64(seed: seed)
    place = try SyncedFolders(keepsVersions: (0..<3).map { _ in random.number(in: 0...2) == 0 })
    self.random = random
    self.restores = restores
  }

  private func folder(_ number: Int) -> DataFolder { place.folders[number].data }
  private func device(_ number: Int) -> Device { Device(id: SyncedFolders.device(number)) }

  func run(steps: Int) throws {
    for _ in 0..<steps { try step() }
    // Everybody is in contact again, and has had a day's upkeep after each contact.
    for _ in 0..<4 {
      for (one, other) in [(0, 1), (1, 2), (0, 2)] { try place.sync(one, other) }
      for number in 0..<3 { try keepUp(number) }
    }
    for (one, other) in [(0, 1), (1, 2), (0, 2)] { try place.sync(one, other) }
  }

  private func step() throws {
    let number = random.number(in: 0...2)
    switch random.number(in: 0...13) {
    case 0, 1: try addPerson(number)
    case 2, 3, 4: try visit(number)
    case 5: try rename(number)
    case 6: try wish(number)
    case 7: try erasePerson(number)
    case 8: try eraseWish(number)
    case 9, 10: try place.sync(number, (number + 1) % 3)
    case 11: try obey(number)
    case 12: copies.append((number, try place.shared(number)))
    default:
      guard restores, let copy = copies.randomElement(using: &random) else { return }
      try place.restore(copy.number, copy.files)
    }
  }

  private func obey(_ number: Int) throws {
    let enforcement = TombstoneEnforcement(folder(number), device: device(number))
    guard try enforcement.isDue(on: today) else { return }
    try enforcement.run(on: today)
    #expect(try !enforcement.isDue(on: today))
  }

  private func keepUp(_ number: Int) throws {
    let done = try Upkeep(folder(number)).run(
      today: today + 1, retentionDays: 5000, device: device(number))
    #expect(done.incomplete.isEmpty)
  }

  private func name() -> String {
    count += 1
    return "Hemlig \(count) Testsson"
  }

  private func addPerson(_ number: Int) throws {
    let name = name()
    let person = try PeopleFolder(folder(number)).add(
      name: name, consent: Person.Consent(date: today, textVersion: "1"))
    people[person.id] = [name]
  }

  /// Somebody whom a kiosk shows.
  private func somebody(_ number: Int) -> Person? {
    PeopleFolder(folder(number)).read().values.values.sorted { $0.id < $1.id }
      .randomElement(using: &random)
  }

  private func visit(_ number: Int) throws {
    guard let person = somebody(number) else { return }
    #expect(!erased.contains(person.id) || !isKnownErased(number, person.id), "an erased name")
    let day = today - random.number(in: 0...3)
    let session = try #require(Session.ID("walk/\(day)T10:00:00"))
    let event = AttendanceEvent.arrival(
      Arrival(session: session, time: Date(timeIntervalSince1970: 1_790_000_000), person: person.id)
    )
    let device = SyncedFolders.device(number)
    var writer = JournalWriter(root: folder(number).root, device: device)
    try writer.append([event.journalEvent(id: .random())], to: .attendance, on: day)
    arrivals += 1
    guard random.number(in: 0...5) == 0 else { return }
    // A line that was damaged, or cut by the power.
    let path = JournalPath(device: device, day: day, stream: .attendance).path
    let line = "{\"seq\":9,\"type\":\"arrival\",\"person\":\"\(person.id)\",\"by\":\"anna\"}\n"
    let length = random.number(in: 40...line.utf8.count)
    try place.folders[number].write(
      try place.folders[number].bytes(path) + Array(line.utf8.prefix(length)), to: path)
  }

  /// Whether the kiosk itself knows of an erasure.
  private func isKnownErased(_ number: Int, _ id: String) -> Bool {
    (try? Tombstones(folder(number)).holds(.person, id)) == true
  }

  private func rename(_ number: Int) throws {
    guard let person = somebody(number) else { return }
    let name = name()
    var document = person.document
    document["name"] = .string(name)
    try Document.save(document, to: folder(number).path(.people, of: person.id))
    people[person.id, default: []].append(name)
    if erased.contains(person.id) { erased.insert(name) }
  }

  private func wish(_ number: Int) throws {
    let text = name()
    var writer = JournalWriter(root: folder(number).root, device: SyncedFolders.device(number))
    let event = FeedbackEvent.wish(Wish(text: text, language: "sv", hour: 12))
      .journalEvent(id: .random())
    try writer.append([event], to: .feedback, on: today)
    wishes[event.id] = text
    guard random.number(in: 0...1) == 0 else { return }
    var draft = ReplyDraft(text: text, language: "sv", received: today)
    draft.status = .approved
    let document = try draft.document(changing: nil, id: event.id, today: today)
    try Disk.live.makeFolder(folder(number).path(.replies))
    try Document.save(document, to: folder(number).path(.replies, of: event.id))
  }

  private func erasePerson(_ number: Int) throws {
    guard let person = somebody(number) else { return }
    let done = try PersonErasure(folder(number), device: device(number)).erase(person.id, on: today)
    #expect(done.incomplete.isEmpty)
    erased.formUnion([person.id] + (people[person.id] ?? []))
  }

  private func eraseWish(_ number: Int) throws {
    let list = try WishReader(folder(number)).read((today - 9)...today)
    let ids = list.wishes.filter { $0.wish.text != nil }.map(\.id).sorted()
    guard let id = ids.randomElement(using: &random) else { return }
    let done = try WishErasure(folder(number), device: device(number)).erase(id, on: today)
    #expect(done.incomplete.isEmpty)
    if let text = wishes[id] { erased.insert(text) }
  }

  /// What is still somewhere although it has been erased.
  func traces() throws -> [String] {
    try (0..<3).flatMap { number in
      try erased.sorted().flatMap { text in
        try place.files(number, with: text).map { "kiosk \(number): \($0) has \(text)" }
      }
    }
  }

  /// The people who were not erased and whom a kiosk does not know.
  func missing() -> [String] {
    (0..<3).flatMap { number in
      let known = Set(PeopleFolder(folder(number)).read().values.values.map(\.id))
      return people.keys.filter { !erased.contains($0) && !known.contains($0) }
    }
  }

  /// The arrivals in each folder.
  func counts() throws -> [Int] {
    try (0..<3).map { number in
      try (0...3).reduce(0) { sum, age in
        sum
          + (try Journal(root: folder(number).root).read(.attendance, on: today - age).records.count)
      }
    }
  }
}
