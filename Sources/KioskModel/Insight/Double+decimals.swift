internal import Foundation

extension Double {
  /// The number with a fixed count of decimals and a point; halves go away from nought, and what is
  /// no more than a slip of the last bits from a half counts as one.
  public func rounded(decimals: Int) -> String {
    let factor = pow(10, Double(decimals))
    let scaled = (self * factor + (self < 0 ? -1e-9 : 1e-9)).rounded(.toNearestOrAwayFromZero)
    // Nought has no sign.
    let whole = Int(abs(scaled))
    let sign = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let unit = Int(factor)
    return sign + String(whole / unit) + "." + (whole % unit).digits(decimals)
  }
}
