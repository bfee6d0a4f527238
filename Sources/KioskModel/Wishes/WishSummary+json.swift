extension WishSummary {
  /// The summary as JSON; how many agreed is told from five on.
  package var json: JSONObject {
    [
      "received": .int(received), "waiting": .int(waiting), "declined": .int(declined),
      "lines": .array(
        lines.map { line in
          .object([
            "theme": line.theme.map { .string($0.rawValue) } ?? .null,
            "status": line.status.map { .string($0.rawValue) } ?? .null,
            "text": .string(line.text.text(["sv"])),
            "reply": line.reply.map { .string($0.text(["sv"])) } ?? .null,
            "support": line.shownSupport.map { .int($0) } ?? .null,
          ])
        }),
    ]
  }
}

extension WishSummary.Line {
  /// How many agreed; nil for fewer than five.
  package var shownSupport: Int? { support < PollTally.fewest ? nil : support }
}
