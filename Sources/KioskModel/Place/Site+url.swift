import SafeText

extension Site {
  /// The place's own page on the web, from `url`; empty if there is none (https or http).
  package var url: String {
    let text = CleanText.line(document["url"]?.stringValue ?? "", limit: 120)
    let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
    return isAddress && !text.contains(" ") ? text : ""
  }
}
