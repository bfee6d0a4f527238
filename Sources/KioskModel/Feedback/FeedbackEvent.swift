package import Foundation

/// An entry of the feedback journal.
package enum FeedbackEvent: Sendable, Hashable {
  case rating(Rating)
  case answer(Answer)
  case wish(Wish)
  /// The entry with this id was undone and does not count.
  case retract(event: String)
  /// The rating with this id is part of a flood that was only detected after it.
  case flood(rating: String)

  /// A poll was opened; its id is that of the journal entry.
  case poll(Poll)
  /// Somebody voted for an option of a poll.
  case vote(poll: String, option: Int)
  /// The poll was closed.
  case pollEnd(String)

  /// The journal entry, with a random id.
  package func journalEvent(id: UUID) -> JournalEvent {
    switch self {
    case .rating(let rating):
      var content: JSONObject = [:]
      content["session"] = rating.session.map { .string($0.description) }
      content["score"] = .int(rating.score)
      content["scale"] = .int(rating.scale)
      content["language"] = .string(rating.language)
      content["hour"] = .int(rating.hour)
      if rating.isFlood { content["flood"] = true }
      return JournalEvent(id: id, type: "rating", content: content)
    case .answer(let answer):
      return JournalEvent(
        id: id, type: "answer",
        content: [
          "rating": .string(answer.rating), "set": .string(answer.set),
          "question": .string(answer.question), "choice": .string(answer.choice),
        ])
    case .wish(let wish): return JournalEvent(id: id, type: "wish", content: wish.content)
    case .retract(let event):
      return JournalEvent(id: id, type: "retract", content: ["event": .string(event)])
    case .flood(let rating):
      return JournalEvent(id: id, type: "flood", content: ["rating": .string(rating)])
    case .poll(let poll):
      var content: JSONObject = [
        "question": .string(poll.question), "options": .strings(poll.options),
      ]
      content["usual"] = poll.usual.map(JSONValue.string)
      return JournalEvent(id: id, type: "poll", content: content)
    case .vote(let poll, let option):
      return JournalEvent(
        id: id, type: "vote", content: ["poll": .string(poll), "option": .int(option)])
    case .pollEnd(let poll):
      return JournalEvent(id: id, type: "pollEnd", content: ["poll": .string(poll)])
    }
  }

  /// The feedback in a journal record; nil for a type or content unknown to this program, which a
  /// later version may have written.
  package init?(_ record: JournalRecord) {
    let content = record.content
    switch record.type {
    case "rating":
      guard let score = content["score"]?.intValue, let scale = content["scale"]?.intValue,
        let language = content["language"]?.stringValue, let hour = content["hour"]?.intValue,
        2...100 ~= scale, 1...scale ~= score, 0...23 ~= hour
      else { return nil }
      var session: Session.ID?
      if let value = content["session"], value != .null {
        // If the session was ignored, the rating would count for the visit as a whole, which the
        // visitor did not say.
        session = value.stringValue.flatMap(Session.ID.init)
        guard session != nil else { return nil }
      }
      self = .rating(
        Rating(
          session: session, score: score, scale: scale, language: language, hour: hour,
          isFlood: content["flood"]?.boolValue ?? false))
    case "answer":
      guard let rating = content["rating"]?.stringValue, let set = content["set"]?.stringValue,
        let question = content["question"]?.stringValue,
        let choice = content["choice"]?.stringValue
      else { return nil }
      self = .answer(Answer(rating: rating, set: set, question: question, choice: choice))
    case "wish":
      guard let wish = Wish(content) else { return nil }
      self = .wish(wish)
    case "retract":
      guard let event = content["event"]?.stringValue else { return nil }
      self = .retract(event: event)
    case "flood":
      guard let rating = content["rating"]?.stringValue else { return nil }
      self = .flood(rating: rating)
    case "poll":
      guard
        let poll = Poll(
          id: record.id, question: content["question"]?.stringValue ?? "",
          options: (content["options"]?.arrayValue ?? []).compactMap(\.stringValue),
          usual: content["usual"]?.stringValue)
      else { return nil }
      self = .poll(poll)
    case "vote":
      guard let poll = content["poll"]?.stringValue, let option = content["option"]?.intValue
      else { return nil }
      self = .vote(poll: poll, option: option)
    case "pollEnd":
      guard let poll = content["poll"]?.stringValue else { return nil }
      self = .pollEnd(poll)
    default: return nil
    }
  }
}
