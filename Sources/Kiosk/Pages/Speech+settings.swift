import KioskModel
import TerminalUI

nonisolated extension Speech {
  /// How it is said, as the place has set it.
  var settings: SpeechSettings {
    get { SpeechSettings(volume: volume, rate: rate) }
    set { (volume, rate) = (newValue.volume, newValue.rate) }
  }
}
