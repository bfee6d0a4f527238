/// The questions that may follow a rating: a file that the working group can change.
///
/// A change of wording is a new version, so that answers to different wordings are never added up.
public struct QuestionSet: Sendable, Hashable {
  /// A question that one press answers.
  public struct Question: Sendable, Hashable {
    /// Its name in the data.
    public let id: String
    /// Its wording by language.
    public let text: LocalizedText
    /// What can be answered, in the order shown; two to six.
    public let choices: [Choice]
  }

  /// An answer that can be chosen.
  public struct Choice: Sendable, Hashable {
    /// Its name in the data.
    public let id: String
    /// Its wording by language.
    public let text: LocalizedText
  }

  /// The set's name.
  public let id: String
  /// The version of the wording, from 1.
  public let version: Int
  /// After each rating one question of each slot is asked, the slot's questions by turns; no more
  /// than two slots.
  public let slots: [[Question]]

  /// The set and its version as they stand in an answer.
  public var reference: String { "\(id)/\(version)" }

  /// The most questions that follow one rating.
  public static let mostSlots = 2

  /// The set that a document describes.
  public init(_ reader: JSONReader) throws(DocumentProblem) {
    id = try reader.string("id")
    version = try reader.required("version", .wholeNumber) {
      $0.intValue.flatMap { $0 > 0 ? $0 : nil }
    }
    var questions: [String: Question] = [:]
    for question in try reader.objects("questions") {
      let id = try question.string("id")
      guard questions[id] == nil else { throw question.problem("id", .malformed(id, .oneOf)) }
      questions[id] = Question(
        id: id, text: try LocalizedText(question, "text"), choices: try Self.choices(question))
    }
    var slots: [[Question]] = []
    for slot in try reader.objects("slots") {
      var turns: [Question] = []
      for (index, name) in try slot.strings("turns").enumerated() {
        guard let question = questions[name] else {
          throw DocumentProblem(
            path: slot.path + ["turns", String(index)], reason: .malformed(name, .oneOf))
        }
        turns.append(question)
      }
      slots.append(turns)
    }
    self.slots = Array(slots.prefix(Self.mostSlots))
  }

  /// The questions that follow a rating when `turn` ratings came before it.
  public func questions(turn: Int) -> [Question] {
    slots.compactMap { $0.isEmpty ? nil : $0[turn % $0.count] }
  }

  private static func choices(_ reader: JSONReader) throws(DocumentProblem) -> [Choice] {
    var choices: [Choice] = []
    for choice in try reader.objects("choices") {
      let id = try choice.string("id")
      // Answers are counted by this name.
      guard !choices.contains(where: { $0.id == id }) else {
        throw choice.problem("id", .malformed(id, .oneOf))
      }
      choices.append(Choice(id: id, text: try LocalizedText(choice, "text")))
    }
    guard 2...6 ~= choices.count else { throw reader.problem("choices", .expected(.list)) }
    return choices
  }
}
