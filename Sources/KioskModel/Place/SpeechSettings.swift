/// The settings for reading aloud: `speech` in `site.json`.
package struct SpeechSettings: Sendable, Hashable {
  /// The volume in percent of the default, 10–200.
  package let volume: Int
  /// The speed in words per minute, 80–300.
  package let rate: Int

  /// Settings; values outside the ranges are replaced by the nearest ones allowed.
  package init(volume: Int = 100, rate: Int = 150) {
    self.volume = min(200, max(10, volume))
    self.rate = min(300, max(80, rate))
  }

  /// The settings of a place; nil if `speech` is `false`.
  static func read(_ site: JSONReader) throws(DocumentProblem) -> SpeechSettings? {
    if let isOn = site.object["speech"]?.boolValue { return isOn ? SpeechSettings() : nil }
    guard let reader = try site.optionalObject("speech") else { return SpeechSettings() }
    let usual = SpeechSettings()
    return SpeechSettings(
      volume: try reader.optionalInt("volume") ?? usual.volume,
      rate: try reader.optionalInt("rate") ?? usual.rate)
  }
}
