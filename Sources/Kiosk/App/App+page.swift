import KioskModel

/// What is shown.
extension App {
  /// A screen's page with what every page has: the way back, the languages.
  func shown<Shown: Screen>(_ screen: Shown) -> Page<Press<Shown.Action>> {
    var shown = screen.page(here).map(Press.own)
    // No page that staff see can leave out that something went wrong.
    if let outcome, here.staff != nil,
      outcome.tone == .failed || shown.message?.text.isEmpty ?? true
    {
      shown.message = outcome
    }
    let back: (label: String, action: Press<Shown.Action>)? =
      switch shown.back {
      case .none: nil
      case .previous: (here.text("foot.back"), .back)
      case .own(let label, let action): (label, action)
      }
    let firstFoot = shown.choices.firstIndex { $0.shape == .foot } ?? shown.choices.count
    if let back {
      shown.choices.insert(
        Choice(
          key: shown.backKey, otherKeys: [.escape], label: back.label, shape: .foot,
          action: back.action), at: firstFoot)
    }
    if here.staff != nil {
      // A number pad opens the door with its minus sign, and shuts it where no way leads back.
      shown.choices.append(
        Choice(
          key: .function(10), otherKeys: back == nil ? [.character("-")] : [],
          label: here.text("staff.lock"), shape: .foot, action: .lock))
    } else if !shown.choices.contains(where: { choice in
      choice.isFor(.character("/")) && !choice.shape.isLetter
    }) {
      shown.choices.append(
        Choice(
          key: .character("/"), label: here.text("foot.languages"), shape: .foot,
          action: .languages))
    }
    if canListen, shown.writes(.listening) == nil {
      // The languages keep their place, at the end.
      shown.choices.insert(
        Choice(key: .listening, label: here.text("foot.listen"), shape: .foot, action: .listen),
        at: shown.choices.count - 1)
    }
    return shown
  }

  /// The page of the state as it is now.
  var currentPage: Page<Void> {
    if idle.isAsking { return stillThere }
    return screens.last.map { withoutActions($0) } ?? page
  }

  private func withoutActions(_ screen: some Screen) -> Page<Void> {
    shown(screen).map { _ in }
  }

  mutating func paint() {
    page = currentPage
    picture = PagePainter.paint(page, frame: frame, state: pageState, size: size, look: look)
  }

  /// The question that stands before the kiosk goes home.
  private var stillThere: Page<Void> {
    var idle = idle
    let state = idle.state(
      at: here.moment.uptime, patience: patience, warning: here.place.site.warningSeconds)
    guard case .asking(let seconds) = state else { return Page(title: "") }
    return Page(
      title: here.text("idle.title"),
      blocks: [.banner(here.text("idle.text", count: seconds), score: nil)])
  }

  var frame: PageFrame {
    let site = here.place.site
    var frame = PageFrame(
      place: [site.name, site.district].filter { !$0.isEmpty }.joined(separator: " · "),
      day: here.words.longDay(here.now.date), clock: here.now.clock)
    frame.direction = TextDirection(language: here.words.language)
    if let staff = here.staff {
      frame.place = here.text("staff.band", ["name": staff.name])
      frame.isStaff = true
    }
    if site.isDemonstration { frame.mark = here.text("frame.demo") }
    // There is one line for all notices: they take turns by the minute.
    let notices = here.place.notices(on: here.now.date)
    if !notices.isEmpty, here.staff == nil {
      let notice = notices[here.now.minute % notices.count]
      frame.notice = notice.text.text(here.languageChain)
      frame.noticeSender = notice.sender
    }
    frame.tooSmall = here.text(
      "frame.tooSmall",
      [
        "columns": String(PagePainter.smallest.columns),
        "rows": String(PagePainter.smallest.rows),
      ])
    if isSavingLate {
      frame.warning = here.text("frame.unsaved", count: outbox.waiting.count)
    } else if here.staff != nil, case .doubtful(let day) = here.clock {
      frame.warning = here.text("check.clockWarning", ["day": here.words.day(day) + " \(day.year)"])
    } else if let silence = listening.silence {
      frame.warning = here.text(silence.rawValue)
    }
    return frame
  }
}
