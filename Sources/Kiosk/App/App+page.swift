import KioskModel
import TerminalUI

/// The page that is shown.
extension App {
  /// A screen's page with the choices that every page has, such as back and languages.
  func shown<Shown: Screen>(_ screen: Shown) -> Page<Press<Shown.Action>> {
    var shown = screen.page(context).map(Press.own)
    // Errors are shown on every staff page, even in place of the page's own message.
    if let announcement, context.staff != nil,
      announcement.tone == .failed || shown.message?.text.isEmpty ?? true
    {
      shown.message = announcement
    }
    let back: (id: String?, label: String, action: Press<Shown.Action>)? =
      switch shown.back {
      case .none: nil
      case .previous: (nil, context.text("foot.back"), .back)
      case .own(let label, let action): ("back " + label, label, action)
      }
    let firstFooter = shown.choices.firstIndex { $0.shape == .footer } ?? shown.choices.count
    if let back {
      shown.choices.insert(
        Choice(
          id: back.id, role: .back, key: shown.backKey, otherKeys: [.escape], label: back.label,
          shape: .footer, action: back.action), at: firstFooter)
    }
    if context.staff != nil {
      // On a number pad the minus key opens the unlock page, and locks on pages without Back.
      shown.choices.append(
        Choice(
          role: .lock, key: .function(10), otherKeys: back == nil ? [.character("-")] : [],
          label: context.text("staff.lock"), shape: .footer, action: .lock))
    } else if !shown.choices.contains(where: { $0.role == .languages }) {
      shown.choices.append(
        Choice(
          role: .languages, key: .character("/"), label: context.text("foot.languages"),
          shape: .footer, action: .languages))
    }
    if canListen, !shown.isText(.listening) {
      // The language choice stays last.
      shown.choices.insert(
        Choice(
          role: .listen, key: .listening, label: context.text("foot.listen"), shape: .footer,
          action: .listen),
        at: shown.choices.count - 1)
    }
    return shown
  }

  /// The page for the current state.
  var currentPage: Page<Void> {
    if idle.isAsking { return stillThere }
    return navigation.top.map { withoutActions($0.screen) } ?? page
  }

  private func withoutActions(_ screen: some Screen) -> Page<Void> {
    shown(screen).map { _ in }
  }

  mutating func paint() {
    page = currentPage
    pageState.lit = glow.index(on: page)
    let below = idle.isAsking ? navigation.top.map { withoutActions($0.screen) } ?? page : page
    renderedPage = PagePainter.paint(
      below, frame: frame, state: pageState, size: size, look: look, box: stillThereBox)
  }

  /// The question whether anybody is still there, shown before the kiosk returns to the home page.
  private var stillThere: Page<Void> {
    guard let box = stillThereBox else { return Page(title: "") }
    return Page(title: box.title, blocks: [.text(box.text)])
  }

  /// The same question as a box over the page that may be left.
  private var stillThereBox: PageBox? {
    guard idle.isAsking else { return nil }
    var idle = idle
    let warning = context.place.site.warningSeconds
    let state = idle.state(at: context.moment.uptime, idleTimeout: idleTimeout, warning: warning)
    guard case .asking(let seconds) = state else { return nil }
    return PageBox(
      title: context.text("idle.title"), text: context.text("idle.text", count: seconds),
      seconds: seconds, share: Double(seconds) / Double(max(1, warning)))
  }

  var frame: PageFrame {
    let site = context.place.site
    var frame = PageFrame(
      name: [site.name, site.district].filter { !$0.isEmpty }.joined(separator: " · "),
      day: context.words.longDay(context.now.date), clock: context.now.clock)
    frame.direction = context.words.language.direction
    if let staff = context.staff {
      frame.name = context.text("staff.band", ["name": staff.name])
      frame.hasSecondBand = true
    }
    if site.isDemonstration { frame.mark = context.text("frame.demo") }
    // All notices share one line: they take turns, one a minute.
    let notices = context.place.notices(on: context.now.date)
    if !notices.isEmpty, context.staff == nil {
      let notice = notices[context.now.minute % notices.count]
      frame.notice = notice.text.text(context.languageChain)
      frame.noticeSender = notice.sender
    }
    frame.tooSmall = context.text(
      "frame.tooSmall",
      [
        "columns": String(PagePainter.smallest.columns),
        "rows": String(PagePainter.smallest.rows),
      ])
    if isSavingLate {
      frame.warning = context.text("frame.unsaved", count: outbox.waiting.count)
    } else if context.staff != nil, case .doubtful(let day) = context.clock {
      frame.warning = context.text(
        "check.clockWarning", ["day": context.words.day(day) + " \(day.year)"])
    } else if context.staff != nil, context.isNewDevice {
      frame.warning = context.text("check.newDeviceWarning")
    } else if let silence = listening.silence {
      frame.warning = context.text(silence.rawValue)
    }
    return frame
  }
}
