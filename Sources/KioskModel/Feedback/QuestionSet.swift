/// The questions that may follow a rating, from a file that the working group can change.
///
/// A change of wording is a new version, so that answers to different wordings are not added up.
package struct QuestionSet: StoredDocument, Hashable {
  /// A question that is answered with one key.
  package struct Question: Sendable, Hashable {
    /// The id used in the data.
    package let id: String
    /// The wording by language.
    package let text: LocalizedText
    /// The choices in the order shown; two to four, whose keys are separate from the five for
    /// ratings.
    package let choices: [Choice]
    /// The choices of earlier versions, which reports still need to name.
    package let retired: [Choice]
  }

  /// A choice of a question.
  package struct Choice: Sendable, Hashable {
    /// The id used in the data.
    package let id: String
    /// The wording by language.
    package let text: LocalizedText
  }

  package let id: String
  /// The version of the wording, from 1.
  package let version: Int
  /// The questions by slot: after each rating one question of each slot is asked, in rotation;
  /// there are at most two slots.
  package let slots: [[Question]]

  /// The set's id and version in the form used in answers.
  package var reference: String { "\(id)/\(version)" }

  /// The maximum number of questions after one rating.
  package static let maxSlots = 2
  /// The number of choices a question may have.
  package static let choiceCount = 2...4

  /// Whether a reference in an answer is to this set or an earlier version of it, whose choices it
  /// can name.
  package func names(_ reference: String) -> Bool {
    let parts = reference.split(separator: "/")
    guard parts.count == 2, parts[0] == id, let answered = Int(parts[1]) else { return false }
    return 1...version ~= answered
  }

  package static let documentKind = DocumentKind.questions
  package var storedID: String? { id }

  /// The set described by a document.
  package init(_ reader: JSONReader) throws(DocumentProblem) {
    id = try reader.string("id")
    version = try reader.required("version", .wholeNumber) {
      $0.intValue.flatMap { $0 > 0 ? $0 : nil }
    }
    var questions: [String: Question] = [:]
    for question in try reader.objects("questions") {
      let id = try question.string("id")
      guard questions[id] == nil else { throw question.problem("id", .malformed(id, .oneOf)) }
      let (choices, retired) = try Self.choices(question)
      questions[id] = Question(
        id: id, text: try LocalizedText(question, "text"), choices: choices, retired: retired)
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
    self.slots = Array(slots.prefix(Self.maxSlots))
  }

  /// The questions that follow a rating when `turn` ratings came before it.
  package func questions(turn: Int) -> [Question] {
    slots.compactMap { $0.isEmpty ? nil : $0[turn % $0.count] }
  }

  private static func choices(
    _ reader: JSONReader
  ) throws(DocumentProblem) -> (asked: [Choice], retired: [Choice]) {
    var (asked, retired): ([Choice], [Choice]) = ([], [])
    for choice in try reader.objects("choices") {
      let id = try choice.string("id")
      // Answers are counted by this id, so it must be unique in the question.
      guard !(asked + retired).contains(where: { $0.id == id }) else {
        throw choice.problem("id", .malformed(id, .oneOf))
      }
      let made = Choice(id: id, text: try LocalizedText(choice, "text"))
      if try choice.optionalBool("retired") == true {
        retired.append(made)
      } else {
        asked.append(made)
      }
    }
    guard choiceCount.contains(asked.count) else {
      throw reader.problem("choices", .wrongCount(asked.count, choiceCount))
    }
    return (asked, retired)
  }
}
