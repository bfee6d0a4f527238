/// How a command line does not match what the command accepts.
nonisolated enum UsageFault: Equatable {
  /// Something that does not belong to the command.
  case unknown(String)
  /// An argument that the command requires.
  case missing(String)
  /// An option without its value.
  case noValue(option: String)
  /// An option with a value, although it takes none.
  case unwantedValue(option: String)
  /// An invalid value of an option.
  case badValue(String, option: String)
  /// Any other error, in the library's words.
  case other(String)

  /// The error described by a message of the library.
  ///
  /// ArgumentParser has no public type for its errors and reports them only in English, so
  /// Package.swift requires one exact version, and `UsageFaultTests` fails if another one uses
  /// different words. A message is matched as a whole: what is quoted in it was typed by somebody,
  /// and may itself contain quotes and line breaks.
  init(message: String) {
    // An option is followed by the name of its value: `--from <from>`.
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

  /// The command that the library's message refers to for help, such as `kiosk today --help`.
  static func help(in message: String) -> String? {
    message.firstMatch(of: /See '([^\n]+)' for more information\.\s*$/).map { String($0.1) }
  }
}
