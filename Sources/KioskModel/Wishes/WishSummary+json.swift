extension WishSummary {
  /// The summary as JSON; support is omitted if it is less than five.
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
  /// The support, rounded down to a multiple of five, since two periods would otherwise give that of the
  /// days between them; nil if it is less than five.
  package var shownSupport: Int? {
    support < PollTally.fewest ? nil : support / PollTally.fewest * PollTally.fewest
  }
}
