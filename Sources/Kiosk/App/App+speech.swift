import KioskModel

/// Reading aloud.
extension App {
  /// How long somebody who listens is taken to be there without a press.
  static let listeningTime = Duration.seconds(180)

  /// Whether the page can be read aloud: visitors' pages, where there is a voice and nobody has
  /// turned it off.
  var canListen: Bool {
    guard context.access.speech != nil, context.place.site.speech != nil, context.staff == nil
    else {
      return false
    }
    return !(navigation.top?.screen.isForStaff ?? false) && !root.isForStaff
  }

  /// The key for reading was pressed: reads the page, unless the press was to stop that.
  mutating func listen() -> [Work] {
    guard canListen, !listening.wasStopped else { return [] }
    context.access.hasListener = true
    listening.known = spokenPage
    if context.words.language.voice != nil || recording != nil {
      // Where the key does something else on the page it is told on the next one.
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

  /// Stops the reading at any press.
  mutating func stopSpeaking() -> [Work] {
    listening.wasStopped = listening.isSpeaking
    listening.silence = nil
    listening.number = nil
    return listening.wasStopped ? [.stopSpeaking] : []
  }

  /// The visitor has gone.
  mutating func endListening() -> [Work] {
    let effects = stopSpeaking()
    // A reading that ends late must not be taken for one of the next visitor's.
    let count = listening.count
    listening = Listening()
    context.access.hasListener = false
    listening.count = count
    return effects
  }

  /// At home nobody is asked whether they are there; after a while whoever listened is not.
  mutating func forgetListener() -> [Work] {
    guard context.access.hasListener, idle.isQuiet(at: context.moment.uptime, patience: patience)
    else {
      return []
    }
    return endListening()
  }

  /// A reading has come to its end.
  mutating func stopped(_ number: Int) {
    guard listening.number == number else { return }
    listening.number = nil
    // The time to think begins when all has been said.
    if !idle.isAsking { _ = idle.pressed(at: context.moment.uptime) }
  }

  /// A reading could not be heard: the page says so, until the next press.
  mutating func notHeard(_ number: Int) {
    guard listening.number == number else { return }
    stopped(number)
    if listening.silence == nil { listening.silence = .noSound }
  }

  /// Says by itself, to somebody who listens, what is new on a page that has something to say.
  mutating func speakUp() -> [Work] {
    guard context.access.hasListener, canListen else { return [] }
    let page = spokenPage
    let new = page.filter { !listening.known.contains($0) }
    listening.known = page
    let warning = SpokenText.sentence(isSavingLate ? frame.warning : "")
    let urgent = speaksUp || idle.isAsking ? new : new.filter { $0 == warning }
    return urgent.isEmpty ? [] : speak(urgent)
  }

  /// What somebody has read in for the page, where its language has no voice.
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

/// What there is to be said.
extension App {
  /// The page as sentences, after what stands above every page.
  private var spokenPage: [String] {
    if idle.isAsking {
      // It stands for all the seconds that are counted down.
      let seconds = context.place.site.warningSeconds
      return [context.text("idle.title"), context.text("idle.text", count: seconds)]
        .map(SpokenText.sentence)
    }
    let page = navigation.top.map { spoken($0.screen) } ?? []
    return isSavingLate ? [SpokenText.sentence(frame.warning)] + page : page
  }

  private func spoken<Shown: Screen>(_ screen: Shown) -> [String] {
    var page = shown(screen)
    if !frame.notice.isEmpty { page.blocks.insert(.notice(frame.wholeNotice), at: 0) }
    return page.spoken { key, label in
      context.text("speech.choice", ["key": key, "label": label])
    }
  }

  private var speaksUp: Bool { navigation.top?.screen.speaksUp(context) ?? false }
}

extension Screen {
  /// Whether its page says something that whoever listens has to hear.
  fileprivate func speaksUp(_ context: Context) -> Bool { page(context).speaksUp }
}
