import KioskModel

/// A fast count of one day's entries, directly from the bytes of journals in the form that a kiosk
/// writes.
///
/// It works for almost all days. If a line has another form it gives up, and the day is read by
/// `JournalReading`, which handles damaged lines; a test compares the two.
struct DayScan {
  private var count = DayCount<EventName>()
  private var seen: Set<EventName> = []
  private var object = JSONLineScanner()
  /// The sessions found so far with the bytes of their ids; a day has few.
  private var sessions: [(name: [UInt8], id: Session.ID)] = []

  /// Counts the lines of a feedback journal; false if a line has another form.
  ///
  /// - Parameter isLater: Whether they are of the next day, of which only what refers to this day's
  ///   ratings counts.
  mutating func add(feedback bytes: [UInt8], isLater: Bool = false) -> Bool {
    lines(bytes) { scan, bytes, range, name, isNew in
      if scan.isType("rating", bytes) {
        if isLater { return .next }
        guard let key = scan.rating(bytes) else { return .unexpected }
        if isNew { scan.count.rating(name, key) }
      } else if scan.isType("answer", bytes) {
        guard let rating = scan.name("rating", bytes), let given = scan.answer(name, bytes) else {
          return .unexpected
        }
        if isNew { scan.count.answer(to: rating, given) }
      } else if scan.isType("retract", bytes) {
        guard let event = scan.name("event", bytes) else { return .unexpected }
        if isNew { scan.count.takeBack(event) }
      } else if scan.isType("flood", bytes) {
        guard let rating = scan.name("rating", bytes) else { return .unexpected }
        if isNew { scan.count.mark(rating) }
      } else if scan.isType("wish", bytes) {
        // Wishes are validated elsewhere.
        if !isLater { return .unexpected }
      }
      return .next
    }
  }

  /// Counts the lines of an attendance journal; false if a line has another form.
  mutating func add(attendance bytes: [UInt8]) -> Bool {
    lines(bytes) { scan, bytes, range, name, isNew in
      if scan.isType("arrival", bytes) {
        guard let entry = scan.arrival(bytes) else { return .unexpected }
        if isNew { scan.count.arrival(name, entry) }
      } else if scan.isType("retract", bytes) {
        guard let event = scan.name("event", bytes) else { return .unexpected }
        if isNew { scan.count.takeBackArrival(event) }
      }
      return .next
    }
  }

  /// Starts another stream, whose entries are distinct from those of the one before.
  mutating func beginStream() { seen.removeAll(keepingCapacity: true) }

  /// The facts of the day.
  func facts(of day: LocalDate) -> DayFacts { count.facts(of: day) }

  private enum Step {
    case next, unexpected
  }

  private mutating func lines(
    _ bytes: [UInt8],
    _ body: (inout DayScan, Span<UInt8>, Range<Int>, EventName, Bool) -> Step
  ) -> Bool {
    guard bytes.isEmpty || bytes.last == 0x0A else { return false }
    let span = bytes.span
    var start = 0
    while start < bytes.count {
      var end = start
      while span[end] != 0x0A { end += 1 }
      guard JournalRecord.isIntact(bytes[start..<end]), object.read(span, start..<end),
        object.int("v", span) == JournalRecord.version,
        let sequence = object.int("seq", span), sequence > 0,
        sequence <= JournalRecord.highestSequence, let name = name("id", span)
      else { return false }
      switch body(&self, span, start..<end, name, seen.insert(name).inserted) {
      case .next: start = end + 1
      case .unexpected: return false
      }
    }
    return true
  }

  private func isType(_ type: StaticString, _ bytes: Span<UInt8>) -> Bool {
    object.text("type", bytes).map { JSONLineScanner.equals(bytes, $0, type) } ?? false
  }

  private func name(_ key: StaticString, _ bytes: Span<UInt8>) -> EventName? {
    object.text(key, bytes).flatMap { EventName(bytes, $0) }
  }

  private func text(_ key: StaticString, _ bytes: Span<UInt8>) -> String? {
    object.text(key, bytes).map { Self.text(bytes, $0) }
  }

  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// A Boolean, false if the key is missing; nil if it has another type.
  private func flag(_ key: StaticString, _ bytes: Span<UInt8>) -> Bool? {
    switch object.value(key, bytes) {
    case nil: false
    case .bool(let value): value
    default: nil
    }
  }

  private mutating func session(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Session.ID? {
    let known = sessions.first { session in
      guard session.name.count == range.count else { return false }
      for place in session.name.indices where session.name[place] != bytes[range.lowerBound + place]
      {
        return false
      }
      return true
    }
    if let known { return known.id }
    guard let id = Session.ID(Self.text(bytes, range)) else { return nil }
    sessions.append((range.map { bytes[$0] }, id))
    return id
  }

  private mutating func rating(_ bytes: Span<UInt8>) -> DayFacts.RatingKey? {
    guard let score = object.int("score", bytes), let scale = object.int("scale", bytes),
      let hour = object.int("hour", bytes), let language = text("language", bytes),
      let isFlood = flag("flood", bytes), 2...100 ~= scale, 1...scale ~= score, 0...23 ~= hour
    else { return nil }
    var key = DayFacts.RatingKey(
      session: nil, score: score, scale: scale, language: language, hour: hour, band: nil,
      isFlood: isFlood)
    if object.value("session", bytes) != nil {
      guard let range = object.text("session", bytes), let id = session(bytes, range) else {
        return nil
      }
      key.session = id
    }
    return key
  }

  private mutating func answer(
    _ name: EventName, _ bytes: Span<UInt8>
  ) -> DayCount<EventName>.Given? {
    guard let set = text("set", bytes), let question = text("question", bytes),
      let choice = object.text("choice", bytes)
    else { return nil }
    var given = DayCount<EventName>.Given(
      name: name, session: nil, set: set, question: question, choice: Self.text(bytes, choice))
    given.session = Answer(rating: "", set: set, question: question, choice: given.choice).session
    return given
  }

  private mutating func arrival(_ bytes: Span<UInt8>) -> DayCount<EventName>.Entry? {
    guard object.int("time", bytes) != nil, let isFirstVisit = flag("firstVisit", bytes) else {
      return nil
    }
    var id: Session.ID?
    if object.value("session", bytes) != nil {
      guard let range = object.text("session", bytes), let known = session(bytes, range) else {
        return nil
      }
      id = known
    }
    var band: AgeBand?
    if object.value("band", bytes) != nil {
      guard let text = text("band", bytes) else { return nil }
      band = AgeBand(rawValue: text)
    }
    return DayCount<EventName>.Entry(session: id, isFirstVisit: isFirstVisit, band: band)
  }
}
