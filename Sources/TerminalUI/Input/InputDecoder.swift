/// Decodes the bytes of a terminal into input events.
///
/// A sequence is decoded or discarded as a whole, however many reads it is split over: none of its
/// bytes is taken for a key. Invalid UTF-8 costs only the invalid byte.
///
/// An incomplete sequence is abandoned only by `giveUp`, which is called after waiting in vain. A
/// clock does not show that: bytes that are read late may have come in time.
package nonisolated struct InputDecoder: Sendable {
  enum State {
    case ground
    /// After ESC, which is the key or starts a sequence.
    case escape
    case csi([UInt8])
    case ss3
    /// A control string (OSC, DCS, APC, PM, SOS), which ends with BEL or ESC \.
    case text(sawEscape: Bool)
    /// Pasted text, which ends with `ESC [ 201 ~`.
    case paste([UInt8])
    /// The bytes read so far of an old mouse report, which has three.
    case mouse([UInt8])
    /// The letter of a Linux console function key.
    case consoleFunction
  }

  private let knownSequences: [[UInt8]: Key]
  private var state = State.ground
  private var utf8: [UInt8] = []

  /// When an incomplete sequence may be abandoned, on a clock that also advances during sleep; nil
  /// if there is none.
  private(set) var deadline: Duration?
  /// The state that was abandoned last, and until when its rest is recognised.
  private var cut: (state: State, until: Duration)?

  /// How long after ESC the rest of a sequence may come (a slow connection sends it within 30 ms);
  /// if none does, it was the key.
  static let escapeTime = Duration.milliseconds(30)
  /// The longest time from the ESC of a sequence to its end, and of silence during a paste.
  /// Terminals send a sequence at once, so what follows its start is its rest. But Alt with a
  /// letter can start a control string that never ends, and a connection can break: the keys must
  /// not stay dead.
  ///
  /// An incomplete UTF-8 character has no limit: its rest cannot be taken for a character, and any
  /// other byte shows that none will follow.
  static let sequenceTime = Duration.seconds(1)
  /// How long the rest of an abandoned sequence is recognised, if it cannot be keys.
  static let restTime = Duration.seconds(5)

  /// - Parameter knownSequences: The terminal's own key sequences (from terminfo), which take
  ///   precedence over the usual ones.
  package init(knownSequences: [[UInt8]: Key] = [:]) {
    self.knownSequences = knownSequences
  }

  /// Abandons what is incomplete once nothing has come until the deadline: ESC alone was the key,
  /// an incomplete sequence is discarded.
  ///
  /// - Parameter now: The current time; before the deadline nothing is abandoned.
  mutating func giveUp(at now: Duration) -> [InputEvent] {
    guard let deadline, deadline <= now else { return [] }
    cut = (state, now + Self.restTime)
    let events = stage == .escape ? [InputEvent.key(.escape)] : []
    state = .ground
    self.deadline = nil
    return events
  }

  /// The input events in bytes that were read at once.
  ///
  /// - Parameter now: When they were read.
  package mutating func decode(_ bytes: some Collection<UInt8>, at now: Duration) -> [InputEvent] {
    var events: [InputEvent] = []
    if let cut, now < cut.until, cut.state.goesOn(with: bytes) {
      state = cut.state
      deadline = now + Self.sequenceTime
    }
    cut = nil
    for byte in bytes {
      let before = stage
      handle(byte, &events)
      switch stage {
      case .ground: deadline = nil
      case .escape: deadline = now + Self.escapeTime
      case .paste: deadline = now + Self.sequenceTime
      case .sequence: if before != .sequence { deadline = now + Self.sequenceTime }
      }
    }
    return events
  }

  private enum Stage {
    case ground, escape, sequence, paste
  }

  private var stage: Stage {
    switch state {
    case .ground: .ground
    case .escape: .escape
    case .paste: .paste
    case .csi, .ss3, .text, .mouse, .consoleFunction: .sequence
    }
  }

  private mutating func handle(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch state {
    case .ground: ground(byte, &events)
    case .escape: escape(byte, &events)
    case .csi(var bytes):
      bytes.append(byte)
      csi(bytes, &events)
    case .ss3:
      state = .ground
      if let key = knownSequences[[0x1B, 0x4F, byte]] ?? KeySequences.ss3(byte) {
        events.append(.key(key))
      }
    case .text(let sawEscape):
      let ends = byte == 0x07 || byte == 0x18 || (sawEscape && byte == UInt8(ascii: "\\"))
      state = ends ? .ground : .text(sawEscape: byte == 0x1B)
    case .paste(let last):
      let window = last.suffix(5) + [byte]
      state = window.elementsEqual(KeySequences.pasteEnd) ? .ground : .paste(Array(window))
    case .mouse(let before):
      let bytes = before + [byte]
      state = bytes.count < 3 ? .mouse(bytes) : .ground
      if bytes.count == 3, let event = MouseReport.event(old: bytes) { events.append(event) }
    case .consoleFunction:
      state = .ground
      if let key = knownSequences[[0x1B, 0x5B, 0x5B, byte]] { events.append(.key(key)) }
    }
  }

  private mutating func ground(_ byte: UInt8, _ events: inout [InputEvent]) {
    if !utf8.isEmpty, byte & 0xC0 != 0x80 { utf8 = [] }
    switch byte {
    case 0x1B: state = .escape
    case 0x0D, 0x0A: events.append(.key(.enter))
    case 0x09: events.append(.key(.tab))
    case 0x08, 0x7F: events.append(.key(.backspace))
    // Ctrl-C, Ctrl-Z, Ctrl-S and all others do nothing here.
    case 0..<0x20: break
    case 0x20..<0x7F: events.append(.key(.character(Character(UnicodeScalar(byte)))))
    default: multibyte(byte, &events)
    }
  }

  private mutating func multibyte(_ byte: UInt8, _ events: inout [InputEvent]) {
    if utf8.isEmpty && !(0xC2...0xF4).contains(byte) { return }
    utf8.append(byte)
    let length = utf8[0] < 0xE0 ? 2 : utf8[0] < 0xF0 ? 3 : 4
    guard utf8.count == length else { return }
    defer { utf8 = [] }
    guard let text = String(validating: utf8, as: UTF8.self), let scalar = text.unicodeScalars.first
    else { return }
    switch scalar.value {
    // The 8-bit forms of ESC [, ESC O and the control strings, sent as UTF-8.
    case 0x9B: state = .csi([])
    case 0x8F: state = .ss3
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: state = .text(sawEscape: false)
    case 0x80..<0xA0: break
    default:
      guard !scalar.properties.isDefaultIgnorableCodePoint else { return }
      events.append(.key(.character(Character(scalar))))
    }
  }

  private mutating func escape(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case UInt8(ascii: "["): state = .csi([])
    case UInt8(ascii: "O"): state = .ss3
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      state = .text(sawEscape: false)
    // The first of two ESC was the key.
    case 0x1B: events.append(.key(.escape))
    // Alt combinations have no function; the remaining bytes of a longer character are discarded.
    default: state = .ground
    }
  }

  private mutating func csi(_ bytes: [UInt8], _ events: inout [InputEvent]) {
    guard let last = bytes.last else { return }
    switch last {
    case UInt8(ascii: "[") where bytes.count == 1: state = .consoleFunction
    case UInt8(ascii: "M") where bytes.count == 1: state = .mouse([])
    case 0x1B: state = .escape
    case 0x18, 0x1A: state = .ground
    case 0x40...0x7E:
      state = bytes.elementsEqual(KeySequences.pasteStart) ? .paste([]) : .ground
      if let event = meaning(bytes) { events.append(event) }
    // Parameters and intermediates; of a sequence longer than any real one only the end is awaited.
    default: state = .csi(bytes.count < 64 ? bytes : Array(bytes.prefix(1)))
    }
  }

  private func meaning(_ bytes: [UInt8]) -> InputEvent? {
    if bytes.first == UInt8(ascii: "<") { return MouseReport.event(bytes) }
    return (knownSequences[[0x1B, 0x5B] + bytes] ?? KeySequences.csi(bytes)).map(InputEvent.key)
  }
}
