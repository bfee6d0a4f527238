import KioskModel
import TerminalUI

/// Input: keys, touches and typed lines.
extension App {
  /// Handles the input events from one read of the terminal.
  ///
  /// - Parameter time: When they were read.
  mutating func handle(_ inputs: [InputEvent], at time: Duration) -> [Work] {
    var effects: [Work] = []
    var pressed = 0
    for (place, input) in inputs.prefix(Self.maxInputsPerRead).enumerated() {
      // A press refers to the page shown when it arrives, including after the press before it.
      if place > 0 { page = currentPage }
      let isWritten = isWritten(input)
      if !isWritten {
        pressed += 1
        guard pressed <= Self.maxPressesPerRead else { break }
        // A touch is matched against what is painted.
        if place > 0 { paint() }
      }
      effects += handle(input, isWritten: isWritten, at: time)
    }
    return effects
  }

  /// Whether an input event is text for the page to take in, rather than a choice.
  private func isWritten(_ input: InputEvent) -> Bool {
    switch input {
    case .key(let key): page.isText(key)
    case .line(let text): page.isText(line: text)
    case .choice, .touchBegan, .touchEnded, .scrolledUp, .scrolledDown: false
    }
  }

  /// Whether a press comes so soon after a page closed by itself that it was meant for that page.
  private func isMeantForClosedPage(_ input: InputEvent) -> Bool {
    guard let closedPage, isHome, context.moment.uptime < closedPage.until else { return false }
    switch input {
    case .key(.character(let character)):
      return (character.isNumber || character == "-")
        && closedPage.isMeant(.character(character), insteadOf: page)
    // Nobody has yet seen which choice has the focus.
    case .key(.enter): return true
    case .choice(let index):
      return page.choices.indices.contains(index)
        && closedPage.isMeant(page.choices[index].key, insteadOf: page)
    case .touchBegan(let position):
      return closedPage.isMeant(position, insteadOf: page, renderedPage)
    case .key, .line, .touchEnded, .scrolledUp, .scrolledDown: return false
    }
  }

  private mutating func handle(
    _ input: InputEvent, isWritten: Bool, at time: Duration
  ) -> [Work] {
    // Nothing can be pressed while the terminal is too small to show the page.
    guard !isMeantForClosedPage(input), PagePainter.fits(size) else { return [] }
    switch input {
    case .key(let key):
      let earlier = handleDecidedKey(before: input, at: time)
      return accepts(key, isWritten: isWritten, at: time)
        ? earlier + pressed(key, isWritten: isWritten) : earlier
    case .choice(let index):
      announcement = nil
      let stopped = stopSpeaking()
      if idle.pressed(at: context.moment.uptime) { return stopped }
      return stopped + (page.choices.indices.contains(index) ? choose(index) : [])
    case .line(let text):
      announcement = nil
      let stopped = stopSpeaking()
      if idle.pressed(at: context.moment.uptime) { return stopped }
      guard isWritten, let top = navigation.top else { return stopped }
      return stopped + (write(text, on: top.screen, top.number) ?? [])
    case .touchBegan(let position):
      let stopped = handleDecidedKey(before: input, at: time) + stopSpeaking()
      if idle.pressed(at: context.moment.uptime) { return stopped }
      pageState.pressed = renderedPage.choice(at: position)
      touch = Touch(position: position, choice: pageState.pressed.flatMap(page.id(ofChoice:)))
      return stopped
    case .touchEnded(let position):
      guard let touch else { return [] }
      self.touch = nil
      pageState.pressed = nil
      guard let choice = touch.choice(liftedAt: position, on: page, renderedPage),
        acceptsTouch(choice, at: time)
      else { return [] }
      // Not earlier: removing the message would move the page under the finger.
      announcement = nil
      return choose(choice)
    case .scrolledUp: return stopSpeaking() + scroll(-1)
    case .scrolledDown: return stopSpeaking() + scroll(1)
    }
  }

  /// Whether a touch counts as a separate press: a shaking finger touches twice, as a hand presses
  /// a key twice. Text input is accepted as fast as it is typed.
  private mutating func acceptsTouch(_ index: Int, at time: Duration) -> Bool {
    guard page.choices.indices.contains(index) else { return true }
    let choice = page.choices[index]
    if choice.shape.isTyped || page.isText(choice.key) { return true }
    return context.staff == nil
      ? filter.accepts(choice.key, at: time, wait: visitorsWait(for: choice.key))
      : heldKeys.acceptsTouch(choice.key, at: time)
  }

  /// How long the same key is ignored after a visitor's press. The minus key, which opens the
  /// unlock page, has the shorter wait: a PIN typed before that page has opened would count as
  /// ratings.
  private func visitorsWait(for key: Key) -> Duration {
    page.goesBack(key) || key == .character("-") ? KeyFilter.backWait : KeyFilter.wait
  }

  /// Whether a key press counts as a separate press.
  private mutating func accepts(_ key: Key, isWritten: Bool, at time: Duration) -> Bool {
    // Text is accepted as fast as it is typed.
    if isWritten {
      heldKeys.note(key, at: time)
      return true
    }
    // Staff count people as fast as they come in.
    return context.staff == nil
      ? filter.accepts(key, at: time, wait: visitorsWait(for: key))
      : heldKeys.judge(key, at: time) == .press
  }

  /// Handles a staff member's key press that could have been a repeat of a held key but was not.
  mutating func handleDecidedKey(before next: InputEvent? = nil, at time: Duration) -> [Work] {
    guard let key = heldKeys.decide(at: time, before: next), context.staff != nil else { return [] }
    let effects = pressed(key, isWritten: false)
    page = currentPage
    return effects
  }

  private mutating func pressed(_ key: Key, isWritten: Bool) -> [Work] {
    announcement = nil
    let stopped = stopSpeaking()
    let wasAsked = idle.pressed(at: context.moment.uptime)
    // Locking answers the question whether anybody is still there.
    if wasAsked { return stopped + (key == .function(10) ? lock() : []) }
    return stopped + press(key, isWritten: isWritten)
  }

  private mutating func press(_ key: Key, isWritten: Bool) -> [Work] {
    if isWritten, let top = navigation.top,
      let effects = write(key, on: top.screen, top.number)
    {
      return effects
    }
    let choices = page.choices
    if key == .enter, let focus = pageState.focus { return choose(focus) }
    // A letter on the on-screen keyboard has a key only if no other choice uses it: 0 goes back
    // even when the on-screen keyboard shows digits.
    let meant = choices.indices.filter { choices[$0].isFor(key) }
    if let index = meant.first(where: { !choices[$0].shape.isLetter }) ?? meant.first {
      return choose(index)
    }
    switch key {
    // On a right-to-left page the next choice is to the left.
    case .left: moveFocus(frame.direction == .leftToRight ? -1 : 1, of: choices.count)
    case .right: moveFocus(frame.direction == .leftToRight ? 1 : -1, of: choices.count)
    case .backTab: moveFocus(-1, of: choices.count)
    case .tab: moveFocus(1, of: choices.count)
    case .up: return step(-1, choices.count)
    case .down: return step(1, choices.count)
    case .pageUp: return scroll(-5)
    case .pageDown: return scroll(5)
    case .character("+"): return listening.wasStopped ? louder() : scroll(1)
    case .function(10), .character("-"): return openUnlockScreen()
    default: break
    }
    return []
  }

  /// Scrolls if part of the page is hidden; moves the focus otherwise.
  mutating func step(_ direction: Int, _ count: Int) -> [Work] {
    if renderedPage.hidden != RenderedPage.Hidden() { return scroll(direction) }
    moveFocus(direction, of: count)
    return []
  }

  mutating func scroll(_ lines: Int) -> [Work] {
    let most = lines < 0 ? -renderedPage.hidden.above : renderedPage.hidden.below
    pageState.scroll += lines < 0 ? max(lines, most) : min(lines, most)
    return []
  }

  mutating func moveFocus(_ direction: Int, of count: Int) {
    guard count > 0 else { return }
    let start = pageState.focus ?? activeField ?? (direction > 0 ? -1 : count)
    pageState.focus = (start + direction + count) % count
  }

  /// The id of the choice that has the focus.
  private var focusedID: String? {
    pageState.focus.flatMap(currentPage.id(ofChoice:))
  }

  /// The index of the field being edited, from which the focus moves on.
  private var activeField: Int? {
    page.choices.firstIndex { choice in
      if case .field(let look) = choice.shape { look.isActive } else { false }
    }
  }

  mutating func choose(_ index: Int) -> [Work] {
    guard let top = navigation.top else { return [] }
    return choose(index, of: top.screen, top.number)
  }

  private mutating func choose<Shown: Screen>(
    _ index: Int, of screen: Shown, _ number: Int
  ) -> [Work] {
    // The page may have changed since it was painted. A press must not trigger a choice that has
    // taken the place of the one shown.
    let choices = shown(screen).choices
    let shownID = page.id(ofChoice: index)
    let isSame = choices.indices.contains(index) && choices[index].id == shownID
    guard let choice = isSame ? choices[index] : choices.first(where: { $0.id == shownID }) else {
      return []
    }
    switch choice.action {
    case .back:
      if screen.holdsDraft { return show(fixed.discardDraft()) }
      navigation.pop()
      pageState = PageState()
      return []
    case .languages: return show(fixed.languages())
    case .listen: return listen()
    case .lock: return lock()
    case .own(let action):
      let marked = focusedID
      if hasMotion { glow.begin(choice, at: context.moment.uptime) }
      let work = update(screen, number, with: action)
      // The focus stays with its choice; it does not pass to another one that takes its place.
      if focusedID != marked { pageState.focus = nil }
      return work
    }
  }

  /// Whether anything may change on the screen by itself.
  private var hasMotion: Bool {
    !context.place.site.hasReducedMotion && !context.access.readsLines
  }

  mutating func show(_ screen: any Screen) -> [Work] {
    navigation.push(screen)
    return appear()
  }

  /// Passes a key to the screen as text; nil if the page does not take it as text.
  private mutating func write<Shown: Screen>(
    _ key: Key, on screen: Shown, _ number: Int
  ) -> [Work]? {
    screen.page(context).action(writing: key).map { write($0, on: screen, number) }
  }

  /// Passes a whole typed line to the screen; nil if the page takes none.
  private mutating func write<Shown: Screen>(
    _ line: String, on screen: Shown, _ number: Int
  ) -> [Work]? {
    screen.page(context).action(writing: line).map { write($0, on: screen, number) }
  }

  private mutating func write<Shown: Screen>(
    _ action: Shown.Action, on screen: Shown, _ number: Int
  ) -> [Work] {
    // The choices may be different after each letter.
    pageState.focus = nil
    return update(screen, number, with: action)
  }
}
