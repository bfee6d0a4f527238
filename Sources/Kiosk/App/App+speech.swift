import KioskModel
import TerminalUI

/// Reading pages aloud to a visitor who listens.
extension App {
  /// How long a visitor who is listening is assumed to be there without pressing anything.
  static let listeningTime = Duration.seconds(180)

  /// Whether the page can be read aloud: a visitors' page, with a voice, and speech turned on.
  var canListen: Bool {
    guard context.access.speech != nil, context.place.site.speech != nil, context.staff == nil
    else {
      return false
    }
    return !(navigation.top?.screen.isForStaff ?? false) && !root.isForStaff
  }

  /// Handles the key for reading aloud: reads the page, unless the press has just stopped that.
  mutating func listen() -> [Work] {
    guard canListen, !listening.wasStopped else { return [] }
    context.access.hasListener = true
    listening.known = spokenPage
    if context.words.language.voice != nil || recording != nil {
      // If + does something else on this page, the visitor is told about it on the next one.
      let isOffered = !page.choices.contains { $0.isFor(.character("+")) }
      let louder = listening.hasToldLouder || !isOffered ? [] : [context.text("speech.louder")]
      listening.hasToldLouder = listening.hasToldLouder || isOffered
      return speak(listening.known + louder)
    }
    listening.silence = .noVoice
    if listening.hasToldNoVoice { return [] }
    listening.hasToldNoVoice = true
    return begin(
      Speech(
        parts: localizer.languages.filter(\.isForStaff).compactMap { language in
          guard let voice = language.voice, let words = try? localizer.catalogue(language.tag)
          else { return nil }
          return SpokenPart(text: words.text("speech.noVoice"), voice: voice)
        }))
  }

  /// Reads the page again, louder.
  mutating func louder() -> [Work] {
    listening.turnUp()
    listening.known = spokenPage
    return speak(listening.known)
  }

  /// Stops reading aloud; called at every press.
  mutating func stopSpeaking() -> [Work] {
    listening.wasStopped = listening.isSpeaking
    listening.silence = nil
    listening.number = nil
    return listening.wasStopped ? [.stopSpeaking] : []
  }

  /// Resets reading aloud when the visitor has left.
  mutating func endListening() -> [Work] {
    let effects = stopSpeaking()
    // The count goes on: a late end of this reading must not be taken for one of the next
    // visitor's.
    let count = listening.count
    listening = Listening()
    context.access.hasListener = false
    listening.count = count
    return effects
  }

  /// On the home page nobody is asked whether they are still there: after a while without a press
  /// the visitor who listened is assumed to have left.
  mutating func forgetListener() -> [Work] {
    guard context.access.hasListener,
      idle.isQuiet(at: context.moment.uptime, idleTimeout: idleTimeout)
    else {
      return []
    }
    return endListening()
  }

  /// Handles the end of a reading.
  mutating func stopped(_ number: Int) {
    guard listening.number == number else { return }
    listening.number = nil
    // The time to answer starts when everything has been read.
    if !idle.isAsking { _ = idle.pressed(at: context.moment.uptime) }
  }

  /// Handles a reading that was not audible: the page says so until the next press.
  mutating func notAudible(_ number: Int) {
    guard listening.number == number else { return }
    stopped(number)
    if listening.silence == nil { listening.silence = .noSound }
  }

  /// Reads what is new on the page to a visitor who listens, if the page asks for it.
  mutating func speakUp() -> [Work] {
    guard context.access.hasListener, canListen else { return [] }
    let page = spokenPage
    let new = page.filter { !listening.known.contains($0) }
    listening.known = page
    let warning = SpokenText.sentence(isSavingLate ? frame.warning : "")
    let urgent = speaksUp || idle.isAsking ? new : new.filter { $0 == warning }
    return urgent.isEmpty ? [] : speak(urgent)
  }

  /// The name of the recording of the page, if its language has no voice.
  private var recording: String? {
    guard context.words.language.voice == nil, let screen = navigation.top?.screen else {
      return nil
    }
    let name = context.words.language.tag + "/" + screen.name
    return context.access.speech?.recordings.contains(name) == true ? name : nil
  }

  private mutating func speak(_ lines: [String]) -> [Work] {
    let recording = recording
    return begin(
      Speech(
        parts: recording == nil
          ? localizer.languages.spoken(lines, in: context.words.language) : [],
        recording: recording))
  }

  private mutating func begin(_ speech: Speech) -> [Work] {
    guard speech.recording != nil || !speech.parts.isEmpty else { return [] }
    var speech = speech
    let usual = context.place.site.speech ?? SpeechSettings()
    speech.settings = SpeechSettings(
      volume: usual.volume * listening.loudness / 100, rate: usual.rate)
    listening.count += 1
    listening.number = listening.count
    return [.speak(speech, number: listening.count)]
  }
}

/// Sentences to read aloud.
extension App {
  /// The page as sentences, preceded by the warning shown above every page.
  private var spokenPage: [String] {
    if idle.isAsking {
      // One announcement covers the whole countdown, so it gives the number of seconds at the
      // start.
      let seconds = context.place.site.warningSeconds
      return [context.text("idle.title"), context.text("idle.text", count: seconds)]
        .map(SpokenText.sentence)
    }
    let page = navigation.top.map { spoken($0.screen) } ?? []
    return isSavingLate ? [SpokenText.sentence(frame.warning)] + page : page
  }

  private func spoken<Shown: Screen>(_ screen: Shown) -> [String] {
    var page = shown(screen)
    page.blocks = page.blocks.map { renderedPage.said($0) }
    if !frame.notice.isEmpty { page.blocks.insert(.notice(frame.wholeNotice), at: 0) }
    return page.spoken { key, label in
      context.text("speech.choice", ["key": key, "label": label])
    }
  }

  private var speaksUp: Bool { navigation.top?.screen.speaksUp(context) ?? false }
}

extension Screen {
  /// Whether its page has something that a visitor who listens must hear.
  fileprivate func speaksUp(_ context: Context) -> Bool { page(context).speaksUp }
}
