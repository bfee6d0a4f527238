import Foundation

@testable import KioskModel

/// A generator of random journals with entries of all kinds.
struct RandomJournal {
  private var random: SplitMix64
  private var sequence = 0
  /// The ids of ratings and of other entries, which later entries can refer to.
  private var ratings: [String] = []
  private var events: [String] = []

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A random number in a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { random.number(in: range) }

  mutating func element<Element>(_ elements: [Element]) -> Element {
    elements[random.number(in: 0...(elements.count - 1))]
  }

  /// A random line of a feedback journal.
  mutating func feedback(on day: LocalDate) -> [UInt8] {
    switch number(1...10) {
    case 1...5: return rating(day)
    case 6...8 where !ratings.isEmpty: return answer(day)
    case 9 where !events.isEmpty:
      let event = element(events)
      return line(number(1...3) == 1 ? .flood(rating: event) : .retract(event: event))
    default:
      return number(1...3) > 1
        ? line(JournalEvent(id: random.uuid(), type: "later", content: ["text": "a"]))
        : line(.wish(Wish(text: "å", language: "sv", hour: 9)))
    }
  }

  private mutating func rating(_ day: LocalDate) -> [UInt8] {
    let session: Session.ID? = number(0...3) == 0 ? nil : session(day)
    let scale = element([5, 5, 5, 5, 7])
    let id = random.uuid()
    ratings.append(id.uuidString.lowercased())
    return line(
      .rating(
        Rating(
          session: session, score: number(1...scale), scale: scale,
          language: element(["sv", "en", "ar"]), hour: number(0...23),
          isFlood: number(1...9) == 1)), id)
  }

  private mutating func answer(_ day: LocalDate) -> [UInt8] {
    let rating = element(ratings)
    let answer: Answer =
      switch number(1...3) {
      case 1: .session(rating: rating, session(day))
      case 2:
        Answer(
          rating: rating, set: "grund/1", question: "age", choice: element(["young", "older", "?"]))
      default:
        Answer(
          rating: rating, set: "grund/1", question: "mattered", choice: element(["people", "calm"]))
      }
    return line(.answer(answer))
  }

  /// A random line of an attendance journal.
  mutating func attendance(on day: LocalDate) -> [UInt8] {
    if number(1...8) == 1, !events.isEmpty {
      return line(AttendanceEvent.retract(event: element(events), by: "s").journalEvent(id: uuid()))
    }
    let event = AttendanceEvent.arrival(
      Arrival(
        session: number(1...6) == 1 ? nil : session(day),
        time: Date(timeIntervalSince1970: Double(number(0...9_999_999))),
        isFirstVisit: number(1...3) == 1, band: element([nil, .young, .older]), person: nil,
        isLate: number(1...4) == 1, press: element([nil, "p"]), by: ""))
    return line(event.journalEvent(id: uuid()))
  }

  /// The bytes with damage as a disk, an editor or a later program may cause it.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var bytes = bytes
    let place = number(0...(bytes.count - 1))
    switch number(1...6) {
    case 1: bytes[place] ^= 1 << UInt8(number(0...7))
    case 2: bytes.removeLast(min(bytes.count, number(1...30)))
    case 3: bytes.insert(0x0A, at: place)
    case 4: bytes += Array("{\"seq\":1}\n".utf8)
    case 5:
      bytes += JournalRecord.sealed(["seq": 1, "v": 2, "id": "x", "type": "rating"]) + [0x0A]
    default: bytes += bytes.suffix(min(bytes.count, 300))
    }
    return bytes
  }

  private mutating func uuid() -> UUID { random.uuid() }

  private mutating func session(_ day: LocalDate) -> Session.ID {
    Session.ID(
      activity: element(["walk", "song", "a/b"]),
      recurrence: LocalDateTime(day - number(0...1), hour: number(9...11)))
  }

  private mutating func line(_ event: FeedbackEvent, _ id: UUID? = nil) -> [UInt8] {
    line(event.journalEvent(id: id ?? uuid()))
  }

  private mutating func line(_ event: JournalEvent) -> [UInt8] {
    sequence += 1
    events.append(event.id)
    return JournalRecord(
      sequence: sequence, id: event.id, type: event.type, content: event.content
    ).line + [0x0A]
  }
}
