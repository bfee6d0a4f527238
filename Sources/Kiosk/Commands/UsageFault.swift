internal import Foundation

/// What is wrong with how a command was written.
nonisolated enum UsageFault: Equatable {
  /// Something that does not belong to the command.
  case unknown(String)
  /// Something that has to be there.
  case missing(String)
  /// An option without the value it needs.
  case noValue(option: String)
  /// A value that an option cannot have.
  case badValue(String, option: String)
  /// Anything else, in the library's words.
  case other(String)

  /// The fault that the library's message tells.
  ///
  /// ArgumentParser keeps its errors to itself and tells them in English only; its messages name
  /// what they are about between single quotes.
  init(message: String) {
    let message = message.split(separator: "\n").first.map(String.init) ?? message
    let names = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    // `--from <from>` is the option and what its value is called.
    func option(_ name: String) -> String { name.components(separatedBy: " <")[0] }
    func says(_ words: String) -> Bool { message.lowercased().contains(words) }
    switch names.first {
    case let name? where says("unknown option"): self = .unknown(name)
    case _? where says("unexpected argument"): self = .unknown(names.joined(separator: " "))
    case let name? where says("missing value"): self = .noValue(option: option(name))
    case let name? where says("missing"): self = .missing(option(name))
    case let value? where says("is invalid for") && names.count > 1:
      self = .badValue(value, option: option(names[1]))
    default: self = .other(message)
    }
  }
}
