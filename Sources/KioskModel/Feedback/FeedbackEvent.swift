package import Foundation

/// What visitors tell the meeting place, as it is kept in the feedback journal.
package enum FeedbackEvent: Sendable, Hashable {
  case rating(Rating)
  case answer(Answer)
  case wish(Wish)
  /// The event of that id does not count: it was undone.
  case retract(event: String)
  /// The rating of that id came in a flood, which was seen only after it.
  case flood(rating: String)

  /// A question to all in the room has begun; its name is that of the event.
  case poll(Poll)
  /// Somebody in the room picked an answer.
  case vote(poll: String, option: Int)
  /// The question is over.
  case pollEnd(String)

  /// The event with a random name, fit for a journal.
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

  /// The event that a line of the journal holds; nil for a type or content that this program does
  /// not know, which a later one may have written.
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
        // Without its session it would count for the visit as a whole, which nobody has said.
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
