internal import Foundation
internal import KioskModel

extension Double {
  /// The number with a fixed count of decimals and a point; halves go away from nought, and what is
  /// no more than a slip of the last bits from a half counts as one.
  ///
  /// A file made by hand may hold any number: one beyond what doubles tell to the last digit, or
  /// none, is written as Swift does, `1e+20`.
  package func rounded(decimals: Int) -> String {
    let factor = pow(10, Double(decimals))
    let scaled = (self * factor + (self < 0 ? -1e-9 : 1e-9)).rounded(.toNearestOrAwayFromZero)
    guard abs(scaled) < 0x1p53, let whole = Int(exactly: abs(scaled)) else { return description }
    // Nought has no sign.
    let character = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return character + String(whole) }
    let unit = Int(factor)
    return character + String(whole / unit) + "." + (whole % unit).digits(decimals)
  }
}
