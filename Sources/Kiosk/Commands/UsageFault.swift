/// What is wrong with how a command was written.
nonisolated enum UsageFault: Equatable {
  /// Something that does not belong to the command.
  case unknown(String)
  /// Something that has to be there.
  case missing(String)
  /// An option without the value it needs.
  case noValue(option: String)
  /// An option with a value, although it has none.
  case unwantedValue(option: String)
  /// A value that an option cannot have.
  case badValue(String, option: String)
  /// Anything else, in the library's words.
  case other(String)

  /// The fault that the library's message tells.
  ///
  /// ArgumentParser has no public type for its errors and tells them in English only, so that
  /// Package.swift takes one version exactly, and `UsageFaultTests` fails where another says
  /// something else. A message is taken as a whole: what stands between its quotes was typed by
  /// somebody and may have quotes and lines of its own.
  init(message: String) {
    // After an option stands what its value is called: `--from <from>`.
    if let found = message.wholeMatch(
      of: /(?s)Unknown option '(.+?)'(?:\. Did you mean '[^']+'\?)?/)
    {
      self = .unknown(String(found.1))
    } else if let found = message.wholeMatch(of: /(?s)Invalid option: (.+)/) {
      self = .unknown(String(found.1))
    } else if let found = message.wholeMatch(
      of: /(?s)(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/)
    {
      self = .unknown(String(found.1.replacing("', '", with: " ")))
    } else if let found = message.wholeMatch(of: /Missing value for '(\S+)(?: <[^']+>)?'/) {
      self = .noValue(option: String(found.1))
    } else if let found = message.wholeMatch(of: /Missing expected argument '(\S+)(?: <[^']+>)?'/) {
      self = .missing(String(found.1))
    } else if let found = message.wholeMatch(
      of: /(?s)The option '(\S+)' does not take any value, but '.*' was specified\./)
    {
      self = .unwantedValue(option: String(found.1))
    } else if let found = message.wholeMatch(
      of: /(?s)The value '(.*)' is invalid for '(\S+)(?: <[^']+>)?'.*/)
    {
      self = .badValue(String(found.1), option: String(found.2))
    } else {
      self = .other(message.split(separator: "\n").first.map(String.init) ?? message)
    }
  }

  /// The command that the library's full message says to look at, such as `kiosk today --help`.
  static func help(in message: String) -> String? {
    message.firstMatch(of: /See '([^\n]+)' for more information\.\s*$/).map { String($0.1) }
  }
}
